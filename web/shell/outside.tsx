import type { ReactNode } from 'react';
import { useWords, useLanguage } from '../words';
import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** What surrounds the pages before one is in: the product's name and the choice of language. */
export function Outside({ children }: { children: ReactNode }) {
  const { product } = useWords();
  return (
    <div className="sign-in">
      <main className="stack wide">
        <div className="row between">
          <span className="row strong">
            <img src="/icon.svg" width={32} height={32} alt="" />
            {product}
          </span>
          <Tools />
        </div>
        {children}
      </main>
    </div>
  );
}

/** Language and colours, on every page. */
export function Tools() {
  const { words, locale, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <span className="row tools">
      <Button size="compact-sm" variant="subtle" onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? words.theme.toLight : words.theme.toDark}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        lang={words.language.otherCode}
        onClick={() => choose(locale === 'vi' ? 'en' : 'vi')}
      >
        {words.language.other}
      </Button>
    </span>
  );
}
