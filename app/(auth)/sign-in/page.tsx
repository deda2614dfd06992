import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/connections/sign-in-form';
import { LanguageLinks } from '@/components/shell/language-links';
import { BrandMark } from '@/components/shell/brand-mark';
import { isErrorCode } from '@/lib/domain/errors';
import { safeReturn } from '@/lib/domain/safe-return';
import { currentUser } from '@/lib/server/current-user';
import { currentTexts } from '@/lib/server/language';
import { ownKeyEndpoints } from '@/lib/server/own-keys';
import { runtime } from '@/lib/server/runtime';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).signIn.title };
}

interface SignInPageProps {
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const returnTo = safeReturn(typeof callbackUrl === 'string' ? callbackUrl : null);
  if (await currentUser()) redirect(returnTo);
  // Field by field: what else the server knows of an endpoint is not for the page.
  const endpoints = ownKeyEndpoints(await runtime()).map(({ value, name, region }) => ({
    value,
    name,
    region,
  }));
  const { shell } = await currentTexts();
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-[max(32px,16vh)]">
      <div className="w-full max-w-90">
        <header className="mb-6 flex flex-col items-center gap-3 text-center">
          <BrandMark className="size-10 text-accent" />
          <div>
            <h1 className="text-xl font-semibold">{shell.product}</h1>
            <p className="text-sm text-muted">{shell.tagline}</p>
          </div>
        </header>
        <div className="rounded-lg border bg-surface p-5">
          <SignInForm endpoints={endpoints} returnTo={returnTo} failure={isErrorCode(error) ? error : null} />
        </div>
        <LanguageLinks />
      </div>
    </main>
  );
}
