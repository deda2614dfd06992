import { inSentence } from '@/lib/domain/visible-name';

const MAX_SHOWN = 120;

/** A key, bucket or endpoint as a sentence can carry it: nothing invisible in it, and shortened in the middle. */
export function readableTarget(target: string): string {
  const characters = Array.from(target);
  if (characters.length <= MAX_SHOWN) return inSentence(target);
  const half = MAX_SHOWN / 2;
  return inSentence([...characters.slice(0, half), '…', ...characters.slice(-half)].join(''));
}
