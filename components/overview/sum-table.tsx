'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useClassName } from '@/components/browse/entry-facts';
import type { OverviewResult } from '@/lib/client/overview-result';
import { useFormats } from '@/components/ui/use-formats';
import { AGES, type Sum } from '@/lib/domain/overview';
import { TitledCell, TitledRow, TitledTable } from './titled-table';

interface SumTableProps {
  title: string;
  /** Heading of what each row is about. */
  column: string;
  total: Sum;
  /** `SumRow`s. */
  children: ReactNode;
}

const FIGURE = 'w-16 sm:w-24';

/** Sums of parts, and of all of them together. */
export function SumTable({ title, column, total, children }: SumTableProps) {
  const t = useTranslations('overview');
  return (
    <TitledTable
      title={title}
      first={column}
      columns={[
        { label: t('columns.size'), className: FIGURE },
        { label: t('columns.share'), className: FIGURE },
        { label: t('columns.objects'), className: FIGURE },
      ]}
      foot={
        <SumRow sum={total} total={total}>
          {t('total')}
        </SumRow>
      }
    >
      {children}
    </TitledTable>
  );
}

export function SumRow({ sum, total, children }: { sum: Sum; total: Sum; children: ReactNode }) {
  const t = useTranslations('overview');
  const { formatBytes, formatPercent } = useFormats();
  const { objects, bytes } = sum;
  return (
    <TitledRow name={children}>
      <TitledCell>
        <span title={t('figures.exact', { bytes })}>{formatBytes(bytes)}</span>
      </TitledCell>
      <TitledCell>{t('percent', { percent: formatPercent(bytes, total.bytes) })}</TitledCell>
      <TitledCell>{t('figures.number', { count: objects })}</TitledCell>
    </TitledRow>
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
