import { LANGUAGE_COOKIE, type Language } from '@/lib/domain/languages';

const YEAR_SECONDS = 31_536_000;

/** Kept by this browser. The page is loaded anew: its texts, and whatever the server wrote, are in one language. */
export function switchLanguage(language: Language): void {
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  window.location.reload();
}
