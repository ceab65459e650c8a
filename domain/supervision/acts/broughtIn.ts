import { vnDateOf } from '../../calendar/dates';
import { type Counts, dayOf, whenOf } from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import type { Entry } from '../../case/entry';
import type { Ruling } from '../../case/logic';
import { accepted, refused, alreadyAnswered } from '../../case/machine';
import { lateBy } from '../../law/source';
import { basisOfRow } from '../due';
import type { BroughtIn, SupervisionState } from '../state';

interface Asked {
  id: string;
  askedAt: string;
}

/** What a body that was asked brings in counts by its arrival, and never before the day on which it was asked. */
export const sinceAsked = (
  basisOf: (id: string) => string,
  find: (state: SupervisionState, request: unknown) => Asked | undefined,
): Counts<SupervisionState> => ({
  by: 'arrival',
  after(state, { data }) {
    const asked = find(state, data.request);
    return asked ? [{ basis: basisOf(asked.id), on: vnDateOf(asked.askedAt) }] : [];
  },
});

interface Expected {
  /** When it was brought in already. */
  before: string | null;
  step: string;
  product: string;
  dueOn: string;
}

/** It brings at least one document, once; what comes after its day is recorded as late. */
export function bringsIn(state: SupervisionState, act: Entry, { before, step, product, dueOn }: Expected): Ruling {
  if (before) return alreadyAnswered(act.by.body, before);
  if (documentsOf(act).length === 0) return refused('product-missing', { step, product });
  return accepted(lateBy(dayOf('arrival', act) > dueOn, basisOfRow(state, step)));
}

/** What stands of it then. */
export const broughtIn = (act: Entry): BroughtIn => ({
  countsOn: whenOf(act).countsOn,
  late: act.data.late === true,
  documents: documentsOf(act),
});
