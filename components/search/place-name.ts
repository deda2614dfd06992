import type { Location } from '@/lib/domain/entry';
import { basename } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';

/** What the searched folder is called, or its bucket. */
export function placeName({ bucket, prefix }: Location): string {
  return visible(basename(prefix) || bucket);
}
