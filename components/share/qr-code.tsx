'use client';

import { useTranslations } from 'use-intl';
import { qrCode } from './qr';

/** Dark on white in either theme: many readers do not see the inverse. */
export function QrCode({ text }: { text: string }) {
  const t = useTranslations('share');
  const code = qrCode(text);
  if (!code) return <p className="text-sm text-muted">{t('qrTooLong')}</p>;
  return (
    <svg
      role="img"
      aria-label={t('qrCode')}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      className="mx-auto w-full max-w-64 rounded-md border bg-white"
    >
      <path d={code.path} fill="#000" />
    </svg>
  );
}
