import type { z } from 'zod';
import { DomainError } from '../errors';
import type { Text } from '../law/procedure';
import { own } from '../own';
import type { Counts } from './daysThatCount';
import type { Actor, Data, Entry } from './entry';
import type { Ruling } from './logic';

/** Which bodies may do an act; `code` is the refusal of all others. */
export interface Entitled {
  /** `null`: only the record tells; the act's own rule asks. */
  bodies: string[] | null;
  /** Bodies that no list holds, such as a committee that a province calls what it likes. */
  or?: (body: string) => boolean;
  step: string;
  code: 'not-your-step' | 'not-consulted';
}

/** An act as it is asked for, before it is on record. */
export type AskedAct = Pick<Entry, 'name' | 'data'>;

/** What an act's data and the texts beside it must have in common. */
export interface Agreement {
  holds(said: { data: Data; texts: Record<string, string> }): boolean;
  /** Where the fault is shown: a path in `data` or `texts`. */
  path: string[];
  /** The rule, to follow the field's name. */
  rule: Text;
}

/** Words that must stand beside an act whose data ask for them: the reason, unless another text is named. */
export const wordsWhere = (asked: (data: Data) => boolean, rule: Text, text = 'why'): Agreement => ({
  holds: ({ data, texts }) => !asked(data) || texts[text] !== undefined,
  path: ['texts', text],
  rule,
});

interface ActOf<S> {
  /** The form of what the act carries. People's acts are strict at the border; on record more may stand beside it. */
  data: z.ZodType;
  /** Taken although the case takes no more acts, where it says so. */
  afterClose?(state: S): boolean;
  /** The refusal in a phase of the case in which nothing of the kind is done; asked before its form. */
  phase?(state: S): Ruling | null;
  /** Which day counts for it; left out: its stamp's. */
  counts?: Counts<S>;
  /** May it be done, given who asks and that its form is right? Left out: always. `act.at` alone tells the time. */
  judge?(state: S, act: Entry): Ruling;
  /** The state after it was accepted. */
  apply(state: S, act: Entry): S;
}

/** What people do in a case. `P` is what of the case says who has which part in it. */
export interface PeoplesAct<S, P> extends ActOf<S> {
  /** Who may do it. Throws what there is to refuse where the act names nothing that somebody has a part in. */
  by(parts: P, act: AskedAct): Entitled;
  /** Only in the seat that signs. */
  head?: true;
  /** It signs off: whoever does it has shown of late who they are. */
  signs?: true;
  /** Only in the records clerk's seat; a clerk does nothing else. */
  clerk?: true;
  /** Only in a deputy's seat of a Council; a deputy does nothing else. */
  deputy?: true;
  /** The free texts beside it; they stay in the register, the case has their hash. */
  texts: z.ZodType;
  agreements?: Agreement[];
  /** Other cases' letters and the engine may do it as well. */
  engineToo?: true;
  /** Lodged by a route of its own, which adds what only the server can say; the common door doesn't take it. */
  ownRoute?: true;
  /** The hash of the reason goes on record as `why`, for whoever is told of the act: always, or where one is given. */
  reasonOnRecord?: 'always' | 'where-given';
  /**
   * What it carries is read only by the bodies that may do it: a draft always is, what goes out by it unless it was
   * accepted. Everybody else sees on the record that it was done.
   */
  inside?: 'always' | 'unless-accepted';
}

/** What only the engine lodges: letters of other cases, a corrected calendar. */
export interface EnginesAct<S> extends ActOf<S> {
  by: 'engine';
}

export type Act<S, P> = PeoplesAct<S, P> | EnginesAct<S>;

/** The acts of a kind of case, by name. */
export type Acts<S, P> = Record<string, Act<S, P>>;

/** The act of that name; none for a name that every object has. */
export const actNamed = <S, P>(acts: Acts<S, P>, name: string): Act<S, P> | undefined => own(acts, name);

export const yours = (bodies: string[], step: string): Entitled => ({ bodies, step, code: 'not-your-step' });
export const consulted = (bodies: string[] | null, step: string): Entitled => ({ bodies, step, code: 'not-consulted' });

/** The refusal for a body that has no part in this act, or null. The seat is the case's own affair (`notInSeat`). */
export function notEntitled<S, P>(
  definition: Act<S, P>,
  parts: P,
  act: AskedAct,
  by: Pick<Actor, 'body' | 'role'>,
): DomainError | null {
  const engine = by.role === 'system';
  if (definition.by === 'engine') return engine ? null : new DomainError('not-permitted');
  if (engine && definition.engineToo) return null;
  try {
    return refusalBy(definition.by(parts, act), by);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function refusalBy({ bodies, or, step, code }: Entitled, { body }: Pick<Actor, 'body'>): DomainError | null {
  if (bodies === null || bodies.includes(body) || or?.(body)) return null;
  return code === 'not-consulted'
    ? new DomainError(code, { body })
    : new DomainError(code, { step, holder: bodies.join(', '), body });
}

/** The refusal of whoever sits in another seat than the act asks for, or null. */
export function notInSeat<S, P>(definition: Act<S, P>, { role }: Pick<Actor, 'role'>): DomainError | null {
  if (definition.by === 'engine' || (role === 'system' && definition.engineToo)) return null;
  if (definition.head && role !== 'head') return new DomainError('role-required', { role: 'head' });
  if (definition.deputy) return role === 'deputy' ? null : new DomainError('deputy-required');
  if (role === 'deputy') return new DomainError('not-permitted');
  if (definition.clerk && role !== 'clerk') return new DomainError('clerk-required');
  return role === 'clerk' && !definition.clerk ? new DomainError('not-clerks-work') : null;
}

/** The first field that breaks its rule, or null. */
export function formFault(form: z.ZodType, data: Data): { field: string; rule: string } | null {
  const { error } = form.safeParse(data);
  const issue = error?.issues.find((one) => !isBordersOwn(one));
  if (!issue) return null;
  const [field = 'data', ...within] = issue.path.map(String);
  const own = issue.code === 'custom' ? (issue.params?.text as Text | undefined)?.en : undefined;
  return { field, rule: [...(within.length ? [`${within.join('.')}:`] : []), own ?? issue.message].join(' ') };
}

/**
 * What only the border holds to: fields that the form doesn't name, how ids and hashes are spelt, how long a list may
 * be. On record stands more, such as what the server added, and what older versions took in; an act that needs a
 * document says so in words of its own.
 */
const isBordersOwn = (issue: z.core.$ZodIssue): boolean =>
  ['unrecognized_keys', 'invalid_format', 'too_big'].includes(issue.code) ||
  (issue.code === 'too_small' && issue.origin === 'array');
