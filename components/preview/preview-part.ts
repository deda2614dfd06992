import { queryKeys } from '@/lib/client/query-keys';
import type { ObjectAddress } from '@/lib/domain/location';

/** The query key of what a view has read of an object. Apart from the others, which every page loads. */
export function previewPart(address: ObjectAddress, part: string, at: number | string = 0) {
  return [...queryKeys.preview(address), part, at] as const;
}
