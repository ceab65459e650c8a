import { headOf, ENGINE, MemoryRegister, officerOf } from '../case/fixture';
import type { Data, DataValue } from '../case/entry';
import { WEEKS } from '../law/fixture';
import { gathering } from './index';
import { type GatheringState } from './state';

const COUNCIL = 'R.council';
const title = { vi: 'Đánh giá của từng tỉnh', en: 'Each province’s assessment' };
const LAW = {
  calendar: () => WEEKS,
  procedure: () => {
    throw new Error('none here');
  },
};
const START = '2025-05-05T01:00:00.000Z';
const at = (day: string) => `${day}T02:00:00.000Z`;

function begin(more: Data = {}) {
  const opening: Data = {
    caseId: 'c.assessments',
    parent: 'c',
    step: 'assessments',
    unit: 'R',
    title,
    askedBy: COUNCIL,
    role: 'head',
    calendar: 'weeks',
    dueOn: '2025-05-16',
    reminders: ['3wd'],
    cites: 'practice',
    escalate: { after: '2wd', to: COUNCIL },
    documents: [],
    produces: [{ type: 'assessment', title, required: true }],
    asks: [{ id: 'growth', title, measure: 'number' }],
    carriesProjects: false,
    programme: [],
    agreed: [],
    bodies: ['22.dof', '31.dof'],
    duties: null,
    ...more,
  };
  const register = new MemoryRegister<GatheringState>(gathering, LAW, opening, START);
  register.settle(START);
  return register;
}

const DOCUMENT = { documents: [{ id: 'd', type: 'assessment', sha256: 'aa' }] };
const PART: Data = { ...DOCUMENT, figures: [{ ask: 'growth', value: 8 }] };

function act(register: ReturnType<typeof begin>, name: string, data: Data, day: string, by = officerOf('22.dof')) {
  return register.lodge(name, data, at(day), by).settle(at(day)).rulings.at(-1);
}

test('S18 every province is asked, each its own task with its due date', () => {
  const register = begin();
  expect(gathering.tasks(register.state).map(({ body, acts, dueOn }) => [body, acts, dueOn])).toEqual([
    ['22.dof', ['contribute'], '2025-05-16'],
    ['31.dof', ['contribute'], '2025-05-16'],
  ]);
});

test('it closes with the last contribution, and writes to the cycle what came of it', () => {
  const register = begin();
  expect(act(register, 'contribute', PART, '2025-05-12')).toBe('accepted');
  register.lodge('contribute', PART, at('2025-05-13'), officerOf('31.dof'));
  const { consequences } = register.settle(at('2025-05-13'));
  expect(consequences.flatMap(({ letters }) => letters)).toMatchObject([
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
  ]);
  expect(gathering.closed(register.state)).toBe(true);
  expect(gathering.closed(register.reread())).toBe(true);
});

test('S34 what doesn’t come in is overdue and named, escalated, and still owed: silence ends no duty', () => {
  const register = begin();
  act(register, 'contribute', PART, '2025-05-12');
  expect(register.settle(at('2025-05-13')).events).toEqual(['reminded']);
  const { consequences } = register.settle(at('2025-05-17'));
  expect(consequences[0]!.event).toMatchObject({ name: 'overdue', data: { bodies: ['31.dof'], dueOn: '2025-05-16' } });
  expect(consequences[0]!.mails.map(({ template, toBody }) => [template, toBody])).toEqual([
    ['overdue', '31.dof'],
    ['contributions-overdue', COUNCIL],
  ]);
  expect(register.settle(at('2025-05-20')).events).toEqual(['escalated']);
  expect(gathering.steps(register.state).map(({ holder, status, overdue }) => [holder, status, overdue])).toEqual([
    ['22.dof', 'done', false],
    ['31.dof', 'open', true],
  ]);
  expect(gathering.closed(register.state)).toBe(false);
  expect(act(register, 'contribute', PART, '2025-06-20', officerOf('31.dof'))).toBe('accepted');
  expect(register.state.duties['31.dof']).toMatchObject({ late: true });
  expect(register.state.outcome).toBe('gathered');
});

