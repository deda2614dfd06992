'use client';

import { useTranslations } from 'use-intl';
import { Property, PropertyList } from '@/components/browse/property-list';
import { visible } from '@/lib/domain/visible-name';
import type { Exif } from './exif';

/** What the camera says, as it says it: nothing of it is looked up anywhere, and its clock is its own. */
export function ExifFacts({ exif, id }: { exif: Exif; id?: string }) {
  const t = useTranslations('details.preview.exif');
  const { camera, lens, taken, focalLength, focalLength35, position } = exif;
  const exposure = useExposure(exif);
  return (
    <div id={id} className="shrink-0">
      <PropertyList label={t('label')}>
        {camera !== undefined && <Property label={t('camera')}>{visible(camera)}</Property>}
        {lens !== undefined && <Property label={t('lens')}>{visible(lens)}</Property>}
        {exposure !== '' && <Property label={t('exposure')}>{exposure}</Property>}
        {focalLength !== undefined && (
          <Property label={t('focalLength')}>
            {t('millimetres', { value: rounded(focalLength), same: rounded(focalLength35 ?? 0) })}
          </Property>
        )}
        {taken !== undefined && <Property label={t('taken')}>{taken}</Property>}
        {position !== undefined && (
          <Property label={t('position')} copy={degrees(position)}>
            {degrees(position)}
          </Property>
        )}
      </PropertyList>
    </div>
  );
}

function useExposure({ exposure, aperture, iso }: Exif): string {
  const t = useTranslations('details.preview.exif');
  const parts = [
    exposure !== undefined &&
      (exposure < 0.3
        ? t('fraction', { below: String(Math.round(1 / exposure)) })
        : t('seconds', { value: rounded(exposure) })),
    aperture !== undefined && t('aperture', { value: rounded(aperture) }),
    iso !== undefined && t('iso', { value: String(iso) }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function degrees({ latitude, longitude }: NonNullable<Exif['position']>): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
