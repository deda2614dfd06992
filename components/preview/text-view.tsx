'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { DecodedText } from './decode-text';
import { isJson, prettyJson } from './pretty-json';
import { prettyXml } from './pretty-xml';
import { PreviewNote } from './preview-note';
import { ScrollBox } from './scroll-box';
import { textChunks } from './text-chunks';
import '@/lib/messages/late/details';

interface TextViewProps {
  decoded: DecodedText;
  layout: 'text' | 'json' | 'xml';
  /** The object goes on beyond this text. */
  truncated: boolean;
  /** Accessible name of what is shown. */
  label: string;
}

/** Text as text: it only ever becomes text nodes, so nothing in it can act. */
export function TextView({ decoded, layout, truncated, label }: TextViewProps) {
  const t = useTranslations('details.preview');
  const [raw, setRaw] = useState(false);
  const { text } = decoded;
  const pretty = useMemo(() => {
    if (layout === 'text' || raw) return null;
    return layout === 'json' ? prettyJson(text) : prettyXml(text);
  }, [layout, raw, text]);
  const invalid = useMemo(() => layout === 'json' && !truncated && !isJson(text), [layout, truncated, text]);
  const chunks = useMemo(() => textChunks(pretty?.text ?? text), [pretty, text]);

  return (
    <>
      {layout !== 'text' && (
        <div role="group" aria-label={t('format')} className="flex gap-1">
          <Button
            size="small"
            variant={raw ? 'ghost' : 'outline'}
            aria-pressed={!raw}
            onClick={() => setRaw(false)}
          >
            {t('pretty')}
          </Button>
          <Button
            size="small"
            variant={raw ? 'outline' : 'ghost'}
            aria-pressed={raw}
            onClick={() => setRaw(true)}
          >
            {t('raw')}
          </Button>
        </div>
      )}
      {invalid && <PreviewNote>{t('invalidJson')}</PreviewNote>}
      {pretty?.cut && <PreviewNote>{t('prettyCut')}</PreviewNote>}
      <ScrollBox label={label}>
        <pre className="p-3 font-mono text-xs leading-[18px] wrap-anywhere whitespace-pre-wrap [tab-size:4]">
          {chunks.map((chunk, index) => (
            <div key={index} className="[contain-intrinsic-size:auto_400px] [content-visibility:auto]">
              {chunk}
            </div>
          ))}
        </pre>
      </ScrollBox>
    </>
  );
}
