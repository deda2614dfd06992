import 'server-only';
import { cookies, headers } from 'next/headers';
import { LANGUAGE_COOKIE, pickLanguage, type Language } from '@/lib/domain/languages';
import type { Texts } from '@/lib/messages/catalogue';
import { de } from '@/lib/messages/de';
import { en } from '@/lib/messages/en';
import { FIRST_AREAS } from '@/lib/messages/first-areas';

/** use-intl tells from the English texts which arguments each takes; that all others take the same is tested. */
export const TEXTS: Record<Language, typeof en> = { en, de: de as unknown as typeof en };

/** In which language to answer what is being asked. */
export async function currentLanguage(): Promise<Language> {
  return pickLanguage(
    (await cookies()).get(LANGUAGE_COOKIE)?.value,
    (await headers()).get('accept-language'),
  );
}

export async function currentTexts(): Promise<typeof en> {
  return TEXTS[await currentLanguage()];
}

/** The texts a page comes with; those of the details where they stand open. */
export function firstTexts(language: Language, detailsShown: boolean): Texts {
  const texts = TEXTS[language];
  const areas = detailsShown ? [...FIRST_AREAS, 'details' as const] : FIRST_AREAS;
  return Object.fromEntries(areas.map((area) => [area, texts[area]]));
}
