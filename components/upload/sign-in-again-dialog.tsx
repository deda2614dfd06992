'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SecretKeyFields } from '@/components/connections/secret-key-fields';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';
import { inSentence } from '@/lib/domain/visible-name';
import { postpone, type SignInAgain } from './login';

/** Asks the person whose uploads wait to sign in again, in place: the page and all it holds stay. */
export function SignInAgainDialog({ request }: { request: SignInAgain }) {
  const t = useTranslations('uploadDialogs.signInAgain');
  const sentence = useErrorSentence();
  const { who, other } = request;
  const signIn = useMutation({ mutationFn: request.signIn });
  const later = () => postpone(request);
  return (
    <Dialog open onOpenChange={(open) => !open && later()}>
      <DialogContent>
        <form
          method="post"
          className="flex flex-col gap-4"
          aria-busy={signIn.isPending}
          onSubmit={(event) => {
            event.preventDefault();
            if (!signIn.isPending) signIn.mutate(secretsOf(event.currentTarget, who.kind === 'keys'));
          }}
        >
          <DialogHeader>
            <DialogTitle>{t('title')}</DialogTitle>
            <DialogDescription>
              {other === null
                ? t('intro')
                : t('other', { other: inSentence(other), name: inSentence(who.name) })}
            </DialogDescription>
          </DialogHeader>
          {who.kind === 'account' ? <AccountSecrets name={who.name} /> : <KeySecrets name={who.name} />}
          {signIn.error !== null && (
            <p role="alert" className="text-sm wrap-anywhere text-danger">
              {sentence(signIn.error)}
            </p>
          )}
          <DialogFooter>
            <Button onClick={later}>{t('later')}</Button>
            <Button type="submit" variant="primary" aria-disabled={signIn.isPending || undefined}>
              {signIn.isPending && <Spinner className="size-4 text-current" />}
              {t('submit')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** Who it must be is not to be changed; it stands there for the person and for the password manager. */
function AccountSecrets({ name }: { name: string }) {
  const t = useTranslations('signIn');
  return (
    <>
      <Field label={t('username')}>
        <Input value={name} readOnly autoComplete="username" />
      </Field>
      <Field label={t('password')}>
        <Input name="password" type="password" required autoFocus autoComplete="current-password" />
      </Field>
    </>
  );
}

function KeySecrets({ name }: { name: string }) {
  const t = useTranslations('signIn');
  return (
    <>
      <Field label={t('accessKeyId')}>
        <Input value={name} readOnly autoComplete="section-keys username" className="font-mono" />
      </Field>
      <SecretKeyFields autoFocus />
    </>
  );
}

/** A password may begin or end with a space; a key never does, but is often pasted with one. */
function secretsOf(form: HTMLFormElement, trimmed: boolean): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') secrets[name] = trimmed ? value.trim() : value;
  }
  return secrets;
}
