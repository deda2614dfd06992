'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { columnWidths } from './column-widths';
import { MAX_COLUMNS, MAX_ROWS, parseCsv } from './parse-csv';
import { PreviewNote } from './preview-note';
import { VirtualTable } from './virtual-table';

interface CsvViewProps {
  text: string;
  truncated: boolean;
  /** Accessible name of the table. */
  label: string;
}

/** The first line names the columns, as it nearly always does. */
export function CsvView({ text, truncated, label }: CsvViewProps) {
  const t = useTranslations('details.preview');
  const { rows, columns, moreRows, moreColumns } = useMemo(
    () => parseCsv(text, { truncated }),
    [text, truncated],
  );
  const [head = [], ...body] = rows;
  const headings = Array.from({ length: columns }, (_, column) => head[column] ?? '');
  const widths = columnWidths(headings, body);
  return (
    <>
      {moreRows && <PreviewNote>{t('moreRows', { rows: MAX_ROWS })}</PreviewNote>}
      {moreColumns && <PreviewNote>{t('moreColumns', { columns: MAX_COLUMNS })}</PreviewNote>}
      <VirtualTable
        label={label}
        columns={[
          {
            heading: <span className="sr-only">{t('row')}</span>,
            width: `${String(body.length).length + 3}ch`,
            align: 'right',
          },
          ...headings.map((heading, column) => ({
            heading,
            width: widths[column] ?? '',
          })),
        ]}
        count={body.length}
        cell={(row, column) =>
          column === 0 ? (
            <span className="text-faint">{row + 1}</span>
          ) : (
            <bdi className="truncate" title={body[row]?.[column - 1]}>
              {body[row]?.[column - 1]}
            </bdi>
          )
        }
      />
    </>
  );
}
