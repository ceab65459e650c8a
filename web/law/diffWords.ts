import { parsePeriod } from '../../domain/calendar/period';
import type { Text } from '../../domain/law/procedure';
import { periodText } from '../../domain/law/words';
import type { Words } from '../words/vi';
import type { ShownLaw } from './lawOf';

interface Naming {
  laws: ShownLaw[];
  law: Words['law'];
  role: Record<string, string>;
  say(text: Text): string;
}

/** A part of a step as people read it: the comparison names bodies, steps and documents as their files do. */
export function partText(part: string, value: string, { laws, law, role, say }: Naming): string {
  if (value === '–') return value;
  const named = (names: Record<string, Text>) =>
    value.replace(/[a-z0-9][a-z0-9-]*(@[a-z-]+)?/g, (word) => {
      const name = Object.hasOwn(names, word) ? names[word] : undefined;
      return name ? say(name) : word;
    });
  if (part === 'kind')
    return value.replace(/^[a-z]+/, (kind) => law.kinds[kind] ?? kind).replace('(in session)', `(${law.inSession})`);
  if (part === 'by')
    return named(bodiesOf(laws)).replace(/\((head|officer)\)$/, (_whole, one: string) => `(${role[one] ?? one})`);
  if (['to', 'setBy'].includes(part)) return named(bodiesOf(laws));
  if (['needs', 'returnsTo'].includes(part)) return named(stepsOf(laws));
  if (part === 'produces') return named(productsOf(laws)).replaceAll('?', ` (${law.optional})`);
  if (['default', 'reminders', 'handling', 'silence', 'escalate', 'notices'].includes(part))
    return periods(whens(named(bodiesOf(laws)), law), say);
  return value;
}

const bodiesOf = (laws: ShownLaw[]): Record<string, Text> =>
  Object.fromEntries(laws.flatMap(({ bodies }) => Object.entries(bodies)));
const stepsOf = (laws: ShownLaw[]): Record<string, Text> =>
  Object.fromEntries(laws.flatMap(({ procedure }) => procedure.steps.map(({ id, title }) => [id, title])));
const productsOf = (laws: ShownLaw[]): Record<string, Text> =>
  Object.fromEntries(
    laws.flatMap(({ procedure }) =>
      procedure.steps.flatMap(({ produces }) => produces.map(({ type, title }) => [type, title])),
    ),
  );

/** “3wd” as “3 working days”. */
const periods = (value: string, say: Naming['say']): string =>
  value.replace(/\b\d+(wd|d|mo)\b/g, (period) => say(periodText(parsePeriod(period))));

function whens(value: string, law: Words['law']): string {
  return value
    .replace(/(opened|done|overdue) →/g, (_whole, on: keyof Words['law']['on']) => `${law.on[on]} →`)
    .replace(
      /^(consent|escalate),/,
      (_whole, means: keyof Words['law']['silenceMeans']) => `${law.silenceMeans[means]},`,
    );
}
