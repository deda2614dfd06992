'use client';

import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OutlineView } from './outline-view';
import { isJson } from './pretty-json';
import { PreviewLoading } from './preview-loading';
import { PreviewNote } from './preview-note';
import type { OutlineLanguage } from './reading-worker';
import { useReading } from './use-reading';

interface TreeViewProps {
  text: string;
  language: OutlineLanguage;
  truncated: boolean;
  label: string;
  /** Shown where there is no tree to be made. */
  source: ReactNode;
}

/** A structured text as a tree. */
export function TreeView({ text, language, truncated, label, source }: TreeViewProps) {
  const t = useTranslations('details.preview');
  const reading = useReading<'outline'>(
    useMemo(() => ({ kind: 'outline', text, language }) as const, [text, language]),
  );
  const invalid = useMemo(
    () => language === 'json' && !truncated && !isJson(text),
    [language, truncated, text],
  );
  if (reading === 'pending') return <PreviewLoading />;
  const outline = reading === 'failed' ? null : reading.value;
  if (outline === null || outline.nodes.length === 0) {
    return (
      <>
        <PreviewNote>{t('noTree', { language: language.toUpperCase() })}</PreviewNote>
        {source}
      </>
    );
  }
  return (
    <>
      {invalid && <PreviewNote>{t('invalidJson')}</PreviewNote>}
      <OutlineView key={outline.nodes.length} outline={outline} label={label} />
    </>
  );
}
