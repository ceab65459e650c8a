import { deadlinePassed, vnDateOf } from '../../calendar/dates';
import type { Entry } from '../../case/entry';
import { day, optional, text } from '../../case/fields';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import { stepDue } from '../due';
import type { SupervisionStep } from '../law';
import { type ActRule, documents, documentsOf, missingProduct, wrongPart } from '../rules';
import { bodiesIn, isOpen, stepLaw, stepOf, type SupervisionState, withStep } from '../state';

/** A step that one body does: a draft, a decision, a notice, a meeting, a verification, a publication. */
export const carryOut: ActRule = {
  fields: { step: text, documents, number: optional(text), heldOn: optional(day) },
  judge(state, act) {
    const law = openStep(state, act);
    if ('accepted' in law) return law;
    if (law.kind === 'conclude') return wrongAct(law, 'carry-out');
    if (law.kind === 'report') return judgeCollecting(state, law, act);
    return (
      wrongPart(state, law.by, act.by, { step: law.id, head: law.role === 'head' }) ??
      missingProduct(law.produces, documentsOf(act), law.id) ??
      accepted()
    );
  },
  apply(state, act) {
    const law = stepLaw(state, String(act.data.step)) as SupervisionStep;
    return finish(state, law.id, act.at, law.kind === 'report' ? 'incomplete' : 'done', documentsOf(act));
  },
};

/** A supervised body's report, or its answer to a question; the register's stamp says whether it is in time. */
export const reportIn: ActRule = {
  fields: { step: text, documents },
  judge(state, act) {
    const law = stepLaw(state, String(act.data.step));
    if (!law) return refused('no-such-step', { step: String(act.data.step) });
    if (law.kind !== 'report') return wrongAct(law, 'report-in');
    const step = stepOf(state, law.id);
    if (!step.openedAt) return notOpen(state, law);
    const earlier = Object.hasOwn(step.reports, act.by.body) ? step.reports[act.by.body] : undefined;
    if (earlier && step.doneAt) return refused('already-answered', { body: act.by.body, on: vnDateOf(earlier.at) });
    return (
      wrongPart(state, 'supervised', act.by, { step: law.id }) ??
      missingProduct(law.produces, documentsOf(act), law.id) ??
      accepted({ late: passed(stepDue(state, law.id), act.at) })
    );
  },
  apply(state, act) {
    const id = String(act.data.step);
    const report = { at: act.at, late: act.data.late === true, documents: documentsOf(act) };
    const reports = { ...stepOf(state, id).reports, [act.by.body]: report };
    const next = withStep(state, id, { reports });
    const complete = bodiesIn(state, 'supervised').every((body) => Object.hasOwn(reports, body));
    return complete && !stepOf(state, id).doneAt ? finish(next, id, act.at, 'done', []) : next;
  },
};

/** A day that the law counts from: the session, the working session, the explanation session. */
export const setDay: ActRule = {
  fields: { anchor: text, date: day },
  judge(state, act) {
    const anchor = String(act.data.anchor);
    const known = state.law.anchors.map(({ id }) => id);
    if (!known.includes(anchor)) return refused('unknown-anchor', { anchor, allowed: known.join(', ') });
    return wrongPart(state, 'conducts', act.by, { step: anchor }) ?? accepted();
  },
  apply: (state, act) => ({
    ...state,
    anchors: { ...state.anchors, [String(act.data.anchor)]: String(act.data.date) },
  }),
};

/** A step is done, and those that waited only for it open. */
export function finish(
  state: SupervisionState,
  id: string,
  at: string,
  outcome: string,
  given: ReturnType<typeof documentsOf>,
): SupervisionState {
  const done = withStep(state, id, { doneAt: at, outcome, documents: given });
  const ready = done.law.steps.filter(
    (law) => !stepOf(done, law.id).openedAt && law.needs.every((need) => stepOf(done, need).doneAt),
  );
  return ready.reduce((next, law) => withStep(next, law.id, { openedAt: at }), done);
}

/** The law of the step that an act is about, if it is open; else the refusal. */
export function openStep(state: SupervisionState, act: Entry): SupervisionStep | Ruling {
  const law = stepLaw(state, String(act.data.step));
  if (!law) return refused('no-such-step', { step: String(act.data.step) });
  const step = stepOf(state, law.id);
  if (step.doneAt) return refused('step-done', { step: law.id, doneOn: vnDateOf(step.doneAt) });
  return isOpen(step) ? law : notOpen(state, law);
}

/** Whoever conducts may go on without the reports that are missing, once their day has passed. */
function judgeCollecting(state: SupervisionState, law: SupervisionStep, act: Entry): Ruling {
  const wrong = wrongPart(state, 'conducts', act.by, { step: law.id });
  if (wrong) return wrong;
  const dueOn = stepDue(state, law.id);
  if (passed(dueOn, act.at)) return accepted();
  return refused('too-early', { step: law.id, from: `> ${dueOn ?? '–'}`, today: vnDateOf(act.at) });
}

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
