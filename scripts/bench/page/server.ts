import type { SignRequest } from '@/lib/upload/ports';

/** What the bench's own server does for a bare page; see ../bare-page.mjs. */
interface Answers {
  create: { uploadId: string };
  sign: { urls: string[] };
  parts: { parts: { partNumber: number; size: number; etag: string }[] };
  complete: { etag: string };
  abort: object;
}
export type Op = keyof Answers;

export async function ask<O extends Op>(op: O, body: object): Promise<Answers[O]> {
  const response = await fetch(`/api/${op}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${op}: ${await response.text()}`);
  return (await response.json()) as Answers[O];
}

/** One URL after the other, as a page that has to ask for each. */
export async function signOne(request: SignRequest): Promise<string> {
  const { urls } = await ask('sign', { requests: [request] });
  return urls[0] ?? '';
}
