export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** Holds the language somebody chose in this browser. */
export const LANGUAGE_COOKIE = 'windlass-language';

const DIRECTIONS: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', de: 'ltr' };

/** Which way it is read. */
export const directionOf = (language: Language) => DIRECTIONS[language];

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((one) => one === text);

/** The one that was chosen, or else the first the browser asks for that there is. */
export function pickLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(chosen)) return chosen;
  return wanted(acceptLanguage ?? '').find(isLanguage) ?? 'en';
}

/** Of `de-AT, en;q=0.8`: `de`, `en`, the most wanted first. */
function wanted(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language);
}
