import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useArrived } from '../parts/arrived';
import type { Words } from './vi';

export type { Words };
export type Locale = 'vi' | 'en';
type Bilingual = { vi: string; en: string };

const KEPT = 'phoihop.locale';
/** Nobody reads both at once, and each is as large as the rest of the first page. */
const DICTIONARIES: Record<Locale, () => Promise<Words>> = {
  vi: async () => (await import('./vi')).vi,
  en: async () => (await import('./en')).en,
};

export interface Language {
  locale: Locale;
  words: Words;
  /** A text that the API gives in both languages. */
  say(text: Bilingual): string;
  choose(locale: Locale): void;
}

const Context = createContext<Language | null>(null);

/** The language chosen on this machine; the API client asks for answers in it too. */
export function keptLocale(): Locale {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

const first = keptLocale();
/** Asked for before anything is drawn. */
const firstWords = DICTIONARIES[first]();

export function LanguageProvider({ children }: { children: ReactNode }) {
  const begun = useArrived(firstWords);
  const [chosen, setChosen] = useState<{ locale: Locale; words: Words }>();
  const { locale, words } = chosen ?? { locale: first, words: begun };
  useEffect(() => void (document.documentElement.lang = locale), [locale]);
  const language = useMemo<Language | undefined>(
    () =>
      words && {
        locale,
        words,
        say: (text) => text[locale] || text.vi,
        choose: (next) => {
          try {
            localStorage.setItem(KEPT, next);
          } catch {
            /* private windows may refuse to keep things */
          }
          void DICTIONARIES[next]().then((read) => setChosen({ locale: next, words: read }));
        },
      },
    [locale, words],
  );
  return language && <Context.Provider value={language}>{children}</Context.Provider>;
}

type LanguageOf<P extends keyof Words> = Omit<Language, 'words'> & { words: Words[P] };

/** The language that was chosen; of its words that part alone where one is named. */
export function useLanguage<P extends keyof Words>(part: P): LanguageOf<P>;
export function useLanguage(): Language;
export function useLanguage(part?: keyof Words): Language | LanguageOf<keyof Words> {
  const language = useContext(Context);
  if (!language) throw new Error('LanguageProvider is missing');
  return part === undefined ? language : { ...language, words: language.words[part] };
}

export const useWords = (): Words => useLanguage().words;
