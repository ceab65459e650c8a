import type { Data, DataValue } from '../case/entry';
import { ENGINE, headOf, officerOf } from '../case/fixture';
import { actsOf } from '../case/specification';
import { aProcedure, aStep, DUE } from '../law/fixture';
import type { Procedure, Step } from '../law/procedure';
import { allHeldBy, begun } from './fixture';
import { planCycle } from './index';

const COUNCIL = 'R.council';
const PROVINCES = ['22.dof', '31.dof'];
const act = actsOf(headOf(COUNCIL));
const title = { vi: 'x', en: 'x' };
const days = [DUE.fiveWorkingDays];

const regional = (...steps: Step[]): Procedure => aProcedure(steps, { level: 'region' });

/** A region's council coordinates two provinces by this procedure. */
const coordinating = (procedure: Procedure) =>
  begun(procedure, {
    unit: 'R',
    anchors: {},
    anchorsBy: {},
    managers: [COUNCIL],
    parties: [COUNCIL, ...PROVINCES],
    bodies: allHeldBy(COUNCIL, procedure, { to: PROVINCES, escalateTo: COUNCIL }),
  });

/** Schedules drawn up, agreed, adopted; a common draft likewise; surveys assigned and gathered; the end. */
const PROCEDURE = regional(
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
);

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
const draw = (schedules: DataValue = BOTH, day = '2025-05-06') => act('submit', { step: 'schedules', schedules }, day);
const answered = (objectors: string[] = [], consultation = 'c.agree') =>
  act(
    'consultation-closed',
    { step: 'agree', consultation, outcome: 'answered', asked: 2, object: objectors.length, objectors },
    '2025-05-08',
    ENGINE,
  );
const adopt = act('sign', { step: 'adopt' }, '2025-05-09');
const assign = (assignments: DataValue = []) => act('submit', { step: 'assign', assignments }, '2025-05-12');

const begin = () => coordinating(PROCEDURE);
const agreed = () => begin().given(draw(), answered());
const adopted = () => agreed().given(adopt);

test.each<[string, DataValue, string]>([
  ['no schedule', [], 'product-missing'],
  ['only one of the two schedules (S35)', [item('report')], 'product-missing'],
  ['a body that takes no part', [...BOTH, item('x', { body: '79.dof' })], 'not-consulted'],
  ['one to be told that takes no part', [...BOTH, item('x', { tell: ['79.dof'] })], 'not-consulted'],
  ['a day that is past', [...BOTH, item('x', { on: '2025-05-05' })], 'bad-date'],
  ['a step that the procedure doesn’t have', [...BOTH, item('x', { step: 'nothing' })], 'no-such-step'],
  ['one name twice', [...BOTH, item('report')], 'invalid-input'],
])('schedules with %s are refused', (_case, schedules, code) => {
  begin().when(draw(schedules)).thenRefused(code);
});

test('what a step doesn’t lay down it may not carry', () => {
  adopted()
    .when(act('submit', { step: 'assign', assignments: [], projects: [] }, '2025-05-12'))
    .thenRefused('invalid-input');
});

test('S17 S34 over an objection nothing is adopted in silence: it is decided so by name, or goes back for a further round', () => {
  begin()
    .given(draw(), answered(['31.ubnd']))
    .when(adopt)
    .thenRefused('objections-open')
    .when(act('return', { step: 'adopt' }, '2025-05-09'))
    .then({ state: { steps: { schedules: { round: 2, doneAt: null } } } })
    .given(draw(BOTH, '2025-05-12'), answered(['31.ubnd'], 'c.agree.r2'))
    .when(act('sign', { step: 'adopt', overObjections: true }, '2025-05-13'))
    .then({ state: { steps: { adopt: { result: { overObjections: true } } } } });
});

test('S33 S35 whom the adopted schedule names for a step is told of its progress and result, and confirms receipt', () => {
  const assigned = adopted().given(assign());
  const done = assigned.consequences.find(({ event }) => event.data.key === 'assign/1/done');
  expect(done?.event.data.scheduledFor).toEqual(PROVINCES);
  const { state } = assigned.given(act('acknowledge', { step: 'assign' }, '2025-05-13', officerOf('22.dof')));
  expect(
    planCycle
      .tasks(state)
      .filter(({ acts }) => acts.includes('acknowledge'))
      .map(({ body }) => body),
  ).toEqual(['31.dof']);
});

test('S19 the assigned surveys become duties of the gathering, each with its body and last day', () => {
  adopted()
    .when(
      assign([
        { id: 'labour', body: '22.dof', dueOn: '2025-05-20' },
        { id: 'land', body: '31.dof', dueOn: '2025-05-21', tell: ['22.dof'] },
      ]),
    )
    .then({
      letters: [
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
      ],
    });
});

test('lines of the schedule that are no step of the procedure become duties too', () => {
  const [work] = adopted().consequences.flatMap(({ letters }) => letters);
  expect(work).toMatchObject({
    toCase: 'c.work',
    data: { duties: [{ id: 'report', body: '22.dof', dueOn: '2025-06-02', tell: ['31.dof'] }] },
  });
});

