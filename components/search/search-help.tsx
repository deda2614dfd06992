'use client';

import { useTranslations } from 'use-intl';

const EXAMPLES = [
  ['report', 'contains'],
  ['"annual report"', 'phrase'],
  ['*.log', 'glob'],
  ['/^IMG_\\d+/', 'regex'],
  ['size>10mb', 'size'],
  ['modified>=2024-01', 'modified'],
  ['ext:pdf,docx', 'ext'],
  ['class:glacier', 'class'],
] as const;

/** What can be typed, before anything is. */
export function SearchHelp({ intro }: { intro: string }) {
  const t = useTranslations('search.help');
  return (
    <section aria-label={t('title')} className="min-h-0 flex-1 overflow-y-auto p-6 text-sm">
      <p className="text-muted">{intro}</p>
      <dl className="mt-4 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-2 max-md:grid-cols-1 max-md:gap-y-0">
        {EXAMPLES.map(([example, text]) => (
          <div key={example} className="contents">
            <dt dir="ltr" className="match-parent font-mono text-xs/5">
              {example}
            </dt>
            <dd className="text-muted max-md:mb-2">{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
