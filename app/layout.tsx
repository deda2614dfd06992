import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { TIME_ZONE_COOKIE } from '@/lib/client/timezone';
import { en } from '@/lib/messages/en';
import './globals.css';
import { Providers } from './providers';

export const metadata: Metadata = {
  title: { default: en.shell.product, template: `%s · ${en.shell.product}` },
  description: en.shell.tagline,
  icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }], apple: '/apple-touch-icon.png' },
  manifest: '/manifest.webmanifest',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

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
  const timeZone = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  return (
    <html lang="en" suppressHydrationWarning className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <Providers nonce={nonce} timeZone={timeZone}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