test('the step is done when its gathering closes; a common text states what it must', () => {
  const gathered = (step: string, by = ENGINE) =>
    act('gathering-closed', { step, gathering: `c.${step}`, outcome: 'gathered', asked: 0 }, '2025-05-13', by);
  adopted()
    .given(assign())
    .when(gathered('surveys', headOf(COUNCIL)))
    .thenRefused('not-permitted')
    .when(gathered('surveys'))
    .then()
    .when(gathered('surveys'))
    .thenRefused('step-done')
    .when(gathered('work'))
    .then()
    .when(act('submit', { step: 'common' }, '2025-05-14'))
    .thenRefused('invalid-input')
    .when(act('submit', { step: 'common', figures: [{ ask: 'growth', value: 8.5 }] }, '2025-05-14'))
    .then({ outcome: 'completed' });
});

describe('S14 S23 a programme in articles', () => {
  const programming = () =>
    coordinating(
      regional(
        aStep('programme', [], days, { kind: 'draft', carries: 'articles', to: [{ body: 'x', at: 'unit' }] }),
        aStep('agree', ['programme'], days, { kind: 'consult' }),
        aStep('adopt', ['agree'], days, { role: 'head', adopts: 'programme', returnsTo: 'programme' }),
      ),
    );
  const article = (action?: Data): Data => ({ id: 'a', title: 'Điều 1', text: 'Cùng làm.', ...(action && { action }) });
  const action: Data = { body: '22.dof', with: ['31.dof'], by: '2025-06-30' };
  const drafted = (...articles: Data[]) => act('submit', { step: 'programme', articles }, '2025-05-06');

  test.each<[string, Data[], string]>([
    ['without an action', [article()], 'invalid-input'],
    ['one article twice', [article(action), article(action)], 'invalid-input'],
    ['by somebody who takes no part', [article({ ...action, body: '79.dof' })], 'not-consulted'],
    ['on a day gone by', [article({ ...action, by: '2025-05-05' })], 'bad-date'],
  ])('%s is refused', (_case, articles, code) => {
    programming()
      .when(drafted(...articles))
      .thenRefused(code);
  });

  test('its articles are put out as they stand, silence never consents to them, and adopted each action is a duty by its day', () => {
    programming()
      .when(drafted(article(action)))
      .then({ letters: [{ toCase: 'c.agree', data: { articles: [article(action)], silence: null } }] })
      .given(answered())
      .when(adopt)
      .then({
        letters: [
          {
            toCase: 'c.adopt.conclusions',
            opens: { kind: 'gathering' },
            data: { duties: [{ id: 'a', what: 'Điều 1', body: '22.dof', dueOn: '2025-06-30', tell: ['31.dof'] }] },
          },
        ],
      });
  });
});

describe('S36 an exchange', () => {
  const exchanging = () =>
    coordinating(
      regional(
        aStep('meeting', [], days, { kind: 'exchange', reminders: ['1wd'] }),
        aStep('end', ['meeting'], days, { kind: 'draft' }),
      ),
    );
  const held = (data: Data) => act('submit', { step: 'meeting', heldOn: '2025-05-06', ...data }, '2025-05-06');

  test('what it concluded becomes duties with body and day; that they are carried out is told to it and changes nothing', () => {
    const assignments = [{ id: 'road', body: '31.dof', dueOn: '2025-05-20', tell: ['22.dof'] }];
    const attended = [COUNCIL, '31.dof'];
    const closed = { step: 'meeting', gathering: 'c.meeting.conclusions', outcome: 'gathered' };
    exchanging()
      .when(held({ attended, assignments }))
      .then({
        letters: [
          {
            toCase: 'c.meeting.conclusions',
            opens: { kind: 'gathering' },
            data: { step: 'meeting', askedBy: COUNCIL, duties: assignments },
          },
        ],
      })
      .when(act('gathering-closed', closed, '2025-05-07', ENGINE))
      .then({ state: { steps: { meeting: { outcome: 'done', result: { attended } } } } })
      .when(act('cancel', {}, '2025-05-08'))
      .then({ letters: [{ toCase: 'c.meeting.conclusions', name: 'cancelled' }] });
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
  ])('with %s: %s', (_case, data, ruling) => {
    exchanging().when(held(data)).then({ ruling });
  });

  test('held earlier than called, it is done: no law keeps people from it; minutes before the day must say when', () => {
    const called = { step: 'meeting', on: '2025-05-09', from: '08:00', to: '10:00', place: 'UBND' };
    const invited = exchanging().given(act('invite', called, '2025-05-05'));
    invited
      .when(act('submit', { step: 'meeting', attended: [COUNCIL] }, '2025-05-06'))
      .thenRefused('too-early', { step: 'meeting', from: '2025-05-09', today: '2025-05-06' });
    invited.when(held({ attended: [COUNCIL] })).then({ ruling: 'accepted' });
  });

  test('elsewhere nobody attends', () => {
    begin()
      .when(act('submit', { step: 'schedules', schedules: BOTH, attended: [COUNCIL] }, '2025-05-06'))
      .thenRefused('invalid-input');
  });
});

test('S22 a joint programme says which party gives what: any that takes part in the case, and nobody else', () => {
  const joint = coordinating(regional(aStep('programme', [], days, { kind: 'draft', carries: 'projects' }))).given();
  const works = (party: string) => [
    { id: 'road', order: 1, capital: 100, shares: [{ party, year: 2026, capital: 100 }] },
  ];
  const lay = (party: string) => act('submit', { step: 'programme', projects: works(party) }, '2025-05-06');
  joint.when(lay('79.dof')).thenRefused('not-consulted', { body: '79.dof' });
  joint.when(lay('31.dof')).then({ state: { steps: { programme: { result: { projects: works('31.dof') } } } } });
});
