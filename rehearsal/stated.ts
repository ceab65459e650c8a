import { addDays, vnDateOf } from '../domain/calendar/dates';
import type { Data, DataValue } from '../domain/case/entry';
import type { ConsultationState } from '../domain/consultation/state';
import { answerTo, type Article, type Position } from '../domain/coordination/articles';
import { objectorsTo } from '../domain/planCycle/agreement';
import type { Assignment, ScheduleItem } from '../domain/planCycle/laidDown';
import type { CycleState } from '../domain/planCycle/state';
import { namesBody, type Project, type Misfit } from '../domain/coordination/projects';
import { type GatheringState, undecided } from '../domain/gathering/state';
import type { Ask, Step } from '../domain/law/procedure';
import type { Task } from '../prisma/generated/client';
import { stateOf } from './cases';
import { chance } from './chance';
import type { Office } from './office';

export interface Words {
  data: Data;
  texts?: Record<string, string>;
}

type Named = Record<string, string>;

/** What a step carries, and what the parts of it are called. */
interface Carried {
  data: Data;
  names: Named;
}

/**
 * What simulated officers state beside their documents: figures that lie a little apart, lists, schedules, assignments,
 * articles.
 */
export async function statedFor(office: Office, task: Task, law: Step | undefined): Promise<Words> {
  if (!law?.asks && !law?.carries) return { data: {} };
  const figures = (law.asks ?? [])
    .filter(({ measure }) => measure !== 'words')
    .map((ask) => ({ ask: ask.id, value: figureFor(office, task, ask) }));
  const worded: Named = Object.fromEntries(
    (law.asks ?? []).filter(({ measure }) => measure === 'words').map(({ id }) => [id, 'Nội dung diễn tập.']),
  );
  const { data, names } = law.carries ? await carriedBy(office, task, law) : { data: {}, names: {} };
  const texts = { ...worded, ...names };
  return { data: { figures, words: Object.keys(texts), ...data }, texts };
}

function figureFor({ seed }: Office, { caseId, key }: Task, ask: Ask): DataValue {
  const luck = chance(seed, caseId, key, ask.id);
  if (ask.measure === 'choice') return (ask.choices ?? [])[luck < 0.8 ? 0 : 1]?.id ?? '';
  return ask.id === 'base-year' ? 2020 : Math.round((8 + luck * 3) * 10) / 10;
}

async function carriedBy(office: Office, task: Task, { carries, kind }: Step): Promise<Carried> {
  if (carries === 'articles') return { data: { articles: await articlesOf(office, task) }, names: {} };
  if (carries === 'projects') return projects(office, task, kind === 'gather');
  const state = await stateOf<CycleState>(office.engine, task.caseId);
  return carries === 'schedules' ? schedules(state, task) : assignments(state, task);
}

const WORKS = ['duong-vanh-dai', 'cang-bien', 'ho-chua-nuoc', 'trung-tam-logistics'];

/**
 * A programme of four works; each list holds some of them, here and there in another order, and a project of its own.
 */
function projects({ seed }: Office, task: Task, ofProvince: boolean): Carried {
  const luck = (work: string): number => chance(seed, task.caseId, task.key, work);
  const chosen = ofProvince
    ? [
        ...WORKS.filter((work) => luck(work) < 0.4).sort((a, b) => luck(a) - luck(b)),
        `rieng-${task.body.split('.')[0]}`,
      ]
    : WORKS;
  const list: Project[] = chosen.map((id, at) => ({ id, order: at + 1, capital: 1_000_000 }));
  return {
    data: { projects: list as unknown as DataValue },
    names: Object.fromEntries(chosen.map((id) => [id, `Dự án ${id}`])),
  };
}

