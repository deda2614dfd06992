'use client';

import { Download, Folder } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { saveBlob } from '@/lib/client/save-blob';
import type { ObjectProperties } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import { useFormats } from '@/components/ui/use-formats';
import { objectHref, type ObjectAddress } from '@/lib/domain/location';
import { inSentence, visible } from '@/lib/domain/visible-name';
import { DamagedArchive, ListTooLong, type ArchiveMember } from './byte-source';
import { Offer } from './offer';
import { PreviewError } from './preview-error';
import { PreviewLoading } from './preview-loading';
import { PreviewNote } from './preview-note';
import { useArchive, type ArchiveKind } from './use-archive';
import { VirtualTable } from './virtual-table';

interface ArchiveViewProps {
  kind: ArchiveKind;
  address: ObjectAddress;
  properties: ObjectProperties;
  label: string;
  onViewBytes: () => void;
}

/** What an archive holds; one member of it can be had without the rest. */
export function ArchiveView({ kind, address, properties, label, onViewBytes }: ArchiveViewProps) {
  const t = useTranslations('details.preview');
  const { formatBytes, formatTime } = useFormats();
  const { members, status, error, more, retry } = useArchive(kind, address, properties);
  const { unpacking, problem, save } = useUnpacking();

  if (members.length === 0 && status === 'reading') return <PreviewLoading />;
  const isBroken = error instanceof DamagedArchive || error instanceof ListTooLong;
  if (members.length === 0 && isBroken) {
    return (
      <Offer
        text={
          error instanceof ListTooLong
            ? t('listTooLong', { size: formatBytes(error.bytes) })
            : t('damagedArchive', { kind })
        }
        action={t('asBytes')}
        onAct={onViewBytes}
        download={objectHref(address, 'attachment')}
      />
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <span role="status">
          {t(status === 'done' ? 'membersAll' : 'membersFirst', { count: members.length })}
        </span>
        {(status === 'more' || status === 'reading') && (
          <Button size="small" disabled={status === 'reading'} onClick={more}>
            {t(status === 'reading' ? 'loadingMore' : 'loadMore')}
          </Button>
        )}
      </div>
      {isBroken && <PreviewNote>{t('damagedFurther')}</PreviewNote>}
      {error !== null && !isBroken && <PreviewError error={error} address={address} onRetry={retry} />}
      {problem !== null && <PreviewNote>{problem}</PreviewNote>}
      <VirtualTable
        label={label}
        columns={[
          { heading: t('memberName'), width: 'minmax(32ch, 1fr)' },
          { heading: t('memberSize'), width: '11ch', align: 'right' },
          { heading: t('memberModified'), width: '20ch' },
          { heading: <span className="sr-only">{t('memberDownload')}</span>, width: '44px' },
        ]}
        count={members.length}
        cell={(row, column) => {
          const member = members[row];
          if (!member) return null;
          switch (column) {
            case 0:
              return (
                <span className="flex min-w-0 items-center gap-1.5" title={visible(member.name)}>
                  {member.isFolder && <Folder aria-hidden className="size-3.5 shrink-0 text-kind-folder" />}
                  <bdi className="truncate">{visible(member.name)}</bdi>
                </span>
              );
            case 1:
              return member.isFolder ? null : formatBytes(member.size);
            case 2:
              return member.modified && formatTime(member.modified);
            default:
              return (
                member.unpack && (
                  <IconButton
                    size="icon-small"
                    label={t('downloadMember', { name: inSentence(member.name) })}
                    disabled={unpacking !== null}
                    onClick={() => save(member)}
                  >
                    <Download />
                  </IconButton>
                )
              );
          }
        }}
      />
    </>
  );
}

function useUnpacking() {
  const t = useTranslations('details.preview');
  const sentence = useErrorSentence();
  const [unpacking, setUnpacking] = useState<ArchiveMember | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = (member: ArchiveMember) => {
    setUnpacking(member);
    setProblem(null);
    member
      .unpack?.()
      .then(
        (blob) => saveBlob(blob, member.name.split('/').at(-1) ?? member.name),
        (error: unknown) =>
          setProblem(
            error instanceof AppError
              ? sentence(error)
              : t('damagedMember', { name: inSentence(member.name) }),
          ),
      )
      .finally(() => setUnpacking(null));
  };
  return { unpacking, problem, save };
}
