import type { Actor, Data } from '../case/entry';
import { at, ENGINE, headOf, officerOf } from '../case/fixture';
import { emptyFile, settle } from '../case/machine';
import { actsOf, itIs } from '../case/specification';
import { contribute, COUNCIL, DOCUMENT, gatheringFrom, PART } from './fixture';
import { gathering } from './index';

const confirm = (when: string, body: string) => actsOf(officerOf(body))('confirm-receipt', { duty: 'labour' }, when);

test('S18 every province is asked, each its own task with its due date', () => {
  const asked = gatheringFrom();
  expect(gathering.tasks(asked.state).map(({ body, acts, dueOn }) => [body, acts, dueOn])).toEqual([
    ['22.dof', ['contribute'], '2025-05-16'],
    ['31.dof', ['contribute'], '2025-05-16'],
  ]);
});

test('it closes with the last contribution, and writes to the cycle what came of it', () => {
  gatheringFrom()
    .given(contribute('2025-05-12'))
    .when(contribute('2025-05-13', PART, '31.dof'))
    .then({
      letters: [
        {
          toCase: 'c',
          name: 'gathering-closed',
          data: {
            gathering: 'c.assessments',
            outcome: 'gathered',
            asked: 2,
            delivered: 2,
            late: 0,
            closedOn: '2025-05-13',
          },
        },
      ],
      closed: true,
    });
});

test('S34 what doesn’t come in is overdue and named, escalated, and still owed: silence ends no duty', () => {
  const overdue = gatheringFrom()
    .given(contribute('2025-05-12'))
    .when(itIs('2025-05-13'))
    .then({ events: ['reminded'] })
    .when(itIs('2025-05-17'))
    .then({
      events: [{ name: 'overdue', data: { bodies: ['31.dof'], dueOn: '2025-05-16' } }],
      mails: ['overdue 31.dof', `contributions-overdue ${COUNCIL}`],
    })
    .when(itIs('2025-05-20'))
    .then({ events: ['escalated'], closed: false });
  expect(gathering.steps(overdue.state).map((row) => [row.holder, row.status, row.overdue])).toEqual([
    ['22.dof', 'done', false],
    ['31.dof', 'open', true],
  ]);
  overdue.when(contribute('2025-06-20', PART, '31.dof')).then({
    facts: { late: true, dayBy: 'suggestion' },
    state: { duties: { '31.dof': { late: true } }, outcome: 'gathered' },
  });
});

test.each([
  ['another body', PART, '33.dof', 'not-consulted'],
  ['a part without its document', { figures: PART.figures! }, '22.dof', 'product-missing'],
  ['a part without the figure asked for', DOCUMENT, '22.dof', 'invalid-input'],
  ['a list of projects nobody asked for', { ...PART, projects: [] }, '22.dof', 'invalid-input'],
  ['another’s duty', { ...PART, duty: '31.dof' }, '22.dof', 'not-consulted'],
])('%s is refused', (_case, data, body, code) => {
  gatheringFrom()
    .when(contribute('2025-05-12', data, body))
    .thenRefused(code);
});

test('a second part is refused unless it replaces the first on purpose', () => {
  const figures = [{ ask: 'growth', value: 9 }];
  gatheringFrom()
    .given(contribute('2025-05-12'))
    .when(contribute('2025-05-13'))
    .thenRefused('already-answered')
    .when(contribute('2025-05-13', { ...PART, figures, replaces: true }))
    .then({ state: { duties: { '22.dof': { round: 2, figures } } } });
});

