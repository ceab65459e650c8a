import { vnDateOf, type IsoDate } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import type { Step } from '../../../domain/law/procedure';
import { traitsOf } from '../../../domain/law/stepKinds';
import { stepDue } from '../../../domain/planCycle/due';
import { planCycle } from '../../../domain/planCycle/index';
import { earliestUntil, mustBeAsked, proposedQuestion } from '../../../domain/planCycle/question';
import { askedRound, isPrepared, isSent, type Question } from '../../../domain/planCycle/questionState';
import { bodiesOf, type CycleState, stepLaw, type StepState, stepState } from '../../../domain/planCycle/state';
import { acceptedActs } from '../../../register/accepted';
import { officerNames } from '../../accounts/officerNames';
import { actorIn, powersIn, type Seated } from '../../accounts/seats';
import { headsOf, seatCounts } from '../../accounts/seatCounts';
import type { SignedIn } from '../../http/admit';
import { bodyNames, clauseOf } from '../../http/names';
import type { Services } from '../../services';
import type { QuestionView } from './schema';

interface Asking {
  services: Services;
  state: CycleState;
  law: Step;
  /** What was drawn up, for whoever may see it. */
  drawn: Question | null;
}

const asksMany = (law: Step): law is Step & { kind: 'consult' | 'gather' } => traitsOf(law).runsAs !== undefined;

/** For which bodies a step's question is drawn up and signed. */
const askersOf = (state: CycleState, id: string): string[] => {
  const { holder, enteredBy } = bodiesOf(state, id);
  return [...new Set([enteredBy ?? holder, holder])];
};

/** What the step asks, or would ask today. Throws `no-such-step` for one that asks nobody. */
export async function questionOf(
  services: Services,
  officer: SignedIn,
  state: CycleState,
  id: string,
  also: string[],
): Promise<QuestionView> {
  const law = stepLaw(state, id);
  if (!law || !asksMany(law)) throw new DomainError('no-such-step', { step: id });
  const now = await services.clock.now();
  const step = stepState(state, id);
  const { holder } = bodiesOf(state, id);
  const seated = await services.seats.of(officer.id);
  const inside = askersOf(state, id).some((body) => powersIn(seated.seats, body).length > 0);
  const drawn = inside || isSent(step) ? step.question : null;
  const asking: Asking = { services, state, law, drawn };
  const { movable, dueOn, law: due } = stepDue(state, id);
  const on = vnDateOf(now);
  return {
    step: id,
    title: law.title,
    kind: law.kind,
    round: step.doneAt ? (step.standing?.round ?? 1) : askedRound(step),
    askedBy: bodyNames(services.directory, on)(holder),
    stage: isPrepared(state, law) ? stageOf(step) : 'at-once',
    clause: clauseOf(law.cites),
    ...(await bodiesAndProposal(asking, on, also)),
    earliest: earliestUntil(state, id, on),
    stepDueOn: movable && dueOn,
    period: due && clauseOf(due.rule.cites),
    silence: law.silence ? { ...law.silence, clause: clauseOf(law.silence.cites) } : null,
    drawnUp: drawn && (await drawnUp(services, drawn)),
    returned: inside ? await returnedWith(services, state, step) : null,
    signers: await headsOf(services.db, askersOf(state, id), on),
    mayAskAgain: mayAskAgain(state, id, seated, officer.id, now),
  };
}

function stageOf({ openedAt, doneAt, question }: StepState): QuestionView['stage'] {
  if (doneAt) return 'done';
  return openedAt ? (question?.stage ?? 'open') : 'waiting';
}

/** Everyone who may be asked, with how it would be reached; and what is proposed of them. */
async function bodiesAndProposal(
  { services, state, law, drawn }: Asking,
  on: IsoDate,
  also: string[],
): Promise<Pick<QuestionView, 'bodies' | 'proposal'>> {
  const { db, directory } = services;
  const there = (body: string): boolean => directory.bodyExists(body, on);
  const named = directory.resolveAll(law.to, state.opening.unit, on);
  const { standing } = stepState(state, law.id);
  const earlier = Object.keys(standing?.answers ?? {});
  const all = [...new Set([...named, ...earlier, ...(drawn?.bodies ?? []), ...also])].filter(there);
  const proposal = proposedQuestion(state, law, named, on);
  const required = mustBeAsked(state, law.id, named);
  const seats = await seatCounts(db, all, on);
  const name = bodyNames(directory, on);
  return {
    bodies: all.map((body) => ({
      body: name(body),
      required: required.includes(body),
      named: named.includes(body),
      proposed: proposal.bodies.includes(body),
      seats: seats.get(body) ?? 0,
      earlier: standing?.answers[body] ?? null,
    })),
    proposal: { ...proposal, bodies: proposal.bodies.filter(there) },
  };
}

async function drawnUp({ db }: Services, question: Question): Promise<QuestionView['drawnUp']> {
  const { letter, number, by } = question;
  const people = await officerNames(db, [by.officer]);
  const author = { id: by.officer, name: people.get(by.officer) ?? null };
  return { ...question, letter: { ...letter, ...(number && { number }) }, by: author };
}

async function returnedWith(
  { db }: Services,
  { opening }: CycleState,
  { question }: StepState,
): Promise<QuestionView['returned']> {
  if (question?.stage !== 'returned' || !question.returnedBy) return null;
  const [act] = await acceptedActs(db, opening.caseId, { names: ['return-question'], seqs: [question.returnedBy] });
  return { why: act?.texts.why ?? null };
}

/** Asked of the act's own rule, so that nothing is offered that the case would only refuse. */
function mayAskAgain(state: CycleState, id: string, seated: Seated, officer: string, now: string): boolean {
  const body = askersOf(state, id).find((one) => powersIn(seated.seats, one).length > 0);
  if (!body) return false;
  const by = actorIn(seated, officer, body);
  const act = {
    seq: Number.MAX_SAFE_INTEGER,
    kind: 'act' as const,
    name: 'ask-again',
    at: now,
    by,
    data: { step: id },
  };
  return planCycle.judge(state, act).accepted;
}
