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
    gather(facts, TEXTS, words.texts);
    gather(facts, BODIES, words.bodies);
    if (Array.isArray(facts.places)) words.units.push(...(facts.places as string[]));
  }
  return words.texts.length > 0 ? words : null;
}

/** Nothing is made for a row that has none of them: a thousand are looked at at each answer. */
function gather(facts: StepRow['facts'], names: string[], into: string[]): void {
  for (const name of names) {
    const said = facts[name];
    if (typeof said === 'string') into.push(said);
  }
}