/** One piece of work beyond the procedure, and each step of the drafting body told to all others. */
function schedules({ opening, procedure }: CycleState, task: Task): Carried {
  const { holder, to } = opening.bodies[task.step] as { holder: string; to: string[] };
  const on = (days: number): string => addDays(vnDateOf(task.openedAt.toISOString()), days);
  const work: ScheduleItem = {
    id: 'bao-cao-tien-do',
    schedule: 'working',
    body: to[0] as string,
    on: on(35),
    tell: [holder, ...to.slice(1, 3)],
  };
  const steps = procedure.steps.filter(({ id, kind }) => kind === 'decide' && opening.bodies[id]?.holder === holder);
  const told = steps.map(
    ({ id }): ScheduleItem => ({
      id: `${id}-thong-bao`,
      schedule: 'coordination',
      body: holder,
      on: on(90),
      step: id,
      tell: to,
    }),
  );
  const items = [work, ...told];
  return {
    data: { schedules: items as unknown as DataValue },
    names: Object.fromEntries(items.map(({ id }) => [id, `Công việc ${id}`])),
  };
}

/** Two articles; where the procedure says who may be named, each is an action. */
async function articlesOf({ engine }: Office, task: Task): Promise<DataValue> {
  const state = await stateOf<CycleState>(engine, task.caseId);
  const [body, ...others] = state.opening.bodies[task.step]?.to ?? [];
  const by = addDays(vnDateOf(task.openedAt.toISOString()), 90);
  const articles: Article[] = ['1', '2'].map((nth) => ({
    id: `dieu-${nth}`,
    title: `Điều ${nth}`,
    text: 'Nội dung diễn tập.',
    ...(body && { action: { body, with: others.slice(-1), by } }),
  }));
  return articles as unknown as DataValue;
}

/** A position on each article, where a text in articles is put out; now and then one objects to the last. */
export async function positionsOn({ engine, seed }: Office, task: Task): Promise<Words | null> {
  const state = await stateOf<ConsultationState>(engine, task.caseId);
  const ids = (state.opening.articles ?? []).map(({ id }) => id);
  const against = chance(seed, task.caseId, task.key, 'position') < 0.1 ? ids.slice(-1) : [];
  if (ids.length === 0) return null;
  const positions = ids.map(
    (article): Position => ({
      article,
      position: against.includes(article) ? 'object' : 'agree',
    }),
  );
  const data = { answer: answerTo(positions), positions: positions.map((one) => ({ ...one })), comments: against };
  return { data, texts: Object.fromEntries(against.map((id) => [id, 'Chưa phù hợp với điều kiện của địa phương.'])) };
}

/** A survey for each body that the step is addressed to. */
function assignments({ opening }: CycleState, task: Task): Carried {
  const dueOn = addDays(vnDateOf(task.openedAt.toISOString()), 10);
  const given = (opening.bodies[task.step]?.to ?? []).map(
    (body): Assignment => ({ id: `dieu-tra-${body.split('.')[0]}`, body, dueOn }),
  );
  return {
    data: { assignments: given as unknown as DataValue },
    names: Object.fromEntries(given.map(({ id }) => [id, 'Điều tra lao động, việc làm'])),
  };
}

/** Each finding gets its decision: shared, taken in by the first province, or the programme's word. */
export async function decideFindings({ engine }: Office, task: Task): Promise<Words[]> {
  const state = await stateOf<GatheringState>(engine, task.caseId);
  return undecided(state).map((finding) => ({
    data: { finding: finding.key, ...decisionOn(finding, state) },
    texts: { why: 'Theo thứ tự ưu tiên của vùng.' },
  }));
}

function decisionOn({ kind }: Misfit, state: GatheringState): Data {
  const decision = {
    'in-two': 'share',
    'in-none': 'take-in',
    'against-order': 'follow-programme',
    'capital-differs': 'keep-list',
  }[kind];
  return { decision, ...(namesBody(decision) && { to: Object.values(state.duties)[0]?.body ?? '' }) };
}

/** Where a common text is adopted though somebody objects, the act says so. */
export async function overObjections({ engine, procedure }: Office, task: Task): Promise<Words> {
  const law = procedure?.steps.find(({ id }) => id === task.step);
  if (!law?.adopts || objectorsTo(await stateOf<CycleState>(engine, task.caseId), law).length === 0)
    return { data: {} };
  return { data: { overObjections: true }, texts: { why: 'Đã thảo luận, quyết định theo đa số.' } };
}
