'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import type { Entry, Location } from '@/lib/domain/entry';
import { inSentence } from '@/lib/domain/visible-name';
import { BucketField } from './bucket-field';
import { destinationOf, type DestinationProblem } from './destination';
import { FolderPicker } from './folder-picker';
import { FormDialog } from './form-dialog';
import { NameField } from './name-field';
import { useTransfer } from './use-transfer';

interface TransferDialogProps {
  location: Location;
  entries: readonly Entry[];
  move: boolean;
}

export function TransferDialog({ location, entries, move }: TransferDialogProps) {
  const t = useTranslations('dialogs.transfer');
  const { connection } = useBrowse();
  const transfer = useTransfer();
  const [bucket, setBucket] = useState(location.bucket);
  const [path, setPath] = useState<string>(location.prefix);
  const [first] = entries;
  const [name, setName] = useState(first?.name ?? '');
  const { request, problem } = destinationOf({
    ...{ connection: connection.id, rootPrefix: connection.rootPrefix, from: location.bucket },
    ...{ entries, move, bucket, path, name },
  });
  const sentence = useProblemSentence(problem, {
    path,
    name,
    start: location.prefix,
    startName: first?.name ?? '',
  });
  const isAboutName = problem === 'nameless' || problem === 'same-name';

  return (
    <FormDialog
      title={t(move ? 'moveTitle' : 'copyTitle')}
      intro={t('what', { count: entries.length, name: inSentence(first?.name ?? '') })}
      submitLabel={t(move ? 'moveSubmit' : 'copySubmit')}
      disabled={problem !== null}
      pending={transfer.isChecking}
      onSubmit={() => request && transfer.begin(request)}
      className="max-w-130"
    >
      <BucketField
        value={request?.to.bucket ?? bucket}
        onValueChange={(chosen) => {
          setBucket(chosen);
          setPath(connection.rootPrefix);
        }}
      />
      <NameField
        data-first
        label={t('path')}
        hint={t('pathHint')}
        error={isAboutName ? undefined : sentence}
        value={path}
        onValueChange={setPath}
        className="font-mono text-xs"
      />
      {request && problem !== 'outside-root' && (
        <FolderPicker
          location={{ connection: connection.id, ...request.to }}
          rootPrefix={connection.rootPrefix}
          onPick={(prefix) => {
            setBucket(request.to.bucket);
            setPath(prefix);
          }}
        />
      )}
      {entries.length === 1 && (
        <NameField
          label={t('name')}
          error={isAboutName ? sentence : undefined}
          value={name}
          onValueChange={setName}
        />
      )}
    </FormDialog>
  );
}

interface Typed {
  path: string;
  name: string;
  start: string;
  startName: string;
}

/** Undefined while nothing has been typed or chosen yet: that the start is no destination goes without saying. */
function useProblemSentence(problem: DestinationProblem | null, typed: Typed): string | undefined {
  const t = useTranslations('dialogs.transfer');
  const { connection } = useBrowse();
  if (problem === null || (typed.path === typed.start && typed.name === typed.startName)) return undefined;
  if (problem === 'invalid-bucket') return t('invalidBucket');
  if (problem === 'outside-root') return t('outsideRoot', { prefix: connection.rootPrefix });
  return t(`problems.${problem}`);
}
