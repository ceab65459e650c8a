import { vnDateOf } from '../../domain/calendar/dates';
import { type CycleState, stepLaw, stepState } from '../../domain/planCycle/state';
import { compare, type ComparedRow } from '../../domain/coordination/compare';
import type { Figure } from '../../domain/coordination/figures';
import { gathering } from '../../domain/gathering';
import { type DateSource, sourceOf } from '../../domain/law/source';
import { type Duty, dutiesOf, dutyDue, type GatheringState, tallyOf, undecided } from '../../domain/gathering/state';
import { bodyNames, clauseOf, type Namer } from '../http/names';
import type { Services } from '../services';
import { cycleIn } from '../cases/state';
import { textsOfActs, textsOfStep } from '../cases/texts';
import type { ComparisonView, GatheringDutyView, GatheringView } from './schema';
import { isKept } from './seen';
import { traitsOf } from '../../domain/law/stepKinds';

type Texts = Map<string, Record<string, string>>;

export const namesOn = ({ directory }: Services, state: GatheringState) =>
  bodyNames(directory, vnDateOf(state.openedAt));

/** The texts of all contributions by duty: of this round's acts, and of earlier rounds' that stand. */
export async function contributionTexts({ db }: Services, state: GatheringState): Promise<Texts> {
  const brought = dutiesOf(state).flatMap(({ id, seq, carriedFrom }) =>
    seq === null ? [] : [{ id, seq, from: carriedFrom?.case ?? state.opening.caseId }],
  );
  const cases = [...new Set(brought.map(({ from }) => from))].map(async (from) => {
    const here = brought.filter((one) => one.from === from);
    const texts = await textsOfActs(
      db,
      from,
      'contribute',
      here.map(({ seq }) => seq),
    );
    return here.map(({ id, seq }) => [id, texts.get(seq) ?? {}] as const);
  });
  return new Map((await Promise.all(cases)).flat());
}

/** The cycle that gathers; none for a gathering that stands alone, or of what an exchange agreed. */
export const cycleOf = (services: Services, { opening }: GatheringState): Promise<CycleState | null> =>
  cycleIn(services, opening.parent);

/** A gathering as its register says it stands: each duty with its holder, its last day and what came in. */
export async function gatheringView(services: Services, state: GatheringState): Promise<GatheringView> {
  const { opening, openedAt, closedAt, outcome, dueOn } = state;
  const { caseId, askedBy, cites, round = 1, letter = null } = opening;
  const name = namesOn(services, state);
  const texts = await contributionTexts(services, state);
  const called = await dutyNames(services, state);
  return {
    ...opening,
    id: caseId,
    round,
    letter,
    askedBy: name(askedBy),
    openedAt,
    closedAt,
    outcome,
    dueOn,
    clause: clauseOf(cites),
    tally: { ...tallyOf(state), undecided: undecided(state).length },
    duties: dutiesOf(state).map((duty) => ({
      ...dutyView(state, duty, name),
      name: duty.what ?? called[duty.id] ?? null,
      texts: texts.get(duty.id) ?? {},
    })),
  };
}

async function dutyNames(services: Services, state: GatheringState): Promise<Record<string, string>> {
  const cycle = await cycleOf(services, state);
  const law = cycle && stepLaw(cycle, state.opening.step);
  // An exchange's conclusions are duties that it named itself.
  const from = law && traitsOf(law).meets ? law.id : law?.duties;
  return cycle && from ? textsOfStep(services.db, cycle.opening.caseId, from) : {};
}

function dutyView(state: GatheringState, duty: Duty, name: Namer): Omit<GatheringDutyView, 'name' | 'texts'> {
  const { deliveredAt, seq, tell, receipts, carriedFrom } = duty;
  const dueOn = dutyDue(state, duty);
  const waiting = state.closedAt ? 'cancelled' : state.events.has(`overdue/${dueOn}`) ? 'overdue' : 'open';
  return {
    ...duty,
    body: name(duty.body),
    dueOn,
    dayBy: dayByOf(state, duty.id),
    status: deliveredAt ? 'delivered' : waiting,
    kept: isKept(duty),
    proof: carriedFrom ? null : seq,
    carriedFrom: carriedFrom?.round ?? null,
    told: tell.map((body) => ({ body: name(body), receivedAt: receipts[body] ?? null })),
  };
}

const dayByOf = (state: GatheringState, duty: string): DateSource => sourceOf(gathering.basis(state, duty));

/** What the bodies stated, side by side, with what was agreed before and what the common text made of it. */
export async function comparisonView(services: Services, state: GatheringState): Promise<ComparisonView> {
  const { caseId, step, title, asks, agreed } = state.opening;
  const duties = dutiesOf(state);
  const name = namesOn(services, state);
  const texts = await contributionTexts(services, state);
  const rows = compare(
    asks,
    duties.map(({ body, figures }) => ({ body, figures })),
    agreed,
    commonOf(await cycleOf(services, state), step),
  );
  return {
    gathering: caseId,
    step,
    title,
    bodies: duties.map(({ id, body, deliveredAt, late }) => ({
      body: name(body),
      deliveredAt,
      late,
      dayBy: dayByOf(state, id),
    })),
    rows: rows.map((row) => rowView(row, (at) => texts.get(duties[at]?.id ?? '')?.[row.ask.id] ?? null)),
  };
}

/** The figures of the common text: of the draft that stands on this gathering. */
function commonOf(cycle: CycleState | null, step: string): Figure[] {
  const draft = cycle?.procedure.steps.find(
    ({ needs, kind, asks }) => kind === 'draft' && asks && needs.includes(step),
  );
  return cycle && draft ? ((stepState(cycle, draft.id).result?.figures ?? []) as unknown as Figure[]) : [];
}

function rowView(
  { ask, cells, ...row }: ComparedRow,
  text: (at: number) => string | null,
): ComparisonView['rows'][number] {
  const { unit = null, choices = [], tolerance = null } = ask;
  return {
    ...row,
    ask: { ...ask, unit, choices, tolerance },
    cells: cells.map((cell, at) => ({ ...cell, text: text(at) })),
  };
}
