import { vnDateOf } from '../../domain/calendar/dates';
import { ofOwnAccord } from '../../domain/project';
import { ruleOfDuty } from '../../domain/project/duties';
import { standingIn } from '../../domain/project/progress';
import type { DutyKind, KeptLaw } from '../../domain/project/law';
import { type Duty, holderOf, lawOf, type ProjectState, responsible, spanOf } from '../../domain/project/state';
import type { Text } from '../../domain/law/procedure';
import { type DateSource, sourceOf } from '../../domain/law/source';
import { acceptedActs, type AcceptedAct } from '../../register/accepted';
import { powersIn, type Seated } from '../accounts/seats';
import { bodyNames, clauseOf, type NamedBody } from '../http/names';
import { idKey, keyAfter } from '../http/keyset';
import { type Page, page } from '../http/page';
import type { Services } from '../services';
import { actingBodies } from '../cases/tasks';
import { textsOfEntries } from '../cases/texts';
import type { DutyQuery, DutyView, NoticeView, ProjectView } from './schema';
import { unitNames } from '../units/unitNames';

interface Paging {
  cursor?: string;
  limit: number;
}

/** Names as of the day on which something came about: units and bodies that have ended since keep theirs. */
interface Names {
  body(id: string, at: string): NamedBody;
  maybe(id: string | null, at: string): NamedBody | null;
  unit: ReturnType<typeof unitNames>;
}

function namesOf({ directory }: Services): Names {
  const body = (id: string, at: string) => bodyNames(directory, vnDateOf(at))(id);
  return { body, maybe: (id, at) => (id === null ? null : body(id, at)), unit: unitNames(directory) };
}

/** An owner beside the directory is called what it was called when it was named. */
export const calledOnRecord = (body: NamedBody, name: Text | undefined): NamedBody =>
  name ? { ...body, name, short: name } : body;

/** By which line of the matrix a project is told, and what a notice says by it. */
export const byLaw = (law: KeptLaw): Pick<ProjectView, 'law' | 'contents'> => ({
  law: { ...law, rule: law.rule.title, clause: clauseOf(law.rule.cites) },
  contents: law.contents.map(({ cites, ...one }) => ({ ...one, clause: clauseOf(cites) })),
});

/** The project as its register says it stands, with one page of its notices and their proof. */
export async function projectView(
  services: Services,
  state: ProjectState,
  paging: Paging,
  seated: Seated,
): Promise<ProjectView> {
  const names = namesOf(services);
  const { opening, openedAt, details, owner } = state;
  const span = spanOf(state);
  const at = span.from > vnDateOf(openedAt) ? `${span.from}T05:00:00.000Z` : openedAt;
  const unitAt = (one: string) => names.unit(one, vnDateOf(at));
  return {
    ...opening,
    ...state,
    ...details,
    id: opening.caseId,
    owner: calledOnRecord(names.body(owner, at), state.ownerName),
    ownerStands: span.ownerStands,
    responsible: names.body(responsible(state), at),
    places: span.places.map(unitAt),
    placesSure: span.sure,
    ...byLaw(lawOf(state)),
    receivers: span.receivers.map((one) => ({
      unit: unitAt(one.unit),
      council: names.maybe(one.council, at),
      places: one.places,
    })),
    standing: standingIn(state),
    boards: Object.values(state.boards).map((board) => ({ ...board, by: names.body(board.by, board.formedAt) })),
    postings: await postings(services, state, names),
    notices: await notices(services, state, names, paging),
    may: mayDo(services, state, seated),
  };
}

function mayDo({ directory }: Services, state: ProjectState, seated: Seated): ProjectView['may'] {
  const { on, seats } = seated;
  const name = bodyNames(directory, on);
  const found = actingBodies(seated).map((body) => {
    const head = powersIn(seats, body)[0]?.role === 'head';
    return { body: name(body), acts: ofOwnAccord(state, body, { head, on }) };
  });
  return found.filter(({ acts }) => acts.length > 0);
}

async function postings({ db }: Services, state: ProjectState, names: Names): Promise<ProjectView['postings']> {
  const { caseId } = state.opening;
  const texts = await textsOfEntries(
    db,
    state.postings.map(({ seq }) => ({ caseId, seq })),
  );
  return state.postings.map(({ unit, from, to, seq, at }) => ({
    unit: names.unit(unit, vnDateOf(at)),
    from,
    to,
    seq,
    where: texts.get(`${caseId}#${seq}`)?.where ?? null,
  }));
}

const TELLING: DutyKind[] = ['notice', 'posting'];

async function notices(
  services: Services,
  state: ProjectState,
  names: Names,
  paging: Paging,
): Promise<ProjectView['notices']> {
  const all = Object.values(state.duties).filter(({ kind }) => TELLING.includes(kind));
  const { items, next } = pageOfDuties(all, paging);
  const acts = await acceptedActs(services.db, state.opening.caseId, {
    names: ['send-notice', 'post-project', 'acknowledge-notice'],
  });
  return { items: items.map((duty) => noticeView(state, duty, names, acts)), next };
}

