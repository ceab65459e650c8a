import { KINDS } from './kinds';
import { THINGS } from './notFound';
import type { Text } from './text';

const wordsFor = (what: string): Text | undefined => {
  if (Object.hasOwn(THINGS, what)) return THINGS[what as keyof typeof THINGS];
  return Object.hasOwn(KINDS, what) ? KINDS[what as keyof typeof KINDS].sought : undefined;
};

/** The facts of a refusal, what was looked for in vain in words. */
export const soughtIn = (
  { code, facts }: { code: string; facts: Record<string, unknown> },
  language: keyof Text,
): Record<string, unknown> => (code === 'not-found' ? { ...facts, what: soughtText(facts, language) } : facts);

/** What was looked for in vain, in words, and which one. Of older entries in the register it is whatever they say. */
function soughtText({ what, which }: Record<string, unknown>, language: keyof Text): string {
  const named = String(what);
  const word = wordsFor(named)?.[language] ?? (language === 'en' ? `no ${named}` : named);
  return which === undefined ? word : `${word} (${String(which)})`;
}
