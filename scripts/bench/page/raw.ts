import type { ObjectKey } from '@/lib/domain/names';
import { MAX_CONNECTIONS, MAX_PART_CONNECTIONS } from '@/lib/upload/limit';
import { partRange, planUpload } from '@/lib/upload/plan';
import type { SignRequest } from '@/lib/upload/ports';
import { ask } from './server';

const SIGNED_AT_ONCE = 100;

interface Job {
  request: SignRequest;
  body: Blob;
}

/**
 * XMLHttpRequests and nothing else, cut and signed as the engine does it and over as many connections: what this browser
 * can do with this store at best.
 */
export async function uploadRaw(files: readonly File[], prefix: string): Promise<void> {
  const planned = await Promise.all(files.map((file) => plan(file, (prefix + file.name) as ObjectKey)));
  const jobs = planned.flatMap(({ jobs }) => jobs);
  const large = planned.some(({ complete }) => complete !== null);
  const signed: Promise<{ urls: string[] }>[] = [];
  const batch = (index: number) =>
    (signed[index] ??= ask('sign', {
      requests: jobs
        .slice(index * SIGNED_AT_ONCE, (index + 1) * SIGNED_AT_ONCE)
        .map(({ request }) => request),
    }));
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < jobs.length; index = next++) {
      const at = Math.floor(index / SIGNED_AT_ONCE);
      if ((at + 1) * SIGNED_AT_ONCE < jobs.length) void batch(at + 1);
      const { urls } = await batch(at);
      await put(urls[index % SIGNED_AT_ONCE] ?? '', jobs[index]?.body ?? new Blob());
    }
  };
  await Promise.all(Array.from({ length: large ? MAX_PART_CONNECTIONS : MAX_CONNECTIONS }, lane));
  await Promise.all(planned.flatMap(({ complete }) => complete?.() ?? []));
}

async function plan(
  file: File,
  key: ObjectKey,
): Promise<{ jobs: Job[]; complete: (() => Promise<unknown>) | null }> {
  const plan = planUpload(file.size);
  if (plan.kind === 'put')
    return { jobs: [{ request: { kind: 'put', key, contentType: '' }, body: file }], complete: null };
  const { uploadId } = await ask('create', { key });
  const jobs = Array.from({ length: plan.partCount }, (_, index): Job => {
    const { start, end } = partRange(plan, index + 1);
    return { request: { kind: 'part', key, uploadId, partNumber: index + 1 }, body: file.slice(start, end) };
  });
  return { jobs, complete: () => ask('complete', { key, uploadId }) };
}

function put(url: string, body: Blob): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.onload = () => {
      if (request.status === 200) resolve();
      else reject(new Error(request.responseText));
    };
    request.onerror = () => reject(new Error('network'));
    request.send(body);
  });
}
