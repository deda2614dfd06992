import 'server-only';
import { createTranslator } from 'use-intl/core';
import type { AppError } from '@/lib/domain/errors';
import { signInHref } from '@/lib/domain/location';
import { directionOf, LANGUAGE_COOKIE, pickLanguage, type Language } from '@/lib/domain/languages';
import { statusOf } from './failure';
import { TEXTS } from './language';

/** For people who open an object's address itself: a sentence instead of JSON. Undefined where a script asked. */
export function errorPage(error: AppError, request: Request): Response | undefined {
  const isPage =
    request.headers.get('sec-fetch-dest') === 'document' ||
    (!request.headers.has('sec-fetch-dest') && request.headers.get('accept')?.includes('text/html'));
  if (!isPage) return undefined;
  if (error.code === 'unauthenticated')
    return new Response(null, { status: 303, headers: { Location: signInHref() } });
  const language = languageOf(request);
  const t = createTranslator({ locale: language, messages: TEXTS[language], namespace: 'errors' });
  const { target, action, region, origin, retryAfter = 0, reference = 'none' } = error.details;
  const sentence = t(`sentences.${error.code}`, {
    target: target === undefined ? t('somewhere') : t('quoted', { target }),
    action: action ?? t('something'),
    region: region ?? t('elsewhere'),
    origin: origin ?? t('thisPage'),
    wait: t('wait', { seconds: retryAfter, minutes: retryAfter > 90 ? Math.ceil(retryAfter / 60) : 0 }),
    reference,
  });
  return new Response(page(language, t('pageTitle'), sentence, t('home')), {
    status: statusOf(error.code),
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function languageOf({ headers }: Request): Language {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
  const chosen = cookies.find((cookie) => cookie.startsWith(`${LANGUAGE_COOKIE}=`));
  return pickLanguage(chosen?.slice(LANGUAGE_COOKIE.length + 1), headers.get('accept-language'));
}

function page(language: Language, title: string, sentence: string, home: string): string {
  return [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(title)}</title>`,
    '<style>:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}main{max-width:32rem;margin:16vh auto;padding:0 1rem;overflow-wrap:anywhere}</style>',
    `<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p><p><a href="/">${escapeHtml(home)}</a></p></main></html>`,
  ].join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
