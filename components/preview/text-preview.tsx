'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { useFormats } from '@/components/ui/use-formats';
import { ViewSwitch } from '@/components/ui/view-switch';
import type { ObjectAddress } from '@/lib/domain/location';
import { decodeText } from './decode-text';
import { extensionOf, type TextKind } from './preview-kind';
import { PreviewError } from './preview-error';
import { PreviewLoading } from './preview-loading';
import { PreviewNote } from './preview-note';
import { TailView } from './tail-view';
import { TextLayouts } from './text-layouts';
import { MOST_BYTES, STEP_BYTES, useBeginning } from './use-beginning';

interface TextPreviewProps {
  address: ObjectAddress;
  /** Of the whole object as it is stored. */
  size: number;
  /** It is stored compressed: only its beginning can be read. */
  packed: boolean;
  kind: TextKind;
  label: string;
}

const GROWING = new Set(['log', 'out', 'err']);

/** Text from its beginning on, or its end. */
export function TextPreview(props: TextPreviewProps) {
  const { address, size, packed, label } = props;
  const t = useTranslations('details.preview');
  const [part, setPart] = useState<'beginning' | 'end'>('beginning');
  const hasEnd = !packed && (size > STEP_BYTES || GROWING.has(extensionOf(address.key)));
  return (
    <>
      {hasEnd && (
        <ViewSwitch
          label={t('part')}
          options={[
            { value: 'beginning', label: t('beginning') },
            { value: 'end', label: t('end') },
          ]}
          value={part}
          onChange={setPart}
        />
      )}
      {part === 'end' ? <TailView address={address} label={label} /> : <BeginningView {...props} />}
    </>
  );
}

function BeginningView({ address, size, packed, kind, label }: TextPreviewProps) {
  const t = useTranslations('details.preview');
  const { formatBytes } = useFormats();
  const { beginning, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useBeginning(
    address,
    packed,
  );
  const decoded = useMemo(
    () => beginning && decodeText(beginning.bytes, { truncated: beginning.truncated }),
    [beginning],
  );
  if (beginning === undefined || decoded === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PreviewLoading />;
  }
  const { bytes, truncated } = beginning;
  const { damaged, binary, encoding, text } = decoded;
  return (
    <>
      {truncated && (
        <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
          <span role="status">
            {t(packed ? 'firstUnpacked' : 'firstShown', {
              shown: formatBytes(bytes.length),
              size: formatBytes(size),
            })}
          </span>
          {hasNextPage && (
            <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t(isFetchingNextPage ? 'loadingMore' : 'loadMore')}
            </Button>
          )}
          {bytes.length >= MOST_BYTES && <span>{t('mostShown')}</span>}
        </div>
      )}
      {error && <PreviewError error={error} address={address} onRetry={() => void fetchNextPage()} />}
      {binary && <PreviewNote>{t('binary')}</PreviewNote>}
      {damaged > 0 && (
        <PreviewNote>{t('damaged', { count: damaged, encoding: encoding.toUpperCase() })}</PreviewNote>
      )}
      <TextLayouts text={text} truncated={truncated} kind={kind} name={address.key} label={label} />
    </>
  );
}
