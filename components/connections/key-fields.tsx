'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input, inputClasses } from '@/components/ui/input';
import { cn } from '@/lib/client/cn';
import { SecretKeyFields } from './secret-key-fields';

/** A store that people may sign in to with keys of their own. */
export interface SignInEndpoint {
  /** What the server knows it by. */
  value: string;
  name: string;
  /** What the region field starts with. */
  region: string;
}

export function KeyFields({ endpoints }: { endpoints: SignInEndpoint[] }) {
  const t = useTranslations('signIn');
  const [region, setRegion] = useState(endpoints[0]?.region ?? '');
  const choose = (value: string) =>
    setRegion(endpoints.find((endpoint) => endpoint.value === value)?.region ?? region);

  return (
    <>
      <p className="text-xs text-muted">{t('keysHint')}</p>
      <Field label={t('accessKeyId')}>
        <Input
          name="accessKeyId"
          required
          autoComplete="section-keys username"
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono"
        />
      </Field>
      <SecretKeyFields />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,9rem)] gap-3">
        <Field label={t('endpoint')}>
          {/* A native select: it works before the script does, and as people expect on a phone. */}
          <select
            name="endpoint"
            className={cn(inputClasses, 'truncate')}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {endpoints.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('region')}>
          <Input
            name="region"
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={region}
            onChange={(event) => setRegion(event.currentTarget.value)}
          />
        </Field>
      </div>
    </>
  );
}
