import type { Actor, Data } from '../../domain/case/entry';
import { ruled } from '../acts/answered';
import type { Services } from '../services';

/** What the book answered: the number, or nothing where its ruling takes too long. */
interface Entered {
  number: number | null;
  seq: number;
  at: string;
}

interface Entering {
  /** The request's own act id: repeated, it enters nothing again. */
  id: string;
  book: string;
  name: 'give-number' | 'register-arrival';
  by: Actor;
  data: Data;
}

/** Enters something in a book and waits for its number. Throws the book's refusal. */
export async function entered(services: Services, { id, book, name, by, data }: Entering): Promise<Entered> {
  const act = { id, caseId: book, name, by, data };
  const {
    act: { seq, at },
    answer,
  } = await ruled(services, act, await services.lodger.lodge(act));
  const number = answer && Number(name === 'give-number' ? answer.facts.number : answer.facts.arrival);
  return { number, seq, at };
}
