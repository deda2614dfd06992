'use client';

import { useTranslations } from 'use-intl';
import { FooterBar, FooterButton } from '@/components/browse/footer-bar';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { stopOverview } from '@/lib/client/overview';
import type { OverviewResult } from '@/lib/client/overview-result';
import type { Location } from '@/lib/domain/entry';
import { useFormats } from '@/components/ui/use-formats';
import type { OverviewState } from './overview-header';

interface OverviewFooterProps {
  location: Location;
  result: OverviewResult;
  state: OverviewState;
  /** Why it broke off. */
  error: Error | null;
  onAgain: () => void;
}

/** How far the counting is, and how to end it. */
export function OverviewFooter({ location, result, state, error, onAgain }: OverviewFooterProps) {
  const t = useTranslations('overview.footer');
  const { formatBytes } = useFormats();
  const sentence = useErrorSentence();
  const { total, rate } = result;
  const part = t(state, { objects: total.objects, size: formatBytes(total.bytes), rate });
  const counting = state === 'counting';
  return (
    <FooterBar error={error && sentence(error)} busy={counting} parts={[part]}>
      {counting ? (
        <FooterButton onClick={() => stopOverview(location)}>{t('stop')}</FooterButton>
      ) : (
        <FooterButton onClick={onAgain}>{t('again')}</FooterButton>
      )}
    </FooterBar>
  );
}
