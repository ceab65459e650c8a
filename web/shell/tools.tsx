import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useLanguage } from '../words';

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
