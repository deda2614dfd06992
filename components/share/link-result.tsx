'use client';

import { ExternalLink, QrCode as QrIcon } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { buttonVariants } from '@/components/ui/button-variants';
import { onDemand } from '@/components/ui/on-demand';
import { Input } from '@/components/ui/input';
import { useFormats } from '@/components/ui/use-formats';
import { isOwnMachine } from '@/lib/domain/own-machine';
import type { Link } from '@/lib/domain/schemas';
import { CopyButton } from './copy-button';
import { endsEarly } from './expiry';

const QrCode = onDemand(() => import('./qr-code').then((module) => module.QrCode));

interface LinkResultProps {
  link: Link;
  askedSeconds: number;
  /** An upload link cannot be opened: a browser would read where it may only write. */
  canOpen: boolean;
  children?: ReactNode;
}

export function LinkResult({ link, askedSeconds, canOpen, children }: LinkResultProps) {
  const t = useTranslations('share');
  const { formatTime, timeZone } = useFormats();
  const id = useId();
  const [showsQr, setShowsQr] = useState(false);
  return (
    <section aria-label={t('link')} className="flex flex-col gap-3 rounded-md border bg-background p-3">
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-sm font-medium">
          {t('link')}
        </label>
        <div className="flex gap-2">
          <Input
            id={id}
            readOnly
            dir="ltr"
            value={link.url}
            onFocus={(event) => event.target.select()}
            className="font-mono text-xs"
          />
          <CopyButton text={link.url} label={t('copyLink')} />
        </div>
        <p role="status" className="text-xs text-muted tabular-nums">
          <time dateTime={link.expiresAt} title={link.expiresAt}>
            {t('expiresAt', { time: formatTime(link.expiresAt), zone: timeZone })}
          </time>
          {endsEarly(link, askedSeconds) && <span className="text-warning"> {t('shortened')}</span>}
        </p>
        {isOwnMachine(new URL(link.url)) && <p className="text-xs text-warning">{t('onlyHere')}</p>}
      </div>
      {children}
      <div className="flex flex-wrap gap-2">
        {canOpen && (
          <a
            href={link.url}
            target="_blank"
            rel="noreferrer noopener"
            className={buttonVariants({ size: 'small' })}
          >
            <ExternalLink />
            {t('openLink')}
          </a>
        )}
        <Button size="small" aria-expanded={showsQr} onClick={() => setShowsQr(!showsQr)}>
          <QrIcon />
          {t(showsQr ? 'hideQr' : 'showQr')}
        </Button>
      </div>
      {showsQr && <QrCode text={link.url} />}
    </section>
  );
}
