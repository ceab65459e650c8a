import type { DayRow, VoteRow } from '../../documents/from/tables';
import type { OpinionTable } from '../../documents/from/opinions';
import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { ConsultationState } from '../../domain/consultation/state';
import type { AgendaItem, SessionState } from '../../domain/councilSession/state';
import { dutiesOf, type GatheringState } from '../../domain/gathering/state';
import { type CaseKind, noSuchCase } from '../../domain/kinds';
import { mainInstrument } from '../../domain/law/mainInstrument';
import type { Basis, Silence, Step, Text } from '../../domain/law/procedure';
import { sourceOf } from '../../domain/law/source';
import { notFound } from '../../domain/notFound';
import { indicatorsOf } from '../../domain/planContent/indicators';
import { submittedParts } from '../../domain/planCycle/content';
import { stepDue } from '../../domain/planCycle/due';
import type { Target } from '../../domain/planCycle/levels/state';
import {
  bodiesOf,
  consultationCase,
  type CycleState,
  runsApart,
  stepLaw,
  stepState,
} from '../../domain/planCycle/state';
import { loadInstruments } from '../../procedures/instruments';
import { settingOf } from '../../procedures/planSetting';
import { contentsOf } from '../../register/planContent';
import { cycleIn, stateIn } from '../cases/state';
import { opinionTable } from '../consultations/export/table';
import type { SignedIn } from '../http/admit';
import type { Nearness } from '../http/access';
import { requirePart } from '../http/caseInSight';
import { bodyNames, namesAt } from '../http/names';
import type { Services } from '../services';
import { historyOf } from '../sessions/history';
import { rollFor } from '../sessions/roll';
import { type Called, exchangeMeeting, gatheringMeeting, type MeetingFacts, sessionMeeting, voteOf } from './meetings';

/** A target with what the plan calls its indicator, where that is one of its own. */
export interface NamedTarget extends Target {
  name?: string;
}

/** What a case gives a document that is made from it; what it doesn't have is empty. */
export interface CaseFacts {
  unit: string;
  title: Text;
  year: number | null;
  /** Ids of the instruments that step and procedure cite. */
  grounds: string[];
  /** Who decides on it next, those whom the step asks or tells, and those told when it is done. */
  next: string[];
  asked: string[];
  told: string[];
  dueOn: IsoDate | null;
  silence: Silence | null;
  figures: NamedTarget[];
  votes: VoteRow[];
  opinions: OpinionTable | null;
  /** What goes with it, by name. */
  enclosures: string[];
  /** The steps that neither the law nor a directive dates and that aren't done, with the day of each. */
  days: DayRow[];
  /** The meeting, or the gathering, that it is about. */
  meeting: MeetingFacts | null;
}

const NOTHING: Omit<CaseFacts, 'unit' | 'title'> = {
  year: null,
  grounds: [],
  next: [],
  asked: [],
  told: [],
  dueOn: null,
  silence: null,
  figures: [],
  votes: [],
  opinions: null,
  enclosures: [],
  days: [],
  meeting: null,
};

/** The table of opinions is annexed while it can be read in one go; a longer one goes as a file of its own. */
const MOST_OPINIONS = 300;

interface About {
  case: string;
  step: string | null;
}

/** What a case, and a step of it, gives. Whoever may not see it doesn't learn whether it exists: `not-found`. */
export async function factsOf(services: Services, officer: SignedIn, about: About): Promise<CaseFacts> {
  const nearness = await requirePart(services, officer, about.case);
  const view = await services.reader.read<unknown>(about.case);
  if (!view || view.file.state === null) throw notFound('case');
  const {
    kind,
    file: { state },
  } = view;
  if (kind === 'plan-cycle') return ofCycle(services, officer, state as CycleState, about.step);
  if (kind === 'consultation') return ofConsultation(services, state as ConsultationState, nearness);
  if (kind === 'council-session') return ofSession(services, officer, state as SessionState, about.step);
  if (kind === 'gathering') return ofGathering(services, state as GatheringState);
  return ofOther(kind, about.case, state);
}