/** In the order of their ids, which begin with the number of what brought them about. */
function pageOfDuties(duties: Duty[], { cursor, limit }: Paging): Page<Duty> {
  const [last] = keyAfter(cursor, [idKey]) ?? [''];
  const rest = duties.filter(({ id }) => id > last).sort((a, b) => (a.id < b.id ? -1 : 1));
  return page(rest, limit, ({ id }) => [id]);
}

function noticeView(state: ProjectState, duty: Duty, names: Names, acts: AcceptedAct[]): NoticeView {
  const { id, unit, openedAt, overdue, end, endedAt, countsOn, endedBy } = duty;
  const done = end === 'done';
  const council = duty.kind === 'notice' ? (duty.owedTo[0] ?? null) : null;
  const law = state.laws[duty.law] as ProjectState['laws'][string];
  return {
    ...duty,
    unit: names.unit(String(unit), vnDateOf(openedAt)),
    council: names.maybe(council, openedAt),
    holder: names.body(holderOf(state, duty), openedAt),
    overdue: overdue && end === null,
    dayBy: dayByOf(state, duty),
    sentAt: done ? endedAt : null,
    countsOn: done ? countsOn : null,
    sentBy: names.maybe(done ? endedBy : null, openedAt),
    acknowledgement: acknowledgementView(state, state.duties[`${id}.ack`], names),
    clause: { told: clauseOf(law.rule.cites), within: clauseOf(ruleOfDuty(state, duty).within.cites) },
    proof: {
      sent: seqOf(acts, ({ name, data }) => name !== 'acknowledge-notice' && namesDuty(data, id)),
      acknowledged: seqOf(acts, ({ name, data }) => name === 'acknowledge-notice' && data.duty === `${id}.ack`),
    },
  };
}

const dayByOf = (state: ProjectState, duty: Duty): DateSource => sourceOf(ruleOfDuty(state, duty).within.cites);

const namesDuty = (data: AcceptedAct['data'], id: string): boolean =>
  data.duty === id || (Array.isArray(data.notices) && data.notices.includes(id));
const seqOf = (acts: AcceptedAct[], wanted: (act: AcceptedAct) => boolean): number | null =>
  acts.find(wanted)?.seq ?? null;

function acknowledgementView(state: ProjectState, duty: Duty | undefined, names: Names): NoticeView['acknowledgement'] {
  if (!duty) return null;
  const { heldBy, overdue, end, endedAt, openedAt } = duty;
  return {
    ...duty,
    by: names.body(String(heldBy), openedAt),
    overdue: overdue && end === null,
    dayBy: dayByOf(state, duty),
    at: end === 'done' ? endedAt : null,
  };
}

/** What else is owed about the project: information, reports, answers to findings, with their texts. */
export async function dutiesView(
  services: Services,
  state: ProjectState,
  { kind, open, ...paging }: DutyQuery,
): Promise<Page<DutyView>> {
  const fitting = Object.values(state.duties).filter(
    (duty) =>
      (kind ? duty.kind === kind : !TELLING.includes(duty.kind)) &&
      (open === undefined || (duty.end === null) === open),
  );
  const { items, next } = pageOfDuties(fitting, paging);
  const { caseId } = state.opening;
  const answers = await acceptedActs(services.db, caseId, { names: ['answer-finding'] });
  const texts = await textsOfEntries(
    services.db,
    items.map(({ id }) => ({ caseId, seq: Number.parseInt(id, 10) || 0 })),
  );
  const names = namesOf(services);
  return {
    items: items.map((duty) =>
      dutyView(state, duty, names, texts.get(`${caseId}#${Number.parseInt(duty.id, 10)}`), answers),
    ),
    next,
  };
}

function dutyView(
  state: ProjectState,
  duty: Duty,
  names: Names,
  texts: Record<string, string> | undefined,
  answers: AcceptedAct[],
): DutyView {
  const { id, owedTo, openedAt, overdue, end, endedBy } = duty;
  const { title, cites, within } = ruleOfDuty(state, duty);
  const body = (one: string) => names.body(one, openedAt);
  return {
    ...duty,
    title,
    holder: body(holderOf(state, duty)),
    owedTo: owedTo.map(body),
    overdue: overdue && end === null,
    dayBy: sourceOf(within.cites),
    endedBy: names.maybe(endedBy, openedAt),
    asked: texts?.demand ?? texts?.finding ?? null,
    answer: answers.filter(({ data }) => data.duty === id).at(-1)?.texts.answer ?? null,
    clause: { duty: clauseOf(cites), within: clauseOf(within.cites) },
  };
}
