import { ObjectRanges } from '@/lib/client/object-ranges';
import { AppError, type WireError } from '@/lib/domain/errors';
import type { ObjectAddress } from '@/lib/domain/location';
import { ListTooLong } from './byte-source';
import type { CodeLanguage } from './code-language';
import type { MarkdownTree } from './markdown-tree';
import type { Outline } from './outline';
import type { ParquetFile } from './parquet-rows';

export type OutlineLanguage = 'json' | 'xml' | 'yaml';

export type ReadingJob =
  | { kind: 'highlight'; text: string; language: CodeLanguage }
  | { kind: 'markdown'; text: string }
  | { kind: 'outline'; text: string; language: OutlineLanguage }
  | { kind: 'parquet'; address: ObjectAddress; size: number; etag: string | undefined; asked: boolean };

export interface Readings {
  /** HTML of highlight.js. */
  highlight: string;
  markdown: MarkdownTree;
  /** Null where it is not YAML; of anything else there is always one. */
  outline: Outline | null;
  parquet: ParquetFile | { tooLong: number } | { wire: WireError };
}

export type ReadingAnswer = { value: Readings[ReadingJob['kind']] } | { failed: string };

addEventListener('message', ({ data }: MessageEvent<ReadingJob>) => {
  read(data).then(
    (value) => postMessage({ value } satisfies ReadingAnswer),
    (error: unknown) => postMessage({ failed: String(error) } satisfies ReadingAnswer),
  );
});

async function read(job: ReadingJob): Promise<Readings[ReadingJob['kind']]> {
  switch (job.kind) {
    case 'highlight':
      return (await import('./highlight')).highlight(job.text, job.language);
    case 'markdown':
      return (await import('./markdown-tree')).markdownTree(job.text);
    case 'outline':
      return outline(job.text, job.language);
    case 'parquet':
      return parquet(job);
  }
}

async function outline(text: string, language: OutlineLanguage): Promise<Outline | null> {
  switch (language) {
    case 'json':
      return (await import('./outline-json')).outlineJson(text);
    case 'xml':
      return (await import('./outline-xml')).outlineXml(text);
    case 'yaml':
      return (await import('./outline-yaml')).outlineYaml(text);
  }
}

async function parquet(job: Extract<ReadingJob, { kind: 'parquet' }>): Promise<Readings['parquet']> {
  const { readParquet } = await import('./parquet-rows');
  const ranges = new ObjectRanges(job.address, job.size, job.etag);
  return readParquet(ranges, { asked: job.asked }).catch((error: unknown) => {
    // Classes do not cross threads.
    if (error instanceof ListTooLong) return { tooLong: error.bytes };
    if (error instanceof AppError) return { wire: error.toWire() };
    throw error;
  });
}