describe('S19 duties as assigned', () => {
  const labour = { id: 'labour', body: '22.dof', dueOn: '2025-05-09', tell: ['31.dof'] };
  const duties = [
    labour,
    { id: 'prices', body: '22.dof', dueOn: '2025-05-14', tell: [] },
    { id: 'land', body: '31.dof', dueOn: '2025-05-14', tell: [] },
  ];

  test('each has its own last day; a body with two names which one it delivers', () => {
    const asked = gatheringFrom({ duties })
      .when(contribute('2025-05-07'))
      .thenRefused('not-consulted')
      .when(contribute('2025-05-07', { ...PART, duty: 'prices' }))
      .then()
      .when(itIs('2025-05-10'))
      .then({ events: [{ name: 'overdue', data: { duties: ['labour'] } }, 'reminded'] });
    expect(gathering.dates(asked.state, at('2025-05-10'))).toMatchObject([
      { step: 'assessments', purpose: 'escalation', at: '2025-05-12T17:00:00.000Z' },
      { step: 'assessments', purpose: 'due', at: '2025-05-14T17:00:00.000Z' },
      { step: 'assessments', purpose: 'overdue', at: '2025-05-15T17:00:00.000Z' },
      { step: 'assessments', purpose: 'escalation', at: '2025-05-15T17:00:00.000Z' },
    ]);
  });

  test('S33 S35 whoever is named is told of the result and confirms receipt, also after the close', () => {
    gatheringFrom({ duties: [labour] })
      .when(confirm('2025-05-07', '31.dof'))
      .thenRefused('step-not-open')
      .when(contribute('2025-05-08'))
      .then({
        mails: [`contribution-received ${COUNCIL}`, 'contribution-received 31.dof'],
        tasks: [{ body: '31.dof', acts: ['confirm-receipt'] }],
      })
      .when(confirm('2025-05-09', '22.dof'))
      .thenRefused('not-consulted')
      .when(confirm('2025-05-09', '31.dof'))
      .then()
      .when(confirm('2025-05-10', '31.dof'))
      .then({ ruling: 'already-answered', tasks: [] });
  });

  test('where none was assigned nothing is owed', () => {
    expect(gatheringFrom({ duties: [] }).state.outcome).toBe('gathered');
  });
});

describe('S22 lists of projects are reconciled with the programme', () => {
  const project = (id: string, order: number) => ({ id, order, capital: 10 });
  const lists = { carriesProjects: true, programme: [project('road', 1), project('port', 2)] };
  const decide = (finding: string, decision: string, by: Actor, more: Data = {}) =>
    actsOf(by)('decide-finding', { finding, decision, ...more }, '2025-05-13');
  const listed = (...projects: object[]) => ({ ...PART, projects: projects as never });

  const misfit = () =>
    gatheringFrom(lists).given(
      contribute('2025-05-12', listed(project('port', 1), project('road', 2))),
      contribute('2025-05-12', listed(), '31.dof'),
    );
  const MISFIT = 'against-order:road:22.dof/port';

  test('it stays open until each finding is decided, by the council’s head', () => {
    misfit()
      .when(itIs('2025-05-12'))
      .then({ tasks: [{ key: 'findings', body: COUNCIL, facts: { findings: 1 } }] })
      .when(decide(MISFIT, 'keep-list', officerOf('22.dof')))
      .thenRefused('not-your-step')
      .when(decide(MISFIT, 'keep-list', officerOf(COUNCIL)))
      .thenRefused('role-required')
      .when(decide(MISFIT, 'share', headOf(COUNCIL)))
      .thenRefused('invalid-input')
      .when(decide('in-none:road:1', 'drop', headOf(COUNCIL)))
      .thenRefused('not-found')
      .when(decide(MISFIT, 'keep-list', headOf(COUNCIL)))
      .then({ state: { outcome: 'gathered', decisions: { [MISFIT]: { decision: 'keep-list', by: COUNCIL } } } });
  });

  test('a list that is put right makes the finding go', () => {
    misfit()
      .when(contribute('2025-05-13', { ...listed(project('road', 1), project('port', 2)), replaces: true }))
      .then({ outcome: 'gathered' });
  });

  test('taking a project in names one of the bodies asked', () => {
    const takeIn = (to: string | null) => decide('in-none:road:1', 'take-in', headOf(COUNCIL), { to });
    gatheringFrom(lists)
      .given(contribute('2025-05-12', listed(project('port', 1))), contribute('2025-05-12', listed(), '31.dof'))
      .when(takeIn(null))
      .thenRefused('invalid-input')
      .when(takeIn('33.dof'))
      .thenRefused('invalid-input')
      .when(takeIn('31.dof'))
      .then();
  });

  test('a list left out is refused; an empty one is a list', () => {
    gatheringFrom(lists).when(contribute('2025-05-12')).thenRefused('product-missing');
  });
});

