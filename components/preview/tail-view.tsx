'use client';

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { useFormats } from '@/components/ui/use-formats';
import type { ObjectAddress } from '@/lib/domain/location';
import { CodeChunks } from './code-chunks';
import { decodeText } from './decode-text';
import { PreviewLoading } from './preview-loading';
import { ScrollBox } from './scroll-box';
import { wholeLines } from './tail';
import { textChunks } from './text-chunks';
import { useTail } from './use-tail';

interface TailViewProps {
  address: ObjectAddress;
  label: string;
}

/** The last lines of a text, and those that are still to come. */
export function TailView({ address, label }: TailViewProps) {
  const t = useTranslations('details.preview');
  const { formatBytes } = useFormats();
  const [following, setFollowing] = useState(false);
  const { data, error, refetch } = useTail(address, following);
  const text = useMemo(() => (data ? decodeText(wholeLines(data)).text : ''), [data]);
  const chunks = useMemo(() => textChunks(text), [text]);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [chunks]);

  if (data === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PreviewLoading />;
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <Button
          size="small"
          onClick={() => {
            setFollowing(!following);
            if (!following) void refetch();
          }}
        >
          {t(following ? 'stopFollowing' : 'follow')}
        </Button>
        <span role="status">
          {t(following ? 'following' : 'lastShown', {
            shown: formatBytes(data.bytes.length),
            size: formatBytes(data.size),
          })}
        </span>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} padding="p-4" />}
      <ScrollBox ref={scroller} label={label}>
        <CodeChunks chunks={chunks} runs={null} numbered={false} eager />
      </ScrollBox>
    </>
  );
}
