'use client';

import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { copyText } from '@/lib/client/copy-text';

const SHOWN_MS = 2000;

/** Says on the spot whether it worked; its name stays what it does. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations('share');
  const [copied, setCopied] = useState<boolean | null>(null);

  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const worked = await copyText(text);
    setCopied(worked);
    if (!worked) toast.error(t('copyFailed'));
  };
  const Icon = copied === null ? Copy : copied ? Check : X;
  return (
    <Button aria-label={label} onClick={() => void copy()}>
      <Icon className={copied ? 'text-success' : undefined} />
      <span role="status">{copied ? t('copied') : t('copy')}</span>
    </Button>
  );
}
