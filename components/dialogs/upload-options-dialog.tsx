'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import {
  draftOf,
  hasProblems,
  optionsOf,
  problemsOf,
  type OptionsDraft,
  type OptionsProblem,
} from '@/components/upload/intake/options-draft';
import { pickFiles, type Pick } from '@/components/upload/pick-files';
import { useUploads } from '@/components/upload/upload-context';
import { uploadOptionsStore } from '@/components/upload/upload-options-store';
import type { Location } from '@/lib/domain/entry';
import { userMetadataBytes } from '@/lib/domain/object-metadata';
import { CheckField } from './check-field';
import { closeDialog } from './dialogs';
import { FormDialog } from './form-dialog';
import { PairsField } from './pairs-field';

/** AWS's own names; other stores have others, so any may be typed. */
const STORAGE_CLASSES = [
  'STANDARD',
  'STANDARD_IA',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
  'REDUCED_REDUNDANCY',
];

/** What is set on the objects, and what is left out, of the files chosen next. */
export function UploadOptionsDialog({ location }: { location: Location }) {
  const t = useTranslations('uploadDialogs.options');
  const uploads = useUploads();
  const remembered = uploadOptionsStore.getState();
  const [draft, setDraft] = useState(() => draftOf(remembered.options));
  const [always, setAlways] = useState(remembered.always);
  const problems = problemsOf(draft);
  const wrong = hasProblems(problems);
  const options = optionsOf(draft);
  const change = (part: Partial<OptionsDraft>) => setDraft((now) => ({ ...now, ...part }));
  const say = (problem: OptionsProblem | null) =>
    problem && t(`problems.${problem}`, { bytes: userMetadataBytes(options.metadata.user ?? {}) });

  const save = () => {
    uploadOptionsStore.setState({ options, always });
    closeDialog();
  };
  const choose = (what: Pick) => {
    save();
    pickFiles(what, (given) => uploads.start(given, location, options));
  };

  return (
    <FormDialog
      title={t('title')}
      intro={t('intro')}
      submitLabel={t('chooseFiles')}
      disabled={wrong}
      onSubmit={() => choose('files')}
      className="max-w-150"
      actions={
        <>
          {(always || remembered.always) && (
            <Button aria-disabled={wrong || undefined} onClick={() => !wrong && save()}>
              {t('save')}
            </Button>
          )}
          <Button aria-disabled={wrong || undefined} onClick={() => !wrong && choose('folder')}>
            {t('chooseFolder')}
          </Button>
        </>
      }
    >
      <div role="group" aria-label={t('which')} className="flex flex-col gap-2">
        <CheckField
          label={t('skipHidden')}
          hint={t('skipHiddenHint')}
          checked={draft.skipHidden}
          onCheckedChange={(skipHidden) => change({ skipHidden })}
        />
        <CheckField
          label={t('emptyFolders')}
          hint={t('emptyFoldersHint')}
          checked={draft.emptyFolders}
          onCheckedChange={(emptyFolders) => change({ emptyFolders })}
        />
      </div>
      <Headers draft={draft} change={change} say={(field) => say(problems[field])} />
      <PairsField
        label={t('user')}
        hint={t('userHint')}
        addLabel={t('addUser')}
        pairs={draft.user}
        error={say(problems.user)}
        problems={problems.userPairs}
        onChange={(user) => change({ user })}
      />
      <PairsField
        label={t('tags')}
        addLabel={t('addTag')}
        pairs={draft.tags}
        error={say(problems.tags)}
        problems={problems.tagPairs}
        onChange={(tags) => change({ tags })}
      />
      <CheckField label={t('always')} hint={t('alwaysHint')} checked={always} onCheckedChange={setAlways} />
    </FormDialog>
  );
}

interface HeadersProps {
  draft: OptionsDraft;
  change: (part: Partial<OptionsDraft>) => void;
  say: (field: 'contentType' | 'cacheControl' | 'storageClass') => string | null;
}

function Headers({ draft, change, say }: HeadersProps) {
  const t = useTranslations('uploadDialogs.options');
  const classes = useId();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(['contentType', 'cacheControl', 'storageClass'] as const).map((field) => (
        <Field key={field} label={t(field)} hint={t(`${field}Hint`)} error={say(field)}>
          <Input
            value={draft[field]}
            list={field === 'storageClass' ? classes : undefined}
            maxLength={255}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        </Field>
      ))}
      <datalist id={classes}>
        {STORAGE_CLASSES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