async function ofCycle(
  services: Services,
  officer: SignedIn,
  state: CycleState,
  step: string | null,
): Promise<CaseFacts> {
  const { unit, title, year } = state.opening;
  const law = step === null ? undefined : stepLaw(state, step);
  if (step !== null && !law) throw notFound('step');
  const figures = await named(services, state, state.targets.at(-1)?.targets ?? []);
  const grounds = groundsOf(state, law);
  const days = daysToSet(services, state);
  const whole = { ...NOTHING, unit, title, year, figures, grounds, days };
  if (!law) return whole;
  const { holder, to, notices } = bodiesOf(state, law.id);
  return {
    ...whole,
    next: decidersAfter(state, holder, [law.id]),
    asked: runsApart(law) ? await askedBy(services, unit, law) : to,
    told: notices.done,
    dueOn: stepDue(state, law.id).dueOn,
    silence: law.silence ?? null,
    opinions: await opinionsBefore(services, officer, state),
    enclosures: law.produces.map((product) => product.title.vi),
    meeting: exchangeMeeting(stepState(state, law.id), law.title.vi, await calledIn(services)),
  };
}

/** The steps that neither the law nor a directive dates: as the unit's own timetable has them, else as suggested. */
function daysToSet(services: Services, state: CycleState): DayRow[] {
  const undated = state.procedure.steps.filter(({ id }) => {
    const { doneAt, endedAt } = stepState(state, id);
    const { law } = stepDue(state, id);
    const source = law && sourceOf(law.rule.cites);
    return !doneAt && !endedAt && (source === 'timetable' || source === 'suggestion');
  });
  return dayRows(services, state, Object.fromEntries(undated.map(({ id }) => [id, stepDue(state, id).dueOn])));
}

/** Steps with their holders, each by its day; those without one are left out. */
export function dayRows(
  { directory }: Pick<Services, 'directory'>,
  state: CycleState,
  days: Record<string, IsoDate | null>,
): DayRow[] {
  const name = bodyNames(directory, vnDateOf(state.openedAt));
  return Object.entries(days).flatMap(([id, on]) => {
    const law = stepLaw(state, id);
    return law && on ? [{ what: law.title.vi, who: name(bodiesOf(state, id).holder).name.vi, on }] : [];
  });
}

/** Whom a step asks that runs in a case of its own: looked up anew, as they are when it opens. */
async function askedBy({ directory, clock }: Services, unit: string, { to }: Step): Promise<string[]> {
  const on = vnDateOf(await clock.now());
  return [...new Set(to.flatMap((ref) => directory.resolve(ref, unit, on)))];
}

/** Who else decides in the nearest of the steps that follow these, whichever way they go. */
function decidersAfter(state: CycleState, by: string, ids: string[], seen: string[] = []): string[] {
  const known = [...seen, ...ids];
  const following = state.procedure.steps.filter(
    ({ id, needs }) => !known.includes(id) && needs.some((need) => ids.includes(need)),
  );
  if (following.length === 0) return [];
  const deciders = following
    .filter(({ kind }) => kind === 'decide')
    .map(({ id }) => bodiesOf(state, id).holder)
    .filter((holder) => holder !== by);
  if (deciders.length > 0) return [...new Set(deciders)];
  return decidersAfter(
    state,
    by,
    following.map(({ id }) => id),
    known,
  );
}

/** Instruments in the order in which step and rules cite them, then the one that the procedure is named by. */
function groundsOf({ procedure }: CycleState, law: Step | undefined): string[] {
  const main = mainInstrument(procedure, (id) => loadInstruments().get(id)?.kind === 'law');
  const cited = law ? [law.cites, ...law.due.map(({ cites }) => cites)].flatMap(instrumentsIn) : [];
  return [...new Set([...(main ? [main] : []), ...cited])];
}

const instrumentsIn = (cites: Basis): string[] =>
  cites === 'practice' ? [] : [...new Set(cites.map(({ instrument }) => instrument))];

/** The newest consultation that the cycle has had, where one may see it. */
async function opinionsBefore(services: Services, officer: SignedIn, state: CycleState): Promise<OpinionTable | null> {
  const begun = state.procedure.steps
    .filter(({ kind }) => kind === 'consult')
    .map(({ id }) => stepState(state, id))
    .filter(({ openedAt }) => openedAt !== null)
    .sort((a, b) => String(a.openedAt).localeCompare(String(b.openedAt)));
  const last = begun.at(-1);
  if (!last) return null;
  const id = consultationCase(state, last);
  if ((await services.access.nearness(officer, id)) !== 'inside') return null;
  const consultation = await stateIn<ConsultationState>(services, 'consultation', id);
  return consultation && opinionsIn(services, consultation);
}

