import type { Text } from '../../domain/text';

export interface Choice {
  value: string;
  label: string;
}

/** What may be chosen: a value, a value with its label, or a thing that has an id or a code and is called something. */
export type Choosable =
  | string
  | Choice
  | { id: string; name: Text }
  | { id: string; title: Text }
  | { code: string; name: Text };

/** How it is listed. `called`: what values are called that come alone. */
export function choiceOf(
  one: Choosable,
  say: (text: Text) => string,
  called: Partial<Record<string, string>> = {},
): Choice {
  if (typeof one === 'string') return { value: one, label: called[one] ?? one };
  if (!('id' in one || 'code' in one)) return one;
  return { value: 'id' in one ? one.id : one.code, label: say('title' in one ? one.title : one.name) };
}
