'use client';

import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useClassName } from '@/components/browse/entry-facts';
import type { OverviewResult } from '@/lib/client/overview-result';
import { useFormats } from '@/components/ui/use-formats';
import { AGES, type Sum } from '@/lib/domain/overview';
import { percentOf } from './blocks';

interface SumTableProps {
  title: string;
  /** Heading of what each row is about. */
  column: string;
  total: Sum;
  /** `SumRow`s. */
  children: ReactNode;
}

/** Sums of parts, and of all of them together. */
export function SumTable({ title, column, total, children }: SumTableProps) {
  const t = useTranslations('overview');
  const id = useId();
  return (
    <div className="w-full min-w-0">
      <h3 id={id} className="mb-1 text-base font-semibold">
        {title}
      </h3>
      <table aria-labelledby={id} className="w-full table-fixed text-sm tabular-nums">
        <thead className="text-xs text-muted">
          <tr className="border-b">
            <Heading start>{column}</Heading>
            <Heading>{t('columns.size')}</Heading>
            <Heading>{t('columns.share')}</Heading>
            <Heading>{t('columns.objects')}</Heading>
          </tr>
        </thead>
        <tbody>{children}</tbody>
        <tfoot className="font-medium">
          <SumRow sum={total} total={total}>
            {t('total')}
          </SumRow>
        </tfoot>
      </table>
    </div>
  );
}

function Heading({ start = false, children }: { start?: boolean; children: string }) {
  return (
    <th
      scope="col"
      className={start ? 'py-1 text-start font-medium' : 'w-16 py-1 text-end font-medium sm:w-24'}
    >
      {children}
    </th>
  );
}

export function SumRow({ sum, total, children }: { sum: Sum; total: Sum; children: ReactNode }) {
  const t = useTranslations('overview');
  const { formatBytes } = useFormats();
  const { objects, bytes } = sum;
  return (
    <tr className="border-b last:border-b-0 hover:bg-hover">
      <th scope="row" className="min-w-0 truncate py-1.5 pe-3 text-start font-normal">
        {children}
      </th>
      <td className="text-end text-muted">
        <span title={t('figures.exact', { bytes })}>{formatBytes(bytes)}</span>
      </td>
      <td className="text-end text-muted">{t('percent', { percent: percentOf(bytes, total.bytes) })}</td>
      <td className="text-end text-muted">{t('figures.number', { count: objects })}</td>
    </tr>
  );
}

export function ClassTable({ result }: { result: OverviewResult }) {
  const t = useTranslations('overview');
  const className = useClassName();
  const { classes, total } = result;
  const rows = classes.toSorted(([, , one], [, , other]) => other - one);
  return (
    <SumTable title={t('classes')} column={t('columns.class')} total={total}>
      {rows.map(([name, objects, bytes]) => (
        <SumRow key={name} sum={{ objects, bytes }} total={total}>
          {name === '' ? t('otherClasses') : className(name)}
        </SumRow>
      ))}
    </SumTable>
  );
}

export function AgeTable({ result: { ages, total } }: { result: OverviewResult }) {
  const t = useTranslations('overview');
  return (
    <SumTable title={t('ages.title')} column={t('columns.age')} total={total}>
      {AGES.map(({ name }) => (
        <SumRow key={name} sum={ages[name]} total={total}>
          {t(`ages.${name}`)}
        </SumRow>
      ))}
    </SumTable>
  );
}
