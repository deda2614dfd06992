'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { MAX_COLUMNS, MAX_ROWS, parseCsv } from './parse-csv';
import { PreviewNote } from './preview-note';
import { ScrollBox } from './scroll-box';
import '@/lib/messages/late/details';

interface CsvViewProps {
  text: string;
  /** Accessible name of the table. */
  label: string;
}

/** The first line names the columns, as it nearly always does. */
export function CsvView({ text, label }: CsvViewProps) {
  const t = useTranslations('details.preview');
  const { rows, moreRows, moreColumns } = useMemo(() => parseCsv(text), [text]);
  const [head = [], ...body] = rows;
  return (
    <>
      {moreRows && <PreviewNote>{t('moreRows', { rows: MAX_ROWS })}</PreviewNote>}
      {moreColumns && <PreviewNote>{t('moreColumns', { columns: MAX_COLUMNS })}</PreviewNote>}
      <ScrollBox label={label}>
        <table className="min-w-full border-collapse text-xs tabular-nums">
          <thead className="sticky top-0 bg-background">
            <tr>
              <th scope="col" className="border-b px-2 py-1.5 text-right font-medium text-faint">
                <span className="sr-only">{t('row')}</span>
              </th>
              {head.map((cell, index) => (
                <th
                  key={index}
                  scope="col"
                  className="border-b px-2 py-1.5 text-left font-medium whitespace-nowrap"
                >
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row, index) => (
              <tr key={index} className="hover:bg-hover">
                <td className="border-b px-2 py-1 text-right text-faint">{index + 1}</td>
                {row.map((cell, column) => (
                  <td key={column} className="max-w-80 truncate border-b px-2 py-1">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