test.each<[string, Data, string, string]>([
  ['another body', PART, '33.dof', 'not-consulted'],
  ['a part without its document', { figures: PART.figures as DataValue }, '22.dof', 'product-missing'],
  ['a part without the figure asked for', DOCUMENT, '22.dof', 'invalid-input'],
  ['a list of projects nobody asked for', { ...PART, projects: [] }, '22.dof', 'invalid-input'],
  ['another’s duty', { ...PART, duty: '31.dof' }, '22.dof', 'not-consulted'],
])('%s is refused', (_case, data, body, code) => {
  expect(act(begin(), 'contribute', data, '2025-05-12', officerOf(body))).toBe(code);
});

test('a second part is refused unless it replaces the first on purpose', () => {
  const register = begin();
  act(register, 'contribute', PART, '2025-05-12');
  expect(act(register, 'contribute', PART, '2025-05-13')).toBe('already-answered');
  expect(
    act(register, 'contribute', { ...PART, figures: [{ ask: 'growth', value: 9 }], replaces: true }, '2025-05-13'),
  ).toBe('accepted');
  expect(register.state.duties['22.dof']).toMatchObject({ round: 2, figures: [{ ask: 'growth', value: 9 }] });
});

describe('S19 duties as assigned', () => {
  const duties = [
    { id: 'labour', body: '22.dof', dueOn: '2025-05-09', tell: ['31.dof'] },
    { id: 'prices', body: '22.dof', dueOn: '2025-05-14', tell: [] },
    { id: 'land', body: '31.dof', dueOn: '2025-05-14', tell: [] },
  ];

  test('each has its own last day; a body with two names which one it delivers', () => {
    const register = begin({ duties });
    expect(act(register, 'contribute', PART, '2025-05-07')).toBe('not-consulted');
    expect(act(register, 'contribute', { ...PART, duty: 'prices' }, '2025-05-07')).toBe('accepted');
    const { consequences } = register.settle(at('2025-05-10'));
    expect(consequences.filter(({ event }) => event.name === 'overdue').map(({ event }) => event.data.duties)).toEqual([
      ['labour'],
    ]);
    expect(gathering.dates(register.state, at('2025-05-10'))).toMatchObject([
      { step: 'assessments', purpose: 'escalation', at: '2025-05-12T17:00:00.000Z' },
      { step: 'assessments', purpose: 'due', at: '2025-05-14T17:00:00.000Z' },
      { step: 'assessments', purpose: 'overdue', at: '2025-05-15T17:00:00.000Z' },
      { step: 'assessments', purpose: 'escalation', at: '2025-05-15T17:00:00.000Z' },
    ]);
  });

  test('S33 S35 whoever is named is told of the result and confirms receipt, also after the close', () => {
    const register = begin({ duties: duties.slice(0, 1) });
    expect(act(register, 'confirm-receipt', { duty: 'labour' }, '2025-05-07', officerOf('31.dof'))).toBe(
      'step-not-open',
    );
    register.lodge('contribute', PART, at('2025-05-08'), officerOf('22.dof'));
    const mails = register.settle(at('2025-05-08')).consequences.flatMap((one) => one.mails);
    expect(mails.map(({ template, toBody }) => [template, toBody])).toEqual([
      ['contribution-received', COUNCIL],
      ['contribution-received', '31.dof'],
    ]);
    expect(gathering.tasks(register.state)).toMatchObject([{ body: '31.dof', acts: ['confirm-receipt'] }]);
    expect(act(register, 'confirm-receipt', { duty: 'labour' }, '2025-05-09', officerOf('22.dof'))).toBe(
      'not-consulted',
    );
    expect(act(register, 'confirm-receipt', { duty: 'labour' }, '2025-05-09', officerOf('31.dof'))).toBe('accepted');
    expect(act(register, 'confirm-receipt', { duty: 'labour' }, '2025-05-10', officerOf('31.dof'))).toBe(
      'already-answered',
    );
    expect(gathering.tasks(register.state)).toEqual([]);
  });

  test('where none was assigned nothing is owed', () => {
    expect(begin({ duties: [] }).state.outcome).toBe('gathered');
  });
});

