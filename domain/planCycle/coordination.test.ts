import { ENGINE, headOf, MemoryRegister, officerOf } from '../case/fixture';
import type { Data, DataValue } from '../case/entry';
import { aProcedure, aStep, DUE, WEEKS } from '../law/fixture';
import type { Step } from '../law/procedure';
import { planCycle } from './index';
import type { StepBodies } from './state';

const title = { vi: 'x', en: 'x' };
const days = [DUE.fiveWorkingDays];
/** Schedules drawn up, agreed, adopted; a common draft likewise; surveys assigned and gathered; the end. */
const STEPS: Step[] = [
  aStep('schedules', [], days, { kind: 'draft', carries: 'schedules' }),
  aStep('agree', ['schedules'], days, { kind: 'consult' }),
  aStep('adopt', ['agree'], days, { role: 'head', adopts: 'schedules', returnsTo: 'schedules' }),
  aStep('assign', ['adopt'], days, { kind: 'assign', carries: 'assignments' }),
  aStep('surveys', ['assign'], days, {
    kind: 'gather',
    duties: 'assign',
    escalate: { after: '1wd', to: { body: 'x', at: 'unit' }, cites: 'practice' },
  }),
  aStep('work', ['adopt'], days, { kind: 'gather', duties: 'schedules' }),
  aStep('common', ['surveys', 'work'], days, { kind: 'draft', asks: [{ id: 'growth', title, measure: 'number' }] }),
];
const LAW = { procedure: () => aProcedure(STEPS, { level: 'region' }), calendar: () => WEEKS };
const COUNCIL = 'R.council';
const PROVINCES = ['22.dof', '31.dof'];
const HEAD = headOf(COUNCIL);
const START = '2025-05-05T01:00:00.000Z';
const at = (date: string): string => `${date}T02:00:00.000Z`;

function begin() {
  const bodies = (more: Partial<StepBodies> = {}): StepBodies => ({
    holder: COUNCIL,
    to: PROVINCES,
    notices: { opened: [], done: [], overdue: [] },
    ...more,
  });
  const opening = {
    caseId: 'c',
    procedure: 'p',
    calendar: 'weeks',
    unit: 'R',
    year: 2026,
    title,
    settings: {},
    anchors: {},
    anchorsBy: {},
    managers: [COUNCIL],
    parties: [COUNCIL, ...PROVINCES],
    bodies: Object.fromEntries(STEPS.map(({ id }) => [id, bodies(id === 'surveys' ? { escalateTo: COUNCIL } : {})])),
  };
  const register = new MemoryRegister(planCycle, LAW, opening as unknown as Data, START);
  register.settle(START);
  return register;
}

type Register = ReturnType<typeof begin>;
const act = (register: Register, name: string, data: Data, on: string, by = HEAD) =>
  register.lodge(name, data, at(on), by).settle(at(on)).rulings.at(-1);

const item = (id: string, more: Data = {}): Data => ({
  id,
  schedule: 'working',
  body: '22.dof',
  on: '2025-06-02',
  tell: ['31.dof'],
  ...more,
});
const BOTH = [
  item('report'),
  item('assigning', { schedule: 'coordination', step: 'assign', body: COUNCIL, tell: PROVINCES }),
];
const draw = (register: Register, schedules: DataValue = BOTH, on = '2025-05-06') =>
  act(register, 'submit', { step: 'schedules', schedules }, on);
const answered = (register: Register, objectors: string[], consultation = 'c.agree') =>
  act(
    register,
    'consultation-closed',
    { step: 'agree', consultation, outcome: 'answered', asked: 2, object: objectors.length, objectors },
    '2025-05-08',
    ENGINE,
  );

function adopted(): Register {
  const register = begin();
  draw(register);
  answered(register, []);
  act(register, 'sign', { step: 'adopt' }, '2025-05-09');
  return register;
}