const opinionsIn = async (services: Services, state: ConsultationState): Promise<OpinionTable | null> =>
  Object.keys(state.comments).length + state.consultees.size > MOST_OPINIONS ? null : opinionTable(services, state);

async function ofConsultation(services: Services, state: ConsultationState, nearness: Nearness): Promise<CaseFacts> {
  const { unit, title, cites, consultees, silence } = state.opening;
  return {
    ...NOTHING,
    unit,
    title,
    grounds: instrumentsIn(cites),
    asked: nearness === 'inside' ? consultees : [],
    dueOn: state.dueOn,
    silence,
    opinions: nearness === 'inside' ? await opinionsIn(services, state) : null,
  };
}

async function ofGathering(services: Services, state: GatheringState): Promise<CaseFacts> {
  const { unit, title, cites } = state.opening;
  const meeting = gatheringMeeting(state, await calledIn(services));
  const asked = [...new Set(dutiesOf(state).map(({ body }) => body))];
  return { ...NOTHING, unit, title, grounds: instrumentsIn(cites), asked, dueOn: state.dueOn, meeting };
}

/** Bodies by the names that they have today. */
async function calledIn({ directory, clock }: Services): Promise<Called> {
  const name = bodyNames(directory, vnDateOf(await clock.now()));
  return (body) => name(body).name.vi;
}

/** An item of a session, with what its own case gives. */
async function ofSession(
  services: Services,
  officer: SignedIn,
  state: SessionState,
  step: string | null,
): Promise<CaseFacts> {
  const { unit, title, items, council } = state;
  const called = await calledIn(services);
  const item = items.find(({ id }) => id === step);
  if (step !== null && !item) throw notFound('step');
  const name = namesAt(services, state.convenedAt);
  const { reasons } = await historyOf(services, state, name);
  const said = { reasons, deputies: await rollFor(services, state) };
  const meeting = sessionMeeting(state, called, item ? [item] : items, said);
  const own = { ...NOTHING, unit, title, meeting, next: [council] };
  if (!item) return { ...own, votes: items.flatMap(voteOf) };
  const seen = item.case !== null && (await services.access.maySeeCase(officer, item.case));
  const about = seen ? await factsOf(services, officer, { case: String(item.case), step: item.step }) : own;
  const figures = seen && item.targets !== null ? await targetsOf(services, item) : about.figures;
  return { ...about, figures, meeting, next: [council], title: seen ? about.title : item.title, votes: voteOf(item) };
}

/**
 * What is voted on is the version of the targets that came on the agenda, whatever was set since; with what the Council
 * amended of them.
 */
async function targetsOf(services: Services, { case: of, targets, amended }: AgendaItem): Promise<NamedTarget[]> {
  const plan = await cycleIn(services, of);
  const voted = plan?.targets.find(({ version }) => version === targets)?.targets ?? [];
  return plan ? named(services, plan, amended ? (amended.targets as unknown as Target[]) : voted) : [];
}

/** Indicators of the plan's own are called as the plan calls them. */
async function named({ db }: Services, state: CycleState, targets: Target[]): Promise<NamedTarget[]> {
  const { indicators } = submittedParts(state);
  const own = indicatorsOf(await contentsOf(db, indicators ? { indicators } : {}), settingOf(state));
  return targets.map((target) => {
    const name = own.get(target.indicator)?.name.vi;
    return name === undefined ? target : { ...target, name };
  });
}

/** Of any other kind only what every opening says. */
function ofOther(kind: CaseKind, id: string, state: unknown): CaseFacts {
  const { opening } = state as { opening?: { unit?: string; title?: Text; cites?: Basis } };
  if (!opening?.unit || !opening.title) throw noSuchCase(kind, id);
  return {
    ...NOTHING,
    unit: opening.unit,
    title: opening.title,
    grounds: opening.cites ? instrumentsIn(opening.cites) : [],
  };
}