describe('S22 lists of projects are reconciled with the programme', () => {
  const project = (id: string, order: number) => ({ id, order, capital: 10 });
  const lists = { carriesProjects: true, programme: [project('road', 1), project('port', 2)] };

  function delivered() {
    const register = begin(lists);
    act(register, 'contribute', { ...PART, projects: [project('port', 1), project('road', 2)] }, '2025-05-12');
    act(register, 'contribute', { ...PART, projects: [] }, '2025-05-12', officerOf('31.dof'));
    return register;
  }

  const FINDING = 'against-order:road:22.dof/port';

  test('it stays open until each finding is decided, by the council’s head', () => {
    const register = delivered();
    expect(gathering.tasks(register.state)).toMatchObject([{ key: 'findings', body: COUNCIL, facts: { findings: 1 } }]);
    expect(act(register, 'decide-finding', { finding: FINDING, decision: 'keep-list' }, '2025-05-13')).toBe(
      'not-your-step',
    );
    expect(
      act(register, 'decide-finding', { finding: FINDING, decision: 'keep-list' }, '2025-05-13', officerOf(COUNCIL)),
    ).toBe('role-required');
    expect(
      act(register, 'decide-finding', { finding: FINDING, decision: 'share' }, '2025-05-13', headOf(COUNCIL)),
    ).toBe('invalid-input');
    expect(
      act(register, 'decide-finding', { finding: 'in-none:road:1', decision: 'drop' }, '2025-05-13', headOf(COUNCIL)),
    ).toBe('not-found');
    expect(
      act(register, 'decide-finding', { finding: FINDING, decision: 'keep-list' }, '2025-05-13', headOf(COUNCIL)),
    ).toBe('accepted');
    expect(register.state).toMatchObject({
      outcome: 'gathered',
      decisions: { [FINDING]: { decision: 'keep-list', by: COUNCIL } },
    });
  });

  test('a list that is put right makes the finding go', () => {
    const register = delivered();
    expect(
      act(
        register,
        'contribute',
        { ...PART, projects: [project('road', 1), project('port', 2)], replaces: true },
        '2025-05-13',
      ),
    ).toBe('accepted');
    expect(register.state.outcome).toBe('gathered');
  });

  test('taking a project in names one of the bodies asked', () => {
    const register = begin(lists);
    for (const body of ['22.dof', '31.dof'])
      act(
        register,
        'contribute',
        { ...PART, projects: body === '22.dof' ? [project('port', 1)] : [] },
        '2025-05-12',
        officerOf(body),
      );
    const decide = (to: DataValue) =>
      act(
        register,
        'decide-finding',
        { finding: 'in-none:road:1', decision: 'take-in', to },
        '2025-05-13',
        headOf(COUNCIL),
      );
    expect([decide(null), decide('33.dof'), decide('31.dof')]).toEqual(['invalid-input', 'invalid-input', 'accepted']);
  });

  test('a list left out is refused; an empty one is a list', () => {
    expect(act(begin(lists), 'contribute', PART, '2025-05-12')).toBe('product-missing');
  });
});

test('a moved date moves every duty without a day of its own, and is told to whom it concerns', () => {
  const register = begin();
  act(register, 'contribute', PART, '2025-05-12');
  register.lodge('due-moved', { newDue: '2025-05-20', cause: 'extend' }, at('2025-05-13'), ENGINE);
  const { consequences } = register.settle(at('2025-05-13'));
  expect(consequences.find(({ event }) => event.name === 'due-moved')?.mails.map(({ toBody }) => toBody)).toEqual([
    '31.dof',
  ]);
  expect(register.settle(at('2025-05-18')).events).toEqual(['reminded']);
});

test('a cancelled gathering takes nothing more and owes nothing', () => {
  const register = begin();
  register.lodge('cancelled', {}, at('2025-05-06'), ENGINE).settle(at('2025-05-06'));
  expect(act(register, 'contribute', PART, '2025-05-07')).toBe('case-closed');
  expect(gathering.tasks(register.state)).toEqual([]);
});
