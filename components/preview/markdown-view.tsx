'use client';

import { ImageOff } from 'lucide-react';
import { Fragment, useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MarkdownElement, MarkdownNode } from './markdown-tree';
import { PreviewLoading } from './preview-loading';
import { PreviewNote } from './preview-note';
import { ScrollBox } from './scroll-box';
import { useReading } from './use-reading';

interface MarkdownViewProps {
  text: string;
  label: string;
  /** Shown where the text cannot be rendered. */
  source: ReactNode;
}

/** Markdown built from known elements: HTML in it is text, images are their descriptions, links open elsewhere. */
export function MarkdownView({ text, label, source }: MarkdownViewProps) {
  const t = useTranslations('details.preview');
  const reading = useReading<'markdown'>(useMemo(() => ({ kind: 'markdown', text }) as const, [text]));
  if (reading === 'pending') return <PreviewLoading />;
  if (reading === 'failed') {
    return (
      <>
        <PreviewNote>{t('notRendered')}</PreviewNote>
        {source}
      </>
    );
  }
  return (
    <>
      {reading.value.cut && <PreviewNote>{t('renderedCut')}</PreviewNote>}
      <ScrollBox label={label} className="p-4 text-sm wrap-anywhere">
        <div dir="auto" className="[&>:first-child]:mt-0">
          <Nodes nodes={reading.value.children} />
        </div>
      </ScrollBox>
    </>
  );
}

function Nodes({ nodes }: { nodes: readonly MarkdownNode[] }) {
  return nodes.map((node, index) =>
    typeof node === 'string' ? <Fragment key={index}>{node}</Fragment> : <Element key={index} {...node} />,
  );
}

const LOOKS = {
  p: 'my-2.5',
  h1: 'mt-5 mb-2 border-b pb-1 text-xl font-semibold',
  h2: 'mt-5 mb-2 text-lg font-semibold',
  h3: 'mt-4 mb-1.5 text-base font-semibold',
  h4: 'mt-3 mb-1 font-semibold',
  h5: 'mt-3 mb-1 font-semibold text-muted',
  h6: 'mt-3 mb-1 font-medium text-muted',
  ul: 'my-2 list-disc ps-5',
  ol: 'my-2 list-decimal ps-6',
  li: 'my-0.5',
  blockquote: 'my-2.5 border-s-2 border-border-strong ps-3 text-muted',
  pre: 'my-2.5 overflow-x-auto rounded-md bg-sunken p-3 text-xs [&>code]:bg-transparent [&>code]:p-0 [&>code]:whitespace-pre',
  code: 'rounded-sm bg-sunken px-1 py-px font-mono text-xs',
  em: 'italic',
  strong: 'font-semibold',
  s: 'line-through',
  table: 'my-2.5 block w-max max-w-full overflow-x-auto border-collapse text-xs',
  thead: undefined,
  tbody: undefined,
  tr: undefined,
  th: 'border px-2 py-1 text-start font-medium',
  td: 'border px-2 py-1',
} as const;

function Element({ tag, children, href, start }: MarkdownElement) {
  const t = useTranslations('details.preview');
  const [description] = children;
  const content = <Nodes nodes={children} />;
  switch (tag) {
    case 'br':
      return <br />;
    case 'hr':
      return <hr className="my-4" />;
    case 'img':
      return (
        <span
          role="img"
          aria-label={t('imageNotLoaded', {
            description: typeof description === 'string' ? description : '',
          })}
          className="inline-flex items-center gap-1 rounded-sm border px-1 text-xs text-muted"
        >
          <ImageOff aria-hidden className="size-3" />
          {content}
        </span>
      );
    case 'a':
      return href === undefined ? (
        <span className="text-muted underline decoration-dotted">{content}</span>
      ) : (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          title={href}
          className="text-accent underline underline-offset-2"
        >
          {content}
        </a>
      );
    default: {
      const Tag = HEADINGS[tag] ?? tag;
      const props = tag === 'pre' ? { tabIndex: 0 } : tag === 'ol' ? { start } : {};
      return (
        <Tag className={LOOKS[tag]} {...props}>
          {content}
        </Tag>
      );
    }
  }
}

/** Below the headings of the page itself. */
const HEADINGS: Partial<Record<MarkdownElement['tag'], 'h3' | 'h4' | 'h5' | 'h6'>> = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
};
