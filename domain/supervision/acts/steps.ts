import { z } from 'zod';
import { deadlinePassed, type IsoDate, vnDateOf } from '../../calendar/dates';
import { yours } from '../../case/act';
import {
  type Counts,
  dayOf,
  doneOn,
  latest,
  ofArrival,
  ofDocument,
  ofMeeting,
  onDay,
  type When,
  whenOf,
} from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import type { Entry } from '../../case/entry';
import { isoDate, note, plainId, products, step } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, alreadyAnswered, alreadyDone, refused } from '../../case/machine';
import { DomainError } from '../../errors';
import { lateBy } from '../../law/source';
import { own } from '../../own';
import { basisOfRow, stepDue } from '../due';
import { type Part, PARTS, type SupervisionStep } from '../law';
import { broughtIn, byParts, missingProduct, type SupervisionAct } from '../rules';
import { bodiesIn, isOpen, stepLaw, stepOf, type SupervisionOpening, type SupervisionState, withStep } from '../state';

/** For whoever has the step. */
export const byStep: SupervisionAct['by'] = (opening, { data }) => {
  const part = partOfStep(opening, String(data.step));
  // Whoever conducts may end the collecting of reports.
  return yours(opening.parts[part === 'supervised' ? 'conducts' : part], String(data.step));
};

function partOfStep({ steps }: SupervisionOpening, id: string): Part {
  const part = own(steps, id);
  if (!part || !PARTS.includes(part)) throw new DomainError('no-such-step', { step: id });
  return part;
}

/** A meeting counts from the day on which it was held, a paper from its issue, the end of collecting from the stamp. */
function countedBy(state: SupervisionState, { data }: Entry): 'meeting' | 'issue' | null {
  const kind = stepLaw(state, String(data.step))?.kind;
  if (kind === 'meeting') return kind;
  return kind === 'report' ? null : 'issue';
}

/** What a step stands on, each with its day. */
export const needsOf: NonNullable<Counts<SupervisionState>['after']> = (state, { data }) =>
  (stepLaw(state, String(data.step))?.needs ?? []).map((basis) => ({ basis, on: doneOn(stepOf(state, basis)) }));

/** A step that one body does: a draft, a decision, a notice, a meeting, a verification, a publication. */
export const carryOut: SupervisionAct = {
  by: byStep,
  data: step.extend({ documents: products.optional(), ...ofDocument, ...ofMeeting }),
  texts: note,
  counts: { by: countedBy, after: needsOf },
  judge(state, act) {
    const law = openStep(state, act);
    if ('accepted' in law) return law;
    if (law.kind === 'conclude') return wrongAct(law, 'carry-out');
    if (law.kind === 'report') return judgeCollecting(state, law, act);
    if (law.role === 'head' && act.by.role !== 'head') return refused('role-required', { role: 'head' });
    return missingProduct(law.produces, documentsOf(act), law.id) ?? accepted();
  },
  apply(state, act) {
    const law = stepLaw(state, String(act.data.step)) as SupervisionStep;
    return finish(state, law.id, whenOf(act), law.kind === 'report' ? 'incomplete' : 'done', documentsOf(act));
  },
};