test.each<[string, DataValue, string]>([
  ['no schedule', [], 'product-missing'],
  ['only one of the two schedules (S35)', [item('report')], 'product-missing'],
  ['a body that takes no part', [...BOTH, item('x', { body: '79.dof' })], 'not-consulted'],
  ['one to be told that takes no part', [...BOTH, item('x', { tell: ['79.dof'] })], 'not-consulted'],
  ['a day that is past', [...BOTH, item('x', { on: '2025-05-05' })], 'bad-date'],
  ['a step that the procedure doesn’t have', [...BOTH, item('x', { step: 'nothing' })], 'no-such-step'],
  ['one name twice', [...BOTH, item('report')], 'invalid-input'],
])('schedules with %s are refused', (_case, schedules, code) => {
  expect(draw(begin(), schedules)).toBe(code);
});

test('what a step doesn’t lay down it may not carry', () => {
  const register = adopted();
  expect(act(register, 'submit', { step: 'assign', assignments: [], projects: [] }, '2025-05-12')).toBe(
    'invalid-input',
  );
});

test('S17 S34 over an objection nothing is adopted in silence: it is decided so by name, or goes back for a further round', () => {
  const register = begin();
  draw(register);
  answered(register, ['31.ubnd']);
  expect(act(register, 'sign', { step: 'adopt' }, '2025-05-09')).toBe('objections-open');
  expect(act(register, 'return', { step: 'adopt' }, '2025-05-09')).toBe('accepted');
  expect(register.state.steps.schedules).toMatchObject({ round: 2, doneAt: null });
  draw(register, BOTH, '2025-05-12');
  answered(register, ['31.ubnd'], 'c.agree.r2');
  expect(act(register, 'sign', { step: 'adopt', overObjections: true }, '2025-05-13')).toBe('accepted');
  expect(register.state.steps.adopt?.result).toEqual({ overObjections: true });
});

test('S33 S35 whom the adopted schedule names for a step is told of its progress and result, and confirms receipt', () => {
  const register = adopted();
  register.lodge('submit', { step: 'assign', assignments: [] }, at('2025-05-12'), HEAD);
  const { consequences } = register.settle(at('2025-05-12'));
  const done = consequences.find(({ event }) => event.data.key === 'assign/1/done');
  expect(done?.event.data.scheduledFor).toEqual(PROVINCES);
  expect(act(register, 'acknowledge', { step: 'assign' }, '2025-05-13', officerOf('22.dof'))).toBe('accepted');
  expect(
    planCycle
      .tasks(register.state)
      .filter(({ acts }) => acts.includes('acknowledge'))
      .map(({ body }) => body),
  ).toEqual(['31.dof']);
});

test('S19 the assigned surveys become duties of the gathering, each with its body and last day', () => {
  const register = adopted();
  const assignments: DataValue = [
    { id: 'labour', body: '22.dof', dueOn: '2025-05-20' },
    { id: 'land', body: '31.dof', dueOn: '2025-05-21', tell: ['22.dof'] },
  ];
  register.lodge('submit', { step: 'assign', assignments }, at('2025-05-12'), HEAD);
  const opened = register.settle(at('2025-05-12')).consequences.flatMap(({ letters }) => letters);
  expect(opened).toMatchObject([
    {
      toCase: 'c.surveys',
      opens: { kind: 'gathering', resolve: {} },
      data: {
        askedBy: COUNCIL,
        escalate: { after: '1wd', to: COUNCIL },
        duties: [
          { id: 'labour', body: '22.dof', dueOn: '2025-05-20', tell: [] },
          { id: 'land', tell: ['22.dof'] },
        ],
      },
    },
  ]);
});

test('lines of the schedule that are no step of the procedure become duties too', () => {
  const register = begin();
  draw(register);
  answered(register, []);
  register.lodge('sign', { step: 'adopt' }, at('2025-05-09'), HEAD);
  const [work] = register.settle(at('2025-05-09')).consequences.flatMap(({ letters }) => letters);
  expect(work).toMatchObject({
    toCase: 'c.work',
    data: { duties: [{ id: 'report', body: '22.dof', dueOn: '2025-06-02', tell: ['31.dof'] }] },
  });
});

