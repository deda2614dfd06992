import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { PANES_COOKIE, parsePanes } from '@/components/shell/pane-sizes';
import { TIME_ZONE_COOKIE } from '@/lib/client/timezone';
import { directionOf } from '@/lib/domain/languages';
import { currentLanguage, currentTexts, firstTexts } from '@/lib/server/language';
import './globals.css';
import { Providers } from './providers';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await currentTexts();
  return {
    title: { default: shell.product, template: `%s · ${shell.product}` },
    description: shell.tagline,
    icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }], apple: '/apple-touch-icon.png' },
    manifest: '/manifest.webmanifest',
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#12171b' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const kept = await cookies();
  const language = await currentLanguage();
  const { detailsShown } = parsePanes(kept.get(PANES_COOKIE)?.value);
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      suppressHydrationWarning
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <Providers
          nonce={nonce}
          language={language}
          texts={firstTexts(language, detailsShown)}
          timeZone={kept.get(TIME_ZONE_COOKIE)?.value}
        >
          {children}
        </Providers>
      </body>
    </html>
  );
}
