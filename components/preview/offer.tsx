'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { buttonVariants } from '@/components/ui/button-variants';

interface OfferProps {
  text: string;
  action: string;
  onAct: () => void;
  /** Where it can be had, for what this page cannot show. */
  download?: string;
}

/** One sentence in place of what cannot be shown, and what can be done instead. */
export function Offer({ text, action, onAct, download }: OfferProps) {
  const t = useTranslations('details');
  return (
    <div className="flex flex-col items-center gap-3 rounded-md border bg-surface p-6 text-center text-sm text-muted">
      <p className="text-balance">{text}</p>
      <div className="flex flex-wrap justify-center gap-2">
        {download !== undefined && (
          <a href={download} className={buttonVariants()}>
            {t('download')}
          </a>
        )}
        <Button onClick={onAct}>{action}</Button>
      </div>
    </div>
  );
}
