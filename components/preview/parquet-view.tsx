'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { useFormats } from '@/components/ui/use-formats';
import { ViewSwitch } from '@/components/ui/view-switch';
import type { ObjectProperties } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import { objectHref, type ObjectAddress } from '@/lib/domain/location';
import { columnWidths } from './column-widths';
import { Offer } from './offer';
import type { ParquetFile } from './parquet-rows';
import { PreviewLoading } from './preview-loading';
import { useReading } from './use-reading';
import { VirtualTable } from './virtual-table';

interface ParquetViewProps {
  address: ObjectAddress;
  properties: ObjectProperties;
  label: string;
  onViewBytes: () => void;
}

/** The columns and first rows of a Parquet file, of which no more than those are read. */
export function ParquetView({ address, properties: { size, etag }, label, onViewBytes }: ParquetViewProps) {
  const t = useTranslations('details.preview');
  const { formatBytes } = useFormats();
  const [asked, setAsked] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { connection, bucket, key, version } = address;
  const job = useMemo(
    () => ({
      kind: 'parquet' as const,
      address: { connection, bucket, key, version },
      ...{ size, etag, asked, attempt },
    }),
    [connection, bucket, key, version, size, etag, asked, attempt],
  );
  const reading = useReading<'parquet'>(job);
  if (reading === 'pending') return <PreviewLoading />;
  const result = reading === 'failed' ? null : reading.value;
  if (result !== null && 'wire' in result) {
    const { code, details } = result.wire;
    return <ErrorState error={new AppError(code, details)} onRetry={() => setAttempt(attempt + 1)} />;
  }
  if (result === null || 'tooLong' in result) {
    return (
      <Offer
        text={result === null ? t('damagedParquet') : t('listTooLong', { size: formatBytes(result.tooLong) })}
        action={t('asBytes')}
        onAct={onViewBytes}
        download={objectHref(address, 'attachment')}
      />
    );
  }
  return <Shown file={result} label={label} onAsk={() => setAsked(true)} />;
}

interface ShownProps {
  file: ParquetFile;
  label: string;
  onAsk: () => void;
}

function Shown({ file, label, onAsk }: ShownProps) {
  const t = useTranslations('details.preview');
  const { formatBytes } = useFormats();
  const { columns, rows, rowCount, rowBytes } = file;
  const [view, setView] = useState<'rows' | 'columns'>('rows');
  const names = columns.map(({ name }) => name);
  const widths = columnWidths(names, rows ?? []);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <ViewSwitch
          label={t('layout')}
          options={[
            { value: 'rows', label: t('parquetRows') },
            { value: 'columns', label: t('parquetColumns') },
          ]}
          value={view}
          onChange={setView}
        />
        <span role="status">
          {t('parquetShown', { shown: rows?.length ?? 0, rows: rowCount, columns: columns.length })}
        </span>
      </div>
      {view === 'columns' ? (
        <VirtualTable
          label={label}
          columns={[
            { heading: t('parquetName'), width: 'minmax(16ch, 1fr)' },
            { heading: t('parquetType'), width: 'minmax(20ch, 1fr)' },
            { heading: t('parquetNullable'), width: '12ch' },
          ]}
          count={columns.length}
          cell={(row, column) => {
            const { name = '', type = '', nullable = false } = columns[row] ?? {};
            const text = [name, type, nullable ? t('parquetMayBeMissing') : ''][column];
            return (
              <bdi className="truncate" title={text}>
                {text}
              </bdi>
            );
          }}
        />
      ) : rows === null ? (
        <Offer
          text={t('parquetCost', { size: formatBytes(rowBytes) })}
          action={t('loadAnyway')}
          onAct={onAsk}
        />
      ) : (
        <VirtualTable
          label={label}
          columns={names.map((heading, column) => ({
            heading,
            width: widths[column] ?? '',
          }))}
          count={rows.length}
          cell={(row, column) => (
            <bdi className="truncate" title={rows[row]?.[column]}>
              {rows[row]?.[column]}
            </bdi>
          )}
        />
      )}
    </>
  );
}
