import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { vi, type Words } from './vi';

export type { Words };
export type Locale = 'vi' | 'en';
type Bilingual = { vi: string; en: string };

const KEPT = 'phoihop.locale';
const DICTIONARIES: Record<Locale, Words> = { vi, en };

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

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(keptLocale);
  useEffect(() => void (document.documentElement.lang = locale), [locale]);
  const language = useMemo<Language>(
    () => ({
      locale,
      words: DICTIONARIES[locale],
      say: (text) => text[locale] || text.vi,
      choose: (next) => {
        try {
          localStorage.setItem(KEPT, next);
        } catch {
          /* private windows may refuse to keep things */
        }
        setLocale(next);
      },
    }),
    [locale],
  );
  return <Context.Provider value={language}>{children}</Context.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(Context);
  if (!language) throw new Error('LanguageProvider is missing');
  return language;
}

export const useWords = (): Words => useLanguage().words;
