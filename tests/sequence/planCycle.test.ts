import { formatVnDate } from '../../domain/calendar/dates';
import type { Basis, DeadlineRule, Step } from '../../domain/law/procedure';
import { procedureFor, settingsFor } from '../../procedures/load';
import { type Carried, type Done, playedAndCarried } from './played';

/**
 * What the workflows of a whole year's plan did, held against the procedure's file: steps, order, notifications, days.
 */
const PROCEDURE = procedureFor('annual-plan-province', 2027);
const CYCLE = '22.annual-plan-province.2027.rehearsal';

const { settingCites } = settingsFor(PROCEDURE, '22', '2026-05-04');

/** What a day rests on: where its length is the Council's own, on that one's regulation. */
function basisOf(rule: DeadlineRule): Basis {
  const length = 'within' in rule ? rule.within : 'atLeast' in rule ? rule.atLeast : null;
  return (length && 'setting' in length && settingCites[length.setting]) || rule.cites;
}

/** The effect by which each kind of step is asked for, and by which its end is told. */
const ASKED: Record<string, string> = {
  draft: 'requestDraft',
  appraise: 'requestAppraisal',
  verify: 'requestVerification',
  decide: 'requestSignOff',
  publish: 'requestPublication',
  assign: 'requestAssignment',
  notify: 'requestNotice',
  consult: 'notify',
  gather: 'notify',
  exchange: 'notify',
};
const TOLD: Record<string, string> = { publish: 'publish', assign: 'assignTargets', notify: 'reportUp' };

const asking = (step: Step): string => (step.inSession ? 'openSession' : (ASKED[step.kind] as string));
const telling = (step: Step): string => TOLD[step.kind] ?? 'notify';

let carried: Carried[];
let cycle: Carried;

beforeAll(async () => {
  carried = await playedAndCarried({ unit: '22', year: 2027, silent: ['22.so-y-te'] });
  cycle = carried.find(({ id }) => id === CYCLE) as Carried;
}, 240_000);

const of = (step: string, occasion: string): Done[] =>
  cycle.effects.filter((one) => one.key.startsWith(`${step}/`) && one.occasion === occasion);

// A plan without lower ones opens none: that step is over before anybody is asked.
const STEPS = PROCEDURE.steps.filter(({ kind }) => kind !== 'cascade');

/** Whether the procedure names somebody to be told of a step's end. */
const tells = (step: Step): boolean =>
  step.notices.some(({ on }) => on === 'done') ||
  (['notify', 'publish', 'assign'].includes(step.kind) && step.to.length > 0);

describe('given a cycle played to its end, its workflow', () => {
  test('ran from its opening to its close, within 1,100 events and 200 KB, without law in them', () => {
    expect(cycle).toMatchObject({ type: 'planCycle', status: 'COMPLETED' });
    expect(cycle.events).toBeLessThanOrEqual(1_100);
    expect(cycle.bytes).toBeLessThanOrEqual(200_000);
  });

  test.each(STEPS.map((step) => [step.id, step] as const))('asks for %s, once, by its business name', (id, step) => {
    expect(of(id, 'step-opened').map(({ effect }) => effect)).toEqual([asking(step)]);
    expect(of(id, 'step-opened')[0]?.summary).toContain(step.title.vi.slice(0, 40));
  });

  test.each(STEPS.map((step) => [step.id, step] as const))(
    'tells whom the procedure names that %s is done',
    (id, step) => {
      expect(of(id, 'step-done').map(({ effect }) => effect)).toEqual(tells(step) ? [telling(step)] : []);
    },
  );

  test.each(STEPS.filter(({ needs }) => needs.length > 0).map((step) => [step.id, step] as const))(
    'asks for %s only after what it needs was asked for',
    (id, { needs }) => {
      const at = of(id, 'step-opened')[0]?.at as number;
      const before = needs.flatMap((need) => of(need, 'step-opened')).map((one) => one.at);
      expect(before.every((earlier) => earlier < at)).toBe(true);
    },
  );

  test('starts each consultation and gathering of the procedure as a child, in the procedure’s order', () => {
    const apart = PROCEDURE.steps.filter(({ kind }) => kind === 'consult' || kind === 'gather');
    expect(cycle.children.map(({ id, type }) => [id, type]).sort()).toEqual(
      apart.map(({ id, kind }) => [`${CYCLE}.${id}`, kind === 'consult' ? 'consultation' : 'gathering']).sort(),
    );
  });

  test.each(STEPS.filter(({ due }) => due.length > 0).map((step) => [step.id, step] as const))(
    'holds the days of %s by timers with its name',
    (_id, { title, due, reminders }) => {
      const its = cycle.timers.filter(({ name }) => name.includes(title.vi.slice(0, 40)));
      const suggested = due.every((rule) => basisOf(rule) === 'practice');
      expect(its.some(({ name }) => name.startsWith(suggested ? 'Hết ngày gợi ý –' : 'Hết hạn –'))).toBe(true);
      const reminder = suggested ? 'Nhắc ngày gợi ý –' : 'Nhắc hạn –';
      if (reminders.length === 0) expect(its.filter(({ name }) => name.startsWith(reminder))).toEqual([]);
    },
  );
});

describe('given a consultation with a silent department, its workflow', () => {
  const consultation = () => carried.find(({ id }) => id === `${CYCLE}.consult-departments`) as Carried;

  test('sends for opinion, warns of silence, tells what silence meant, and reports the close, in this order', () => {
    const { type, status, effects } = consultation();
    expect({ type, status }).toEqual({ type: 'consultation', status: 'COMPLETED' });
    const said = effects.map(({ effect }) => effect).filter((name) => name !== 'remind');
    expect(said).toEqual(['sendForOpinion', 'warnOfSilence', 'tellSilence', 'notify']);
  });

  test('holds the end of silence by a timer of that name', () => {
    expect(consultation().timers.some(({ name }) => name.startsWith('Hết thời hạn trả lời'))).toBe(true);
  });

  test('an opinion costs it nothing', () => {
    expect(consultation().events).toBeLessThan(60);
  });
});

describe('given the Council’s session, its workflow', () => {
  const session = () => carried.find(({ type }) => type === 'councilSession') as Carried;

  test('ran until the last resolution was published, and held its opening day', () => {
    expect(session().status).toBe('COMPLETED');
    const day = session().id.split('.')[2] as string;
    expect(session().timers.some(({ name }) => name.includes(formatVnDate(day)) || name.includes('Ngày mở'))).toBe(
      true,
    );
  });
});