/** A supervised body's report, or its answer to a question; the day on which it arrived says whether it is in time. */
export const reportIn: SupervisionAct = {
  by: byParts('supervised'),
  data: step.extend({ ...ofArrival, documents: products.optional() }),
  texts: note,
  counts: { by: 'arrival', after: needsOf },
  judge(state, act) {
    const law = stepLaw(state, String(act.data.step));
    if (!law) return refused('no-such-step', { step: String(act.data.step) });
    if (law.kind !== 'report') return wrongAct(law, 'report-in');
    const step = stepOf(state, law.id);
    if (!step.openedAt) return notOpen(state, law);
    const earlier = own(step.reports, act.by.body);
    if (earlier && step.doneAt) return alreadyAnswered(act.by.body, earlier.at);
    return (
      missingProduct(law.produces, documentsOf(act), law.id) ??
      accepted(lateBy(isLate(stepDue(state, law.id), dayOf('arrival', act)), basisOfRow(state, law.id)))
    );
  },
  apply(state, act) {
    const id = String(act.data.step);
    const reports = { ...stepOf(state, id).reports, [act.by.body]: { at: act.at, ...broughtIn(act) } };
    const next = withStep(state, id, { reports });
    const complete = bodiesIn(state, 'supervised').every((body) => Object.hasOwn(reports, body));
    if (!complete || stepOf(state, id).doneAt) return next;
    return finish(next, id, { at: act.at, countsOn: latest(Object.values(reports).map(onDay)) }, 'done', []);
  },
};

/** A day that the law counts from: the session, the working session, the explanation session. */
export const setDay: SupervisionAct = {
  by: byParts('conducts'),
  data: z.strictObject({ anchor: plainId, date: isoDate }),
  texts: note,
  judge(state, act) {
    const anchor = String(act.data.anchor);
    const known = state.law.anchors.map(({ id }) => id);
    return known.includes(anchor) ? accepted() : refused('unknown-anchor', { anchor, allowed: known.join(', ') });
  },
  apply: (state, act) => ({
    ...state,
    anchors: { ...state.anchors, [String(act.data.anchor)]: String(act.data.date) },
  }),
};

/** A step is done, and those that waited only for it open, from the day on which the last that they need was done. */
export function finish(
  state: SupervisionState,
  id: string,
  { at, countsOn }: When,
  outcome: string,
  given: ReturnType<typeof documentsOf>,
): SupervisionState {
  const another = (day: IsoDate | null): IsoDate | null => (day === vnDateOf(at) ? null : day);
  const done = withStep(state, id, { doneAt: at, countsOn: another(countsOn), outcome, documents: given });
  const ready = done.law.steps.filter(
    (law) => !stepOf(done, law.id).openedAt && law.needs.every((need) => stepOf(done, need).doneAt),
  );
  return ready.reduce((next, law) => {
    const day = latest(law.needs.map((need) => doneOn(stepOf(done, need))));
    return withStep(next, law.id, { openedAt: at, opensOn: another(day) });
  }, done);
}

/** The law of the step that an act is about, if it is open; else the refusal. */
export function openStep(state: SupervisionState, act: Entry): SupervisionStep | Ruling {
  const law = stepLaw(state, String(act.data.step));
  if (!law) return refused('no-such-step', { step: String(act.data.step) });
  const step = stepOf(state, law.id);
  if (step.doneAt) return alreadyDone(law.id, step.doneAt);
  return isOpen(step) ? law : notOpen(state, law);
}

/** Whoever conducts may go on without the reports that are missing, once their day has passed. */
function judgeCollecting(state: SupervisionState, law: SupervisionStep, act: Entry): Ruling {
  const dueOn = stepDue(state, law.id);
  if (passed(dueOn, act.at)) return accepted();
  return refused('too-early', { step: law.id, from: `> ${dueOn ?? '–'}`, today: vnDateOf(act.at) });
}

const isLate = (dueOn: IsoDate | null, on: IsoDate): boolean => dueOn !== null && on > dueOn;

const passed = (dueOn: string | null, at: string): boolean => dueOn !== null && deadlinePassed(dueOn, at);

function notOpen(state: SupervisionState, law: SupervisionStep): Ruling {
  return refused('step-not-open', {
    step: law.id,
    waitsFor: law.needs.filter((need) => !stepOf(state, need).doneAt).join(', '),
  });
}

function wrongAct({ id, kind }: SupervisionStep, act: string): Ruling {
  return refused('wrong-act', {
    act,
    step: id,
    kind,
    allowed: kind === 'report' ? 'report-in' : kind === 'conclude' ? 'conclude' : 'carry-out',
  });
}
