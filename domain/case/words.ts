import type { StepRow } from './logic';

/** By what a case is found besides its title: texts as they are, and bodies and units that go by their names. */
export interface Words {
  texts: string[];
  bodies: string[];
  units: string[];
}

const TEXTS = ['subject', 'written', 'code', 'issuerName', 'ownerName', 'name', 'programme'];
const BODIES = ['issuer', 'owner'];

/** What a case's rows say of the document, the arrival or the project that it is; nothing in other kinds. */
export function wordsOf(steps: Iterable<StepRow>): Words | null {
  const words: Words = { texts: [], bodies: [], units: [] };
  for (const { facts } of steps) {
    words.texts.push(...named(facts, TEXTS));
    words.bodies.push(...named(facts, BODIES));
    if (Array.isArray(facts.places)) words.units.push(...(facts.places as string[]));
  }
  return words.texts.length > 0 ? words : null;
}

const named = (facts: StepRow['facts'], names: string[]): string[] =>
  names.flatMap((name) => (typeof facts[name] === 'string' ? [facts[name]] : []));
