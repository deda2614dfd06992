'use client';

import { useQuery } from '@tanstack/react-query';
import { readRange } from '@/lib/client/object-ranges';
import { useProperties } from '@/lib/client/queries';
import type { ObjectAddress } from '@/lib/domain/location';
import { EXIF_BYTES, readExif, type Exif } from './exif';
import { isJpeg } from './preview-kind';
import { previewPart } from './preview-part';

/** What the camera says of a JPEG, of which only the beginning is read. Null where it says nothing, or before it is there. */
export function useExif(address: ObjectAddress): { exif: Exif | null; failed: boolean } {
  const { data: properties } = useProperties(address);
  const { data = null, isError } = useQuery({
    queryKey: previewPart(address, 'exif'),
    queryFn: async ({ signal }) => {
      const { bytes } = await readRange(address, { start: 0, end: EXIF_BYTES }, signal);
      return readExif(bytes);
    },
    enabled: properties !== undefined && isJpeg(address.key, properties.contentType),
    staleTime: Infinity,
  });
  return { exif: data && says(data) ? data : null, failed: isError };
}

/** Where it says how to turn it, or how large it is, that is seen anyway. */
function says({ camera, lens, taken, exposure, aperture, iso, focalLength, position }: Exif): boolean {
  return [camera, lens, taken, exposure, aperture, iso, focalLength, position].some(
    (each) => each !== undefined,
  );
}
