'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useHydrated } from '@/components/ui/use-hydrated';
import { readRange } from '@/lib/client/object-ranges';
import { objectHref, type ObjectAddress } from '@/lib/domain/location';
import { endsPdf, isPdf, PDF_MARK_WITHIN } from './is-pdf';
import { PreviewLoading } from './preview-loading';
import { PreviewNote } from './preview-note';
import { previewPart } from './preview-part';

interface PdfViewProps {
  address: ObjectAddress;
  name: string;
  /** Where it cannot be shown. */
  otherwise: ReactNode;
}

/**
 * A document in the browser's own viewer. A page is not told what that makes of it, so what is no PDF is found out before, and
 * the way out for one that has no end, or could not be looked at, stands below.
 */
export function PdfView({ address, name, otherwise }: PdfViewProps) {
  const t = useTranslations('details');
  const hydrated = useHydrated();
  const { data, isPending } = useQuery({
    queryKey: previewPart(address, 'mark'),
    queryFn: ({ signal }) => readRange(address, { start: 0, end: PDF_MARK_WITHIN }, signal),
    structuralSharing: false,
  });
  const end = useQuery({
    queryKey: previewPart(address, 'end'),
    queryFn: ({ signal }) => readRange(address, { last: PDF_MARK_WITHIN }, signal),
    structuralSharing: false,
  });
  if (!hydrated || isPending) return <PreviewLoading />;
  // Browsers without a viewer would download it, or show nothing. What could not be read is left to the viewer to try.
  if (!navigator.pdfViewerEnabled || (data && !isPdf(data.bytes))) return otherwise;
  const doubtful = !data || (end.data ? !endsPdf(end.data.bytes) : end.isError);
  return (
    <>
      <iframe
        src={objectHref(address, 'inline')}
        title={name}
        className="min-h-80 w-full flex-1 rounded-md border"
      />
      {doubtful && (
        <PreviewNote>
          {t.rich('preview.stillEmpty', {
            download: (label) => (
              <a href={objectHref(address, 'attachment')} className="underline underline-offset-2">
                {label}
              </a>
            ),
          })}
        </PreviewNote>
      )}
    </>
  );
}
