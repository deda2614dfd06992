'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { ViewSwitch } from '@/components/ui/view-switch';
import { codeLanguage, type CodeLanguage } from './code-language';
import { prettyJson } from './pretty-json';
import { prettyXml } from './pretty-xml';
import type { TextKind } from './preview-kind';
import { PreviewLoading } from './preview-loading';
import { PreviewNote } from './preview-note';
import { SourceView } from './source-view';

const CsvView = onDemand(() => import('./csv-view').then((module) => module.CsvView), PreviewLoading);
const MarkdownView = onDemand(
  () => import('./markdown-view').then((module) => module.MarkdownView),
  PreviewLoading,
);
const TreeView = onDemand(() => import('./tree-view').then((module) => module.TreeView), PreviewLoading);

/** The ways to look at each kind of text, the first one first. */
const LAYOUTS = {
  text: ['source'],
  markdown: ['rendered', 'source'],
  json: ['tree', 'formatted', 'source'],
  yaml: ['tree', 'source'],
  xml: ['tree', 'formatted', 'source'],
  csv: ['table', 'source'],
} as const satisfies Record<TextKind, readonly string[]>;
type Layout = (typeof LAYOUTS)[TextKind][number];

interface TextLayoutsProps {
  text: string;
  /** The object goes on beyond this text. */
  truncated: boolean;
  kind: TextKind;
  name: string;
  /** Accessible name of what is shown. */
  label: string;
}

/** Text in the layouts its kind has; the source is always one of them. */
export function TextLayouts({ text, truncated, kind, name, label }: TextLayoutsProps) {
  const t = useTranslations('details.preview');
  const layouts: readonly Layout[] = LAYOUTS[kind];
  const [layout, setLayout] = useState<Layout>(LAYOUTS[kind][0]);
  const language = kind === 'text' ? codeLanguage(name) : LANGUAGES[kind];
  const [numbered, setNumbered] = useState(language !== undefined);
  const source = <Source {...{ text, language, numbered, label, layout }} />;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {layouts.length > 1 && (
          <ViewSwitch
            label={t('layout')}
            options={layouts.map((value) => ({ value, label: t(`layouts.${value}`) }))}
            value={layout}
            onChange={setLayout}
          />
        )}
        {(layout === 'source' || layout === 'formatted') && (
          <Button
            size="small"
            variant={numbered ? 'outline' : 'ghost'}
            aria-pressed={numbered}
            onClick={() => setNumbered(!numbered)}
          >
            {t('lineNumbers')}
          </Button>
        )}
      </div>
      {layout === 'rendered' ? (
        <MarkdownView text={text} label={label} source={source} />
      ) : layout === 'table' ? (
        <CsvView text={text} truncated={truncated} label={label} />
      ) : layout === 'tree' && (kind === 'json' || kind === 'xml' || kind === 'yaml') ? (
        <TreeView text={text} language={kind} truncated={truncated} label={label} source={source} />
      ) : (
        source
      )}
    </>
  );
}

const LANGUAGES: Record<Exclude<TextKind, 'text'>, CodeLanguage | undefined> = {
  markdown: 'markdown',
  json: 'json',
  yaml: 'yaml',
  xml: 'xml',
  csv: undefined,
};

interface SourceProps {
  text: string;
  language: CodeLanguage | undefined;
  numbered: boolean;
  label: string;
  layout: Layout;
}

function Source({ text, layout, ...shared }: SourceProps) {
  const t = useTranslations('details.preview');
  const pretty = useMemo(() => {
    if (layout !== 'formatted') return null;
    return shared.language === 'json' ? prettyJson(text) : prettyXml(text);
  }, [layout, shared.language, text]);
  return (
    <>
      {pretty?.cut && <PreviewNote>{t('prettyCut')}</PreviewNote>}
      <SourceView text={pretty?.text ?? text} {...shared} />
    </>
  );
}
