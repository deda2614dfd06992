'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PreviewLoading } from '@/components/preview/preview-loading';
import { onDemand } from '@/components/ui/on-demand';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { useProperties } from '@/lib/client/queries';
import type { File } from '@/lib/domain/entry';
import { fileKind } from '@/lib/domain/file-kind';
import { useFormats } from '@/components/ui/use-formats';
import type { ObjectAddress } from '@/lib/domain/location';
import { basename } from '@/lib/domain/names';
import { useBrowseView } from './browse-context';
import type { DetailsTab } from './browse-state';
import { DetailsHeader } from './details-header';
import { EntryIcon } from './entry-icon';
import { FileLinks } from './file-links';
import { FileProperties } from './file-properties';
import { FileTags } from './file-tags';
import { FileVersions } from './file-versions';

const FilePreview = onDemand(
  () => import('@/components/preview/file-preview').then((module) => module.FilePreview),
  PreviewLoading,
);

const TABS: readonly DetailsTab[] = ['preview', 'properties', 'tags', 'versions', 'links'];

interface FileDetailsProps {
  address: ObjectAddress;
  /** Its row in the listing, where it is loaded. */
  file: File | null;
}

/** Everything about one object. Not to be mounted anew for the next one: a preview that fills the page stays open. */
export function FileDetails({ address, file }: FileDetailsProps) {
  const t = useTranslations('details');
  const tb = useTranslations('browse');
  const { formatBytes, formatTime } = useFormats();
  const { detailsTab, setDetailsTab } = useBrowseView();
  const { data: properties } = useProperties(address);
  const name = basename(address.key);
  const known = properties ?? file;
  return (
    <>
      <DetailsHeader icon={<EntryIcon entry={{ kind: 'file', name }} />} name={name}>
        {[
          tb(`kinds.${fileKind(name)}`),
          ...(known ? [formatBytes(known.size), formatTime(known.modified)] : []),
        ].join(' · ')}
      </DetailsHeader>
      <Tabs
        value={detailsTab}
        onValueChange={(value) => setDetailsTab(TABS.find((tab) => tab === value) ?? 'preview')}
        className="flex min-h-0 flex-1 flex-col"
      >
        <TabsList aria-label={t('tabs.label')} className="shrink-0 px-4">
          {TABS.map((tab) => (
            <TabsTrigger key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </TabsTrigger>
          ))}
        </TabsList>
        <Panel tab="preview">
          <FilePreview address={address} />
        </Panel>
        <Panel tab="properties">
          <FileProperties key={address.key} address={address} />
        </Panel>
        <Panel tab="tags">
          <FileTags key={address.key} address={address} />
        </Panel>
        <Panel tab="versions">
          <FileVersions key={address.key} address={address} />
        </Panel>
        <Panel tab="links">
          <FileLinks key={address.key} address={address} properties={properties ?? null} />
        </Panel>
      </Tabs>
    </>
  );
}

function Panel({ tab, children }: { tab: DetailsTab; children: ReactNode }) {
  return (
    <TabsContent
      value={tab}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto p-4 -outline-offset-2 data-[state=inactive]:hidden"
    >
      {children}
    </TabsContent>
  );
}
