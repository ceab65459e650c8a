import { markOf } from '../case/daysThatCount';
import { namedDate } from '../case/dates';
import { hashesOf, inMails } from '../case/documents';
import type { Data } from '../case/entry';
import type { Consequence, Letter, NamedDate } from '../case/logic';
import { happens } from '../case/machine';
import { mailsAbout, type Matter } from '../case/mails';
import { rungDueAt, stepDue } from './due';
import type { SupervisionStep } from './law';
import { informationStem, organisingStem, unexplainedKey, waitingIn } from './obligations';
import {
  bodiesIn,
  type CoOrganiser,
  type FollowUpTask,
  holderOf,
  type InformationRequest,
  isFailing,
  nextRung,
  organisersOf,
  stepOf,
  type StepState,
  type SupervisionState,
  type TakenRung,
} from './state';
import { explanationMatter, matterOf, ofCase, organisingMatter, requestMatter, taskMatter, taskTitle } from './words';

/** Everything that has come about by `now` and may not be on record yet; the machine drops what is. */
export function supervisionConsequences(state: SupervisionState, now: string): Consequence[] {
  const begun = [...opened(state, now), ...state.law.steps.flatMap((law) => ofStep(state, law, now))];
  if (state.closedAt) return [...begun, closed(state, now)];
  return [
    ...begun,
    ...state.requests.flatMap((request) => ofRequest(state, request, now)),
    ...state.organisers.flatMap((organiser) => ofOrganiser(state, organiser, now)),
    ...state.tasks.flatMap((task) => ofTask(state, task, now)),
  ];
}

/** When the next rung of each task that isn't done may be proposed. */
export const rungsAhead = (state: SupervisionState): NamedDate[] =>
  state.tasks.flatMap((task) => {
    if (task.verdict === 'done') return [];
    const rung = nextRung(state, task);
    return namedDate(taskMatter(state, task).step, 'escalation', rung && rungDueAt(state, task, rung.after));
  });

interface Telling {
  key: string;
  name: string;
  /** The mail's, where it isn't called as the event. */
  template?: string;
  matter: Matter;
  to: string[];
  /** What the mails say besides, and what the event does. */
  facts?: Data;
  data?: Data;
  timed?: boolean;
}

/** An event that bodies are told of, unless the record has it. */
function told(state: SupervisionState, now: string, telling: Telling): Consequence[] {
  const { key, name, template = name, matter, to, facts, data, timed = false } = telling;
  if (state.events.has(key)) return [];
  const { step, dueOn } = matter;
  const mails = mailsAbout(matter, key, template, to, facts);
  return [happens(name, key, now, { step, dueOn, to, ...data }, { mails, timed })];
}

/** A supervision that carries out a rung tells the case it comes from. */
function opened(state: SupervisionState, now: string): Consequence[] {
  const { source, caseId, group } = state.opening;
  const letters = source
    ? [
        {
          toCase: source.case,
          name: 'rung-opened',
          key: `${caseId}/source`,
          data: { task: source.task, rung: source.rung, case: caseId, by: holderOf(state, 'decides') },
        },
      ]
    : [];
  return [happens('supervision-opened', 'opened', now, { group }, { letters })];
}

/** The end is told to everyone who had a part. */
function closed(state: SupervisionState, now: string): Consequence {
  const { supervised, conducts, decides } = state.opening.parts;
  const leads = state.tasks.map(({ lead }) => lead);
  const bodies = [...supervised, ...conducts, ...decides, ...organisersOf(state), ...leads];
  const outcome = state.outcome as string;
  const mails = mailsAbout(ofCase(state), 'closed', 'supervision-closed', bodies, { outcome, tasks: leads.length });
  return happens('closed', 'closed', now, { outcome }, { mails });
}

/** Kinds whose documents go to the supervised, with proof of delivery on the record. */
const DELIVERED = ['notice', 'conclude', 'publish'];

/** A step's opening and its end. */
function ofStep(state: SupervisionState, law: SupervisionStep, now: string): Consequence[] {
  const step = stepOf(state, law.id);
  if (!step.openedAt) return [];
  const begun = state.events.has(`${law.id}/opened`) ? [] : [stepOpened(state, law, now)];
  const ended = step.doneAt && !state.events.has(`${law.id}/done`) ? [stepDone(state, law, step, now)] : [];
  return [...begun, ...ended];
}

function stepOpened(state: SupervisionState, law: SupervisionStep, now: string): Consequence {
  const key = `${law.id}/opened`;
  const mails = mailsAbout(matterOf(state, law), key, 'step-opened', waitingIn(state, law));
  return happens('step-opened', key, now, { step: law.id, dueOn: stepDue(state, law.id) }, { mails });
}

function stepDone(state: SupervisionState, law: SupervisionStep, step: StepState, now: string): Consequence {
  const key = `${law.id}/done`;
  const to = DELIVERED.includes(law.kind) ? bodiesIn(state, 'supervised') : [];
  const others = bodiesIn(state, 'conducts').filter((body) => !to.includes(body));
  const { doneAt, outcome, documents } = step;
  const facts = { doneOn: doneAt, ...markOf(step), outcome, documents: inMails(documents) };
  const matter = matterOf(state, law);
  const mails = [
    ...mailsAbout(matter, key, 'delivered', to, facts),
    ...mailsAbout(matter, key, 'step-done', others, facts),
  ];
  return happens('step-done', key, now, { step: law.id, ...(to.length > 0 && { deliveredTo: to }) }, { mails });
}

