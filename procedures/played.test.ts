import { addDays, type IsoDate, vnDateOf } from '../domain/calendar/dates';
import type { Actor, Data } from '../domain/case/entry';
import { at, ENGINE, headOf, MemoryRegister } from '../domain/case/fixture';
import { libraryOf } from '../domain/case/law';
import { earliestOn } from '../domain/law/due';
import { effectOf } from '../domain/law/effect';
import { beginsOn } from '../domain/law/facts';
import type { Ask, Procedure, Step } from '../domain/law/procedure';
import { lawFacts, stepDue } from '../domain/planCycle/due';
import { planCycle } from '../domain/planCycle/index';
import { actingBody, bodiesOf, consultationCase, type CycleState, isOpen, stepState } from '../domain/planCycle/state';
import { loadCalendar } from './calendars/load';
import { hashOf, loadDirectory, loadProcedures, procedureFiles } from './load';
import { openingOf } from './opening';
import { examplesFile } from './schema';
import { read } from './files';

/**
 * Each version by which a case may begin, carried from its opening to its close by the machine of production alone:
 * each step is done by whoever owes it, with what its law asks, on the last day that the law gives it.
 */
const VERSIONS = loadProcedures().filter(({ correctedBy }) => !correctedBy);

test.each(VERSIONS.map((one) => [`${one.id}@${one.version}`, one] as const))('%s', (_name, procedure) => {
  const { state } = played(procedure);
  expect(state.outcome).toBe('completed');
  // Nothing was done before what it stands on.
  const day = (id: string): IsoDate => vnDateOf(String(stepState(state, id).doneAt));
  for (const { id, needs } of procedure.steps)
    for (const need of needs) expect([id, need, day(need) <= day(id)]).toEqual([id, need, true]);
});

test.each([
  ['annual-plan-province', '2027-redrawn', '2026-12-14'],
  ['annual-plan-province', '2028-redrawn', '2027-12-14'],
  ['annual-plan-commune', '2028-redrawn', '2027-12-30'],
])(
  '%s@%s: what the Council rejects is drawn up again and decided in time, by the law’s day for that',
  (id, version, by) => {
    const { state } = played(VERSIONS.find((one) => one.id === id && one.version === version)!, ['council-decision']);
    const { outcome, round, doneAt } = stepState(state, 'council-decision');
    expect({ outcome, round }).toEqual({ outcome: 'adopted', round: 2 });
    expect(stepDue(state, 'council-decision').dueOn).toBe(by);
    expect(vnDateOf(String(doneAt)) <= by).toBe(true);
  },
);

const calendar = loadCalendar();
const directory = loadDirectory();
const EXAMPLES = new Map(
  procedureFiles().map((file) => {
    const { procedure, version, examples } = read(file.replace('.yaml', '.examples.yaml'), examplesFile);
    return [`${procedure}@${version}`, examples[0]!] as const;
  }),
);

/** `rejects`: the steps at which the Council does not pass at first what it has before it. */
function played(procedure: Procedure, rejects: string[] = []): MemoryRegister<CycleState> {
  const { unit, year } = EXAMPLES.get(`${procedure.id}@${procedure.version}`)!;
  const on = effectOf(procedure).begun?.from ?? beginsOn(procedure, year);
  const hash = hashOf(procedure);
  const opening = openingOf({ directory, procedure, procedureHash: hash, calendarHash: 'c', calendar, unit, year, on });
  // Who is asked answers in a case of its own; here only what that case reports counts.
  const begun = { ...opening, prepared: [] } as unknown as Data;
  const register = new MemoryRegister<CycleState>(
    planCycle,
    libraryOf({ [hash]: procedure, c: calendar }),
    begun,
    at(on),
  );
  for (let now = on; settled(register, now); ) now = doNext(register, rejects, now);
  return register;
}

/** What has come about by a day; whether the case goes on. */
function settled(register: MemoryRegister<CycleState>, now: IsoDate): boolean {
  register.settle(at(now));
  return !register.state.closedAt;
}

/** Of the open steps the one that is due first is done on its last day, or when it first may be. */
function doNext(register: MemoryRegister<CycleState>, rejects: string[], now: IsoDate): IsoDate {
  const { state } = register;
  const dayOf = ({ id }: Step): IsoDate =>
    [now, stepDue(state, id).dueOn ?? now, earliestOn(state.procedure, id, lawFacts(state))?.date ?? now]
      .sort()
      .at(-1)!;
  const [next] = state.procedure.steps
    .filter(({ id }) => isOpen(stepState(state, id)))
    .map((step) => [dayOf(step), step] as const)
    .sort(([one], [other]) => one.localeCompare(other));
  const [day, step] = next!;
  for (const { name, data, by } of doings(state, step, day, rejects))
    expect([step.id, register.ruled(name, data, at(day), by)]).toEqual([
      step.id,
      expect.objectContaining({ accepted: true }),
    ]);
  return day;
}

interface Doing {
  name: string;
  data: Data;
  by: Actor;
}

function doings(state: CycleState, step: Step, day: IsoDate, rejects: string[]): Doing[] {
  const { round } = stepState(state, step.id);
  const told = (name: string, data: object): Doing => ({ name, data: { step: step.id, ...data }, by: ENGINE });
  const own = consultationCase(state, stepState(state, step.id));
  if (step.kind === 'consult')
    return [told('consultation-closed', { consultation: own, outcome: 'answered', objectors: [] })];
  if (step.kind === 'gather') return [told('gathering-closed', { gathering: own, outcome: 'complete' })];
  if (step.inSession)
    return [
      told('on-agenda', { session: 's', item: 'i' }),
      told('council-decision', {
        session: 's',
        item: 'i',
        outcome: round === 1 && rejects.includes(step.id) ? 'rejected' : 'adopted',
      }),
    ];
  const name = step.kind === 'decide' ? 'sign' : 'submit';
  return [{ name, data: { step: step.id, ...lodged(state, step, day) }, by: headOf(actingBody(state, step.id)) }];
}

/** What the law asks of a step: documents, figures, what it lays down. */
function lodged(state: CycleState, step: Step, day: IsoDate): Data {
  const { asks = [], produces, carries, kind } = step;
  const [body = bodiesOf(state, step.id).holder] = bodiesOf(state, step.id).to;
  const later = addDays(day, 30);
  const laidDown = {
    schedules: ['working', 'coordination'].map((schedule) => ({ id: schedule, schedule, body, on: later, tell: [] })),
    assignments: [{ id: 'survey', body, dueOn: later }],
    projects: [{ id: 'road', order: 1, capital: 1_000 }],
    articles: [{ id: 'one', title: 'Điều 1', text: 'x', action: { body, with: [], by: later } }],
  };
  const figures = asks
    .filter(({ measure }) => measure !== 'words')
    .map((ask) => ({ ask: ask.id, value: valueOf(ask) }));
  return {
    documents: produces.map(({ type }) => ({ type, id: type, sha256: 'a'.repeat(64) })),
    ...(asks.length > 0 && { figures, words: asks.filter(({ measure }) => measure === 'words').map(({ id }) => id) }),
    ...(carries && { [carries]: laidDown[carries] }),
    ...((kind === 'verify' || kind === 'appraise') && { conclusion: 'for' }),
    ...(kind === 'exchange' && { heldOn: day }),
  } as Data;
}

const valueOf = ({ choices }: Ask): string | number => choices?.[0]?.id ?? 1;
