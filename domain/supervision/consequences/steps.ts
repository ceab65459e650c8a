import { markOf } from '../../case/daysThatCount';
import { hashesOf } from '../../case/documents';
import type { Consequence } from '../../case/logic';
import { happens } from '../../case/machine';
import { mailsAbout } from '../../case/mails';
import { stepDue } from '../due';
import type { SupervisionStep } from '../law';
import { waitingIn } from '../obligations';
import { bodiesIn, type StepState, type SupervisionState, stepOf } from '../state';
import { matterOf } from '../words';

/** Kinds whose documents go to the supervised, with proof of delivery on the record. */
const DELIVERED = ['notice', 'conclude', 'publish'];

/** A step's opening and its end. */
export function stepConsequences(state: SupervisionState, law: SupervisionStep, now: string): Consequence[] {
  const step = stepOf(state, law.id);
  if (!step.openedAt) return [];
  const begun = state.events.has(`${law.id}/opened`) ? [] : [opened(state, law, now)];
  const ended = step.doneAt && !state.events.has(`${law.id}/done`) ? [done(state, law, step, now)] : [];
  return [...begun, ...ended];
}

function opened(state: SupervisionState, law: SupervisionStep, now: string): Consequence {
  const key = `${law.id}/opened`;
  const orders = mailsAbout(matterOf(state, law), key, 'step-opened', waitingIn(state, law));
  return happens('step-opened', key, now, { step: law.id, dueOn: stepDue(state, law.id) }, { mails: orders });
}

function done(state: SupervisionState, law: SupervisionStep, step: StepState, now: string): Consequence {
  const key = `${law.id}/done`;
  const to = DELIVERED.includes(law.kind) ? bodiesIn(state, 'supervised') : [];
  const facts = {
    doneOn: step.doneAt as string,
    ...markOf(step),
    outcome: step.outcome as string,
    documents: hashesOf(step.documents),
  };
  const delivered = mailsAbout(matterOf(state, law), key, 'delivered', to, facts);
  const informed = mailsAbout(
    matterOf(state, law),
    key,
    'step-done',
    bodiesIn(state, 'conducts').filter((body) => !to.includes(body)),
    facts,
  );
  const data = { step: law.id, ...(to.length > 0 && { deliveredTo: to }) };
  return happens('step-done', key, now, data, { mails: [...delivered, ...informed] });
}
