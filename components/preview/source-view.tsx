'use client';

import { useMemo } from 'react';
import { isHighlightable, type CodeLanguage } from './code-language';
import { CodeChunks } from './code-chunks';
import { codeRuns } from './code-runs';
import { ScrollBox } from './scroll-box';
import { textChunks } from './text-chunks';
import { useReading } from './use-reading';

interface SourceViewProps {
  text: string;
  language: CodeLanguage | undefined;
  numbered: boolean;
  label: string;
}

/** Text as it is, coloured where its language is known. */
export function SourceView({ text, language, numbered, label }: SourceViewProps) {
  const chunks = useMemo(() => textChunks(text), [text]);
  const job = useMemo(
    () => (language && isHighlightable(text) ? ({ kind: 'highlight', text, language } as const) : null),
    [text, language],
  );
  const reading = useReading<'highlight'>(job);
  // What could not be coloured is shown all the same, plain.
  const runs = useMemo(
    () => (typeof reading === 'object' ? codeRuns(reading.value, chunks) : null),
    [reading, chunks],
  );
  return (
    <ScrollBox label={label}>
      <CodeChunks chunks={chunks} runs={runs} numbered={numbered} />
    </ScrollBox>
  );
}
