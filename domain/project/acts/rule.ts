import { vnDateOf } from '../../calendar/dates';
import type { Entry } from '../../case/entry';
import { type Check, type Fields, listOf, shape, text } from '../../case/fields';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import type { DocumentRef } from '../../case/documentRef';
import type { DutyKind } from '../law';
import { type Duty, dutyOf, type ProjectState, spanOf } from '../state';

/** One act on a project: its form, who may do it, whether still after the project's end, and what it does. */
export interface ActRule {
  fields: Fields;
  /** The bodies that may, as the case stands. */
  by(state: ProjectState, act: Pick<Entry, 'data'>): string[];
  /** The seat that signs, where the act binds. */
  head?: true;
  afterEnd?: true;
  judge(state: ProjectState, act: Entry): Ruling;
  apply(state: ProjectState, act: Entry): ProjectState;
}

/** The owner, and those who decide on the project. */
export const managing = (state: ProjectState): string[] => [...new Set([state.owner, ...spanOf(state).stewards])];

export const documentsField: Check = listOf(shape({ id: text, type: text, sha256: text }));
export const documentsOf = (act: Pick<Entry, 'data'>): DocumentRef[] =>
  (act.data.documents ?? []) as unknown as DocumentRef[];

/** The duty that an act names, if it is one of that kind. */
export function namedDuty(state: ProjectState, act: Pick<Entry, 'data'>, kinds: DutyKind[]): Duty | undefined {
  const duty = dutyOf(state, String(act.data.duty));
  return duty && kinds.includes(duty.kind) ? duty : undefined;
}

/** Refused unless the duty is there and still owed. */
export function judgeOwed(state: ProjectState, duty: Duty | undefined, id: string): Ruling {
  if (!duty) return refused('no-such-duty', { duty: id });
  if (duty.end === null) return accepted();
  return duty.end === 'done'
    ? refused('step-done', { step: id, doneOn: vnDateOf(duty.endedAt as string) })
    : refused('duty-ended', { duty: id, end: duty.end, on: vnDateOf(duty.endedAt as string) });
}

/** Refused unless the act brings a document of that type. */
export function judgeProduct(act: Entry, step: string, product: string): Ruling {
  return documentsOf(act).some(({ type }) => type === product)
    ? accepted()
    : refused('product-missing', { step, product });
}