test('a moved date moves every duty without a day of its own, and is told to whom it concerns', () => {
  const data = { newDue: '2025-05-20', cause: 'extend' };
  gatheringFrom()
    .given(contribute('2025-05-12'))
    .when(actsOf(ENGINE)('due-moved', data, '2025-05-13'))
    .then({
      consequences: [{ event: { name: 'reminded' } }, { event: { name: 'due-moved' }, mails: [{ toBody: '31.dof' }] }],
    })
    .when(itIs('2025-05-18'))
    .then({ events: ['reminded'] });
});

test('a cancelled gathering takes nothing more and owes nothing', () => {
  gatheringFrom()
    .given(actsOf(ENGINE)('cancelled', {}, '2025-05-06'))
    .when(contribute('2025-05-07'))
    .then({ ruling: 'case-closed', tasks: [] });
});

describe('a further round', () => {
  const CARRIED = {
    ...{ duty: '22.dof', body: '22.dof', deliveredAt: '2025-04-02T01:00:00.000Z', documents: [], projects: [] },
    ...{ figures: [{ ask: 'growth', value: 8 }], words: [], case: 'c.before', seq: 5, round: 1 },
  };
  const second = () => gatheringFrom({ parent: 'c', prepared: true, round: 2, bodies: ['31.dof'], carried: [CARRIED] });

  test('asks those it was sent to; what others brought in before stands and is handed on with where it stands', () => {
    expect(second().consequences).toMatchObject([
      { event: { name: 'contributions-asked' }, mails: [{ toBody: '31.dof' }] },
    ]);
    second().when(contribute('2025-05-12')).thenRefused('not-consulted');
    second()
      .when(contribute('2025-05-12', PART, '31.dof'))
      .then({
        outcome: 'gathered',
        letters: [
          {
            name: 'gathering-closed',
            data: {
              asked: 2,
              delivered: 2,
              answers: { '22.dof': { answer: 'delivered', round: 1 }, '31.dof': { answer: 'delivered', round: 2 } },
              contributions: [{ body: '31.dof', case: 'c.assessments', round: 2 }, CARRIED],
            },
          },
        ],
      });
  });

  test('a round that is ended takes nothing more; those asked are told why, and what came in goes on', () => {
    gatheringFrom({ parent: 'c', prepared: true })
      .given(contribute('2025-05-07'))
      .when(actsOf(ENGINE)('end-round', { by: COUNCIL, why: { case: 'c', seq: 9 } }, '2025-05-08'))
      .then({
        outcome: 'round-ended',
        tasks: [],
        mails: ['22.dof', '31.dof'].map((toBody) => ({ template: 'round-ended', toBody, why: { case: 'c', seq: 9 } })),
        letters: [
          {
            name: 'gathering-closed',
            data: {
              outcome: 'round-ended',
              answers: { '22.dof': { answer: 'delivered' }, '31.dof': { answer: null } },
              contributions: [{ body: '22.dof' }],
            },
          },
        ],
      })
      .when(contribute('2025-05-09', PART, '31.dof'))
      .thenRefused('case-closed', { closedOn: '2025-05-08' });
  });
});

test.each([
  ['laid side by side', {}, PART, 'parties'],
  [
    'told to others',
    { asks: [], duties: [{ id: 'x', body: '22.dof', dueOn: null, tell: ['31.dof'] }] },
    DOCUMENT,
    'parties',
  ],
  ['only brought in', { asks: [] }, DOCUMENT, 'internal'],
])('what is %s is read so far once it is accepted, and not before', (_what, more, data, sight) => {
  const { state } = gatheringFrom(more);
  const file = { ...emptyFile<typeof state>(), state };
  const acts = [
    { ...contribute('2025-05-12', data), seq: 2, kind: 'act' as const, data },
    { ...contribute('2025-05-12', data, '24.dof'), seq: 3, kind: 'act' as const, data },
  ];
  file.pending = acts;
  // A body that nobody asked is refused: what it brought stays its own.
  expect(settle(gathering, file, at('2025-05-12')).released).toEqual([
    { documents: ['d'], by: '22.dof', readers: [], sight, posted: [] },
  ]);
});
