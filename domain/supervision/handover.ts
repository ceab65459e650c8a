import { type Handover, heir, inherited, type Pass, unitAfter } from '../case/succession';
import { finish } from './acts/steps';
import { PARTS, type Part } from './law';
import {
  type CoOrganiser,
  type FollowUpTask,
  type InformationRequest,
  isOpen,
  type Report,
  type StepState,
  type SupervisionState,
} from './state';

/**
 * What a body that ends has in a supervision: its part, the reports and the information it owes, the tasks it leads.
 */
export const handover: Handover<SupervisionState> = {
  bodies: ({ opening, requests, organisers, tasks }) => [
    ...PARTS.flatMap((part) => opening.parts[part]),
    ...requests.filter(({ answeredAt }) => !answeredAt).flatMap(({ asked, by }) => [asked, by]),
    ...organisers.filter(isUndone).flatMap(({ body, by }) => [body, by]),
    ...tasks.filter(isUnfinished).flatMap((task) => [task.lead, ...task.with]),
  ],
  handOver(state, pass) {
    const { opening } = state;
    const steps = Object.fromEntries(
      Object.values(state.steps).map((step) => [
        step.id,
        isOpen(step) ? reportsAfter(step, opening.parts.supervised, pass) : step,
      ]),
    );
    const parts = Object.fromEntries(PARTS.map((part) => [part, inherited(opening.parts[part], pass)])) as Record<
      Part,
      string[]
    >;
    return collected(
      {
        ...state,
        steps,
        opening: { ...opening, parts, unit: unitAfter(opening.unit, pass) },
        requests: state.requests.map((request) => requestAfter(request, pass)),
        organisers: state.organisers.map((organiser) => organiserAfter(organiser, pass)),
        tasks: state.tasks.map((task) => taskAfter(task, pass)),
      },
      pass.at,
    );
  },
  told: ({ opening }) => opening.parts.conducts.slice(0, 1),
};

/** A report step for which nobody is left who owes one is done. */
function collected(state: SupervisionState, at: string): SupervisionState {
  const { supervised } = state.opening.parts;
  const complete = Object.values(state.steps).filter(
    (step) =>
      isOpen(step) &&
      Object.keys(step.reports).length > 0 &&
      supervised.every((body) => Object.hasOwn(step.reports, body)),
  );
  return complete.reduce((next, { id }) => finish(next, id, { at, countsOn: null }, 'done', []), state);
}

const isUnfinished = ({ verdict }: FollowUpTask): boolean => verdict !== 'done';

/** What was supplied stays its giver's. */
const requestAfter = (request: InformationRequest, pass: Pass): InformationRequest =>
  request.answeredAt ? request : { ...request, asked: heir(request.asked, pass), by: heir(request.by, pass) };

const isUndone = ({ doneAt, agrees }: CoOrganiser): boolean => !doneAt && agrees !== false;

const organiserAfter = (organiser: CoOrganiser, pass: Pass): CoOrganiser =>
  isUndone(organiser) ? { ...organiser, body: heir(organiser.body, pass), by: heir(organiser.by, pass) } : organiser;

const taskAfter = (task: FollowUpTask, pass: Pass): FollowUpTask =>
  isUnfinished(task) ? { ...task, lead: heir(task.lead, pass), with: inherited(task.with, pass) } : task;

/**
 * A report that the old body sent counts for its successor, which then owes none. Where one of several that have the
 * same successor had sent nothing, the successor still owes a report: what it took over from another is not that one's.
 */
function reportsAfter(step: StepState, supervised: string[], pass: Pass): StepState {
  if (!supervised.includes(pass.old)) return step;
  const { [pass.old]: sent, [pass.new]: own, ...others } = step.reports;
  const kept = { ...others, ...(sent && { [pass.old]: sent }) };
  const report = sent ? inPlaceOf(sent, pass, own, supervised) : ownOnly(own);
  return { ...step, reports: report ? { ...kept, [pass.new]: report } : kept };
}

/** Whoever is supervised for itself as well owes its own report, whatever it takes over. */
function inPlaceOf(sent: Report, pass: Pass, own: Report | undefined, supervised: string[]): Report | undefined {
  return own ?? (supervised.includes(pass.new) ? undefined : { ...sent, from: sent.from ?? pass.old });
}

const ownOnly = (own: Report | undefined): Report | undefined => (own?.from ? undefined : own);