test('the step is done when its gathering closes; a common text states what it must', () => {
  const register = adopted();
  act(register, 'submit', { step: 'assign', assignments: [] }, '2025-05-12');
  const close = (step: string, by = ENGINE) =>
    act(
      register,
      'gathering-closed',
      { step, gathering: `c.${step}`, outcome: 'gathered', asked: 0 },
      '2025-05-13',
      by,
    );
  expect([close('surveys', HEAD), close('surveys'), close('surveys'), close('work')]).toEqual([
    'not-permitted',
    'accepted',
    'step-done',
    'accepted',
  ]);
  expect(act(register, 'submit', { step: 'common' }, '2025-05-14')).toBe('invalid-input');
  expect(act(register, 'submit', { step: 'common', figures: [{ ask: 'growth', value: 8.5 }] }, '2025-05-14')).toBe(
    'accepted',
  );
  expect(register.state.outcome).toBe('completed');
});

describe('S36 an exchange', () => {
  const MEETING = aStep('meeting', [], days, { kind: 'exchange', reminders: ['1wd'] });
  const law = {
    procedure: () => aProcedure([MEETING, aStep('end', ['meeting'], days, { kind: 'draft' })], { level: 'region' }),
    calendar: () => WEEKS,
  };
  const invited: StepBodies = { holder: COUNCIL, to: PROVINCES, notices: { opened: [], done: [], overdue: [] } };
  const opening = {
    caseId: 'c',
    procedure: 'p',
    calendar: 'weeks',
    unit: 'R',
    year: 2026,
    title,
    settings: {},
    anchors: {},
    anchorsBy: {},
    managers: [COUNCIL],
    parties: [COUNCIL, ...PROVINCES],
    bodies: { meeting: invited, end: invited },
  };
  const held = (data: Data) => {
    const register = new MemoryRegister(planCycle, law, opening as unknown as Data, START);
    register.settle(START);
    register.lodge('submit', { step: 'meeting', heldOn: '2025-05-06', ...data }, at('2025-05-06'), HEAD);
    return { register, settled: register.settle(at('2025-05-06')) };
  };
  const CONCLUDED: DataValue = [{ id: 'road', body: '31.dof', dueOn: '2025-05-20', tell: ['22.dof'] }];

  test('what it concluded becomes duties with body and day; that they are carried out is told to it and changes nothing', () => {
    const { register, settled } = held({ attended: [COUNCIL, '31.dof'], assignments: CONCLUDED });
    expect(settled.consequences.flatMap(({ letters }) => letters)).toMatchObject([
      {
        toCase: 'c.meeting.conclusions',
        opens: { kind: 'gathering' },
        data: {
          step: 'meeting',
          askedBy: COUNCIL,
          duties: [{ id: 'road', body: '31.dof', dueOn: '2025-05-20', tell: ['22.dof'] }],
        },
      },
    ]);
    expect(
      act(
        register,
        'gathering-closed',
        { step: 'meeting', gathering: 'c.meeting.conclusions', outcome: 'gathered' },
        '2025-05-07',
        ENGINE,
      ),
    ).toBe('accepted');
    expect(register.state.steps.meeting).toMatchObject({ outcome: 'done', result: { attended: [COUNCIL, '31.dof'] } });
    register.lodge('cancel', {}, at('2025-05-08'), HEAD);
    expect(register.settle(at('2025-05-08')).consequences.flatMap(({ letters }) => letters)).toMatchObject([
      { toCase: 'c.meeting.conclusions', name: 'cancelled' },
    ]);
  });

  test.each<[string, Data, string]>([
    ['somebody who was not invited', { attended: ['79.dof'] }, 'not-consulted'],
    ['a project list', { projects: [] }, 'invalid-input'],
    [
      'a conclusion for somebody who takes no part',
      { assignments: [{ id: 'x', body: '79.dof', dueOn: '2025-05-20' }] },
      'not-consulted',
    ],
    ['nothing concluded', {}, 'accepted'],
  ])('with %s: %s', (_case, data, code) => {
    expect(held(data).settled.rulings.at(-1)).toBe(code);
  });

  test('elsewhere nobody attends', () => {
    expect(act(begin(), 'submit', { step: 'schedules', schedules: BOTH, attended: [COUNCIL] }, '2025-05-06')).toBe(
      'invalid-input',
    );
  });
});
