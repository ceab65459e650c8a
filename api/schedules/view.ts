import { deadlinePassed, vnDateOf } from '../../domain/calendar/dates';
import type { ScheduleItem } from '../../domain/planCycle/laidDown';
import { schedulesInForce } from '../../domain/planCycle/schedules';
import { type CycleState, stepLaw, stepState } from '../../domain/planCycle/state';
import type { GatheringState } from '../../domain/gathering/state';
import type { Step } from '../../domain/law/procedure';
import { textsOfStep } from '../cases/texts';
import { bodyNames, type NamedBody } from '../http/names';
import type { Services } from '../services';
import type { ScheduleLineView, SchedulesView } from './schema';

interface Progress {
  openedAt: string | null;
  doneAt: string | null;
  receipts: Record<string, string>;
}

/** The case's two schedules: drawn up, agreed or not yet, and how far each line is (S33, S35). */
export async function schedulesView(services: Services, state: CycleState): Promise<SchedulesView> {
  const law = state.procedure.steps.find(({ carries }) => carries === 'schedules');
  const { caseId } = state.opening;
  if (!law)
    return { case: caseId, drawnUp: null, inForceSince: null, overObjections: false, working: [], coordination: [] };
  const inForce = schedulesInForce(state);
  const step = stepState(state, law.id);
  const lines = await linesOf(
    services,
    state,
    law,
    inForce?.items ?? ((step.result?.schedules ?? []) as unknown as ScheduleItem[]),
  );
  const adoption = state.procedure.steps.find(({ adopts }) => adopts === law.id);
  return {
    case: caseId,
    drawnUp: { step: law.id, at: step.doneAt, round: step.round },
    inForceSince: inForce?.since ?? null,
    overObjections: adoption !== undefined && stepState(state, adoption.id).result?.overObjections === true,
    working: lines.working,
    coordination: lines.coordination,
  };
}

async function linesOf(
  services: Services,
  state: CycleState,
  law: Step,
  items: ScheduleItem[],
): Promise<Record<ScheduleItem['schedule'], ScheduleLineView[]>> {
  const name = bodyNames(services.directory, vnDateOf(state.openedAt));
  const texts = await textsOfStep(services.db, state.opening.caseId, law.id);
  const work = await workOf(services, state, law);
  const now = await services.clock.now();
  const line = (item: ScheduleItem) =>
    lineView(state, item, item.step ? ofStep(state, item.step) : ofWork(work, item.id), {
      name,
      now,
      what: texts[item.id] ?? null,
    });
  const of = (schedule: ScheduleItem['schedule']) =>
    items
      .filter((item) => item.schedule === schedule)
      .sort((a, b) => a.on.localeCompare(b.on))
      .map(line);
  return { working: of('working'), coordination: of('coordination') };
}

/** The gathering that holds the lines which are no step of the procedure; none before it opened. */
async function workOf({ reader }: Services, state: CycleState, law: Step): Promise<GatheringState | null> {
  const gather = state.procedure.steps.find(({ duties }) => duties === law.id);
  if (!gather || !stepState(state, gather.id).openedAt) return null;
  const { round } = stepState(state, gather.id);
  const view = await reader.read<GatheringState>(
    `${state.opening.caseId}.${gather.id}${round > 1 ? `.r${round}` : ''}`,
  );
  return view?.file.state ?? null;
}

function ofStep(state: CycleState, id: string): Progress {
  const { openedAt, doneAt, acknowledged } = stepState(state, id);
  return { openedAt, doneAt, receipts: acknowledged };
}

function ofWork(work: GatheringState | null, id: string): Progress {
  const duty = work?.duties[id];
  return {
    openedAt: duty && work ? work.openedAt : null,
    doneAt: duty?.deliveredAt ?? null,
    receipts: duty?.receipts ?? {},
  };
}

interface Words {
  name: (body: string) => NamedBody;
  now: string;
  what: string | null;
}

function lineView(
  state: CycleState,
  item: ScheduleItem,
  { openedAt, doneAt, receipts }: Progress,
  { name, now, what }: Words,
): ScheduleLineView {
  const step = item.step ? stepLaw(state, item.step) : undefined;
  const late = deadlinePassed(item.on, now);
  return {
    id: item.id,
    what,
    body: name(item.body),
    on: item.on,
    step: step ? { id: step.id, title: step.title } : null,
    doneAt,
    status: doneAt ? 'done' : late ? 'overdue' : openedAt ? 'open' : 'waiting',
    told: item.tell.map((body) => ({ body: name(body), receivedAt: receipts[body] ?? null })),
  };
}
