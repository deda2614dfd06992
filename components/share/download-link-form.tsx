'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import { createDownloadLink } from '@/lib/actions/links';
import { callAction } from '@/lib/client/call-action';
import type { File, Location } from '@/lib/domain/entry';
import { expirySeconds, type Expiry } from './expiry';
import { ExpiryField } from './expiry-field';
import { LinkForm } from './link-form';
import { LinkResult } from './link-result';

const MAX_FILENAME = 255;

interface DownloadLinkFormProps {
  location: Location;
  file: File;
  expiry: Expiry;
  onExpiryChange: (expiry: Expiry) => void;
}

export function DownloadLinkForm({ location, file, expiry, onExpiryChange }: DownloadLinkFormProps) {
  const t = useTranslations('share');
  const [filename, setFilename] = useState(file.name.slice(0, MAX_FILENAME));
  const [disposition, setDisposition] = useState<'inline' | 'attachment'>('attachment');
  const seconds = expirySeconds(expiry);
  const create = useMutation({
    mutationFn: (expiresIn: number) =>
      callAction(
        createDownloadLink({
          connection: location.connection,
          bucket: location.bucket,
          key: file.key,
          expiresIn,
          disposition,
          ...(filename !== '' && { filename }),
        }),
      ),
  });
  // A link shown must be the one the choices above it describe.
  const changing = <T,>(change: (value: T) => void) => {
    return (value: T) => {
      create.reset();
      change(value);
    };
  };
  const changeFilename = changing(setFilename);
  const isTooLong = filename.length > MAX_FILENAME;

  return (
    <LinkForm
      intro={t('downloadIntro')}
      disabled={seconds === null || isTooLong}
      pending={create.isPending}
      error={create.error}
      hasLink={create.isSuccess}
      onSubmit={() => seconds !== null && create.mutate(seconds)}
      result={create.data && <LinkResult link={create.data} askedSeconds={create.variables} canOpen />}
    >
      <ExpiryField value={expiry} onValueChange={changing(onExpiryChange)} />
      <Field
        label={t('filename')}
        hint={t('filenameHint')}
        error={isTooLong ? t('filenameProblem') : undefined}
      >
        <Input
          value={filename}
          onChange={(event) => changeFilename(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <RadioGroup
        aria-label={t('disposition')}
        className="flex-row gap-6"
        value={disposition}
        onValueChange={changing((value) => setDisposition(value === 'inline' ? 'inline' : 'attachment'))}
      >
        <RadioGroupItem value="attachment" label={t('attachment')} />
        <RadioGroupItem value="inline" label={t('inline')} />
      </RadioGroup>
    </LinkForm>
  );
}