/** The request goes to whoever is asked, the answer to whoever asked. */
function ofRequest(state: SupervisionState, request: InformationRequest, now: string): Consequence[] {
  const { id, asked, by, late, answeredAt } = request;
  const about = { matter: requestMatter(state, request), facts: { by, late }, data: { asked, by } };
  const stem = informationStem(id);
  return [
    ...told(state, now, { ...about, name: 'information-requested', key: `${stem}sent`, to: [asked] }),
    ...(answeredAt
      ? told(state, now, { ...about, name: 'information-supplied', key: `${stem}answered`, to: [by] })
      : []),
  ];
}

/** The body is asked; whoever asked is told of its answer, and of what it handed in. */
function ofOrganiser(state: SupervisionState, one: CoOrganiser, now: string): Consequence[] {
  const { id, body, by, answeredAt, agrees, doneAt, documents } = one;
  const matter = organisingMatter(state, one);
  const say = (name: string, template: string, to: string, facts: Data): Consequence[] =>
    told(state, now, {
      key: `${organisingStem(id)}${name}`,
      name,
      template,
      matter,
      to: [to],
      facts,
      data: { asked: body, by },
    });
  const done = { documents: inMails(documents), ...markOf(one) };
  return [
    ...say('organising-asked', 'step-opened', body, {}),
    ...(answeredAt ? say('organising-answered', 'step-done', by, { doneOn: answeredAt, agrees }) : []),
    ...(doneAt ? say('share-handed-in', 'step-done', by, { doneOn: doneAt, ...done }) : []),
  ];
}

/** A task from its assignment to its end, and where it fails the explanation and the ladder. */
function ofTask(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const { id, product, lead, verdict } = task;
  const about = { matter: taskMatter(state, task), facts: { product }, data: { product } };
  const assigned = told(state, now, {
    ...about,
    name: 'task-assigned',
    key: `task/${id}/assigned`,
    to: [lead, ...task.with],
  });
  if (verdict === 'done')
    return [...assigned, ...told(state, now, { ...about, name: 'task-done', key: `task/${id}/done`, to: [lead] })];
  return [...assigned, ...explanation(state, task, now), ...ladder(state, task, now)];
}

export const proposalKey = ({ id, ladder: taken }: FollowUpTask, rung: string): string =>
  `task/${id}/proposed/${rung}/${taken.length}`;

function explanation(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const { explanation: asked, id, lead, dueOn: taskDue } = task;
  if (!asked) return [];
  const matter = explanationMatter(state, task, asked);
  const { complex, answeredAt, late, documents } = asked;
  const say = (name: string, word: string, to: string[], facts: Data): Consequence[] =>
    told(state, now, { key: `task/${id}/${word}`, name, matter, to, facts, data: facts });
  const answered = {
    doneOn: answeredAt,
    ...markOf(asked),
    outcome: late ? 'late' : 'done',
    documents: hashesOf(documents),
  };
  return [
    ...say('explanation-demanded', 'demanded', [lead], { taskDue, complex }),
    ...(answeredAt ? say('step-done', 'explained', bodiesIn(state, 'conducts'), answered) : []),
  ];
}

/** A rung that was taken is told; the next is put before the body that is competent for it, which decides. */
function ladder(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const { cites, ladder: rungs } = state.law.followUp;
  const taken = task.ladder.flatMap(({ rung, by, number }, at) => {
    const law = rungs.find(({ id }) => id === rung);
    const matter = { ...taskMatter(state, task), cites: law?.cites ?? cites };
    const facts = { rung: { ...(law?.title ?? { vi: rung, en: rung }) }, by, number };
    const key = `task/${task.id}/rung/${at}`;
    const said = told(state, now, { key, name: 'rung-taken', matter, to: [task.lead], facts, data: facts });
    return said.map((one) => ({ ...one, letters: agendaLetter(state, task, at) }));
  });
  return [...taken, ...proposal(state, task, now)];
}

/** A rung for a Council session goes on its agenda. */
function agendaLetter(state: SupervisionState, task: FollowUpTask, at: number): Letter[] {
  const { rung, session, documents } = task.ladder[at] as TakenRung;
  if (!session) return [];
  const { caseId, title } = state.opening;
  const named = taskTitle(task.id);
  const data = {
    id: `${caseId.split('.').at(-1) as string}-${task.id}-${at}`,
    title: { vi: `${named.vi}: ${title.vi}`, en: `${named.en}: ${title.en}` },
    kind: rung === 'question-time' ? 'question' : 'report',
    documents: documents.map(({ id, sha256 }) => ({ id, sha256 })),
  };
  return [{ toCase: session, name: 'add-item', key: `${caseId}/task/${task.id}/rung/${at}`, data }];
}

function proposal(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const rung = nextRung(state, task);
  const at = rung && rungDueAt(state, task, rung.after);
  if (!rung || !at || at > now || !isFailing(task, now) || !isSaid(state, task)) return [];
  const facts = { rung: rung.title, why: reasonOf(task) };
  return told(state, now, {
    key: proposalKey(task, rung.id),
    name: 'rung-proposed',
    matter: { ...taskMatter(state, task), cites: rung.cites },
    to: bodiesIn(state, rung.by),
    facts,
    data: facts,
    timed: true,
  });
}

/** That nothing was explained is on record before a rung is proposed for it. */
const isSaid = ({ events }: SupervisionState, task: FollowUpTask): boolean =>
  reasonOf(task) !== 'unexplained' || events.has(unexplainedKey(task.id));

/** Why a rung is proposed, in one word: a warning that cannot show its reason is not shown. */
export function reasonOf({
  ladder: taken,
  explanation: asked,
}: FollowUpTask): 'no-progress' | 'explained' | 'unexplained' {
  if (taken.length > 0) return 'no-progress';
  return asked?.answeredAt ? 'explained' : 'unexplained';
}
