import { KINDS } from './kinds';
import { thingCalled } from './notFound';
import type { Text } from './text';

/** What anything that may be sought is called, cases of every kind too. */
export const soughtCalled = (what: string): Text | undefined =>
  thingCalled(what) ?? (Object.hasOwn(KINDS, what) ? KINDS[what as keyof typeof KINDS].sought : undefined);
