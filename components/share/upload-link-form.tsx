'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { NameField } from '@/components/dialogs/name-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { typesByName } from '@/components/upload/intake/content-type';
import { createUploadLink } from '@/lib/actions/links';
import { callAction } from '@/lib/client/call-action';
import { curlUpload } from '@/lib/domain/curl';
import type { Location } from '@/lib/domain/entry';
import { basename, isObjectKey, type ObjectKey, type Prefix } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { CopyButton } from './copy-button';
import { expirySeconds, type Expiry } from './expiry';
import { ExpiryField } from './expiry-field';
import { LinkForm } from './link-form';
import { LinkResult } from './link-result';
import { useTaken } from './use-taken';

const ANY_TYPE = 'application/octet-stream';

interface UploadLinkFormProps {
  location: Location;
  /** What the key begins with. The name is the person's: one that stands there already would be replaced. */
  folder: Prefix;
  expiry: Expiry;
  onExpiryChange: (expiry: Expiry) => void;
}

export function UploadLinkForm({ location, folder, expiry, onExpiryChange }: UploadLinkFormProps) {
  const t = useTranslations('share');
  const { connection } = useBrowse();
  const [key, setKey] = useState<string>(folder);
  const [typedType, setTypedType] = useState<string | null>(null);
  const seconds = expirySeconds(expiry);
  const validKey = isObjectKey(key) && !key.endsWith('/') ? key : null;
  const { data: typeOf } = useQuery({
    queryKey: ['types-by-name'],
    queryFn: typesByName,
    staleTime: Infinity,
  });
  const typeByKey = typeOf?.(key) ?? ANY_TYPE;
  // Not while it is still being typed.
  const [finishedKey, finishKey] = useState<ObjectKey | null>(null);
  const isTaken = useTaken(location, finishedKey) && finishedKey === key;
  const isOutside = !key.startsWith(connection.rootPrefix);

  const create = useMutation({
    mutationFn: (asked: { key: ObjectKey; expiresIn: number }) =>
      callAction(
        createUploadLink({
          connection: location.connection,
          bucket: location.bucket,
          contentType: typedType?.trim() || typeByKey,
          ...asked,
        }),
      ),
  });
  const changing = <T,>(change: (value: T) => void) => {
    return (value: T) => {
      create.reset();
      change(value);
    };
  };
  const changeType = changing(setTypedType);
  const localFile = validKey === null ? '' : basename(validKey);
  const isUntouched = key === folder;

  return (
    <LinkForm
      intro={`${t('uploadIntro')} ${t('replaces')}`}
      disabled={seconds === null || validKey === null || isOutside}
      pending={create.isPending}
      error={create.error}
      hasLink={create.isSuccess}
      onSubmit={() => {
        if (seconds === null || validKey === null) return;
        finishKey(validKey);
        create.mutate({ key: validKey, expiresIn: seconds });
      }}
      result={
        create.data && (
          <LinkResult link={create.data} askedSeconds={create.variables.expiresIn} canOpen={false}>
            <CurlLine
              line={curlUpload({ url: create.data.url, headers: create.data.headers, file: localFile })}
              file={visible(localFile)}
            />
          </LinkResult>
        )
      }
    >
      <NameField
        data-first
        label={t('key')}
        hint={t(isUntouched ? 'keyMissing' : 'keyHint')}
        error={
          isOutside
            ? t('outsideRoot', { prefix: connection.rootPrefix })
            : validKey === null && !isUntouched
              ? t('keyProblem')
              : undefined
        }
        value={key}
        onValueChange={changing(setKey)}
        onFocus={(event) => event.target.setSelectionRange(key.length, key.length)}
        onBlur={() => finishKey(isOutside ? null : validKey)}
        className="font-mono text-xs"
      />
      <p role="status" className="-mt-2 text-sm text-warning empty:hidden">
        {isTaken && t('taken')}
      </p>
      <Field label={t('contentType')} hint={t('contentTypeHint')}>
        <Input
          value={typedType ?? typeByKey}
          placeholder={typeByKey}
          onChange={(event) => changeType(event.target.value)}
          maxLength={255}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <ExpiryField value={expiry} onValueChange={changing(onExpiryChange)} />
    </LinkForm>
  );
}

function CurlLine({ line, file }: { line: string; file: string }) {
  const t = useTranslations('share');
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={t('curl')} hint={t('curlFile', { file })}>
        <Textarea
          readOnly
          dir="ltr"
          rows={3}
          value={line}
          onFocus={(event) => event.target.select()}
          className="font-mono text-xs break-all"
        />
      </Field>
      <div className="self-end">
        <CopyButton text={line} label={t('copyCurl')} />
      </div>
    </div>
  );
}
