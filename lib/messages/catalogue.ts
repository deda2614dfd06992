import { isLanguage, type Language } from '@/lib/domain/languages';
import type { en } from './en';
import type * as lateTexts from './late/en';
import type { Translation } from './translation';

export type Texts = Partial<typeof en>;

/** What the page can say. A page speaks one language; whoever changes it loads the page anew. */
const catalogue: Texts = {};

/** Begins with the texts that came with the page. The server speaks several languages at once, and so keeps none. */
export function openCatalogue(first: Texts): Texts {
  return typeof window === 'undefined' ? first : Object.assign(catalogue, first);
}

const late: Record<Language, () => Promise<Translation<typeof lateTexts>>> = {
  en: () => import('./late/en'),
  de: () => import('./late/de'),
};
let pending: Promise<void> | null = null;

/** The texts of every part that is loaded later: one file, in the page's language. */
export function loadLateTexts(): Promise<void> {
  const { lang } = document.documentElement;
  pending ??= late[isLanguage(lang) ? lang : 'en']().then(
    (texts) => void Object.assign(catalogue, texts),
    (error: unknown) => {
      pending = null;
      throw error;
    },
  );
  return pending;
}

/** For a part that is rendered by the server where it was left open: nothing to wait for where its texts came along. */
export function textsOf(area: keyof Texts): Promise<void> {
  return typeof window === 'undefined' || area in catalogue ? Promise.resolve() : loadLateTexts();
}
