import { LANGUAGE_COOKIE, type Language } from '@/lib/domain/languages';
import { keepCookie } from './cookie';

/** Kept by this browser. The page is loaded anew: its texts, and whatever the server wrote, are in one language. */
export function switchLanguage(language: Language): void {
  keepCookie(LANGUAGE_COOKIE, language);
  window.location.reload();
}
