import { nextWake } from './dates';
import { consultation } from '../consultation';
import { tally } from '../consultation/state';
import { planCycle } from '../planCycle';
import { gathering } from '../gathering';
import { aProcedure, aStep, DUE, WEEKS } from '../law/fixture';
import { councilSession } from '../councilSession';
import { BUDGET, NO_LAW, OPENING as SESSION } from '../councilSession/fixture';
import { ADMINISTRATION, type Data } from './entry';
import { ENGINE, headOf, MemoryRegister, officerOf } from './fixture';
import type { Pass } from './succession';

/** From midnight of Thursday 22 May 2025 in Vietnam the bodies `22.old…` are no more. */
const ON = '2025-05-22';
const BEFORE = '2025-05-12T02:00:00.000Z';
const LAST_MOMENT = '2025-05-21T16:59:59.999Z';
const MIDNIGHT = '2025-05-21T17:00:00.000Z';
const AFTER = '2025-05-23T02:00:00.000Z';
const WEEKS_LAW = {
  calendar: () => WEEKS,
  procedure: () => {
    throw new Error('none here');
  },
};

const pass = (old: string, heir: string): Pass => ({
  old,
  oldName: { vi: old, en: old },
  new: heir,
  on: ON,
  cites: 'practice',
  verified: 'unverified',
});
const passes = (...pairs: [string, string][]): Data =>
  ({ passes: pairs.map(([old, heir]) => pass(old, heir)) }) as unknown as Data;
const AGREE: Data = { answer: 'agree' };

function asking(consultees: string[], more: Data = {}) {
  const opening: Data = {
    caseId: 'c',
    parent: 'cycle',
    step: 'ask',
    unit: '22',
    title: { vi: 'Lấy ý kiến', en: 'Ask' },
    askedBy: '22.dof',
    consultees,
    calendar: 'weeks',
    dueOn: '2025-05-30',
    nominal: null,
    silence: { means: 'consent', warn: '3wd', cites: 'practice' },
    escalateTo: null,
    reminders: [],
    cites: 'practice',
    documents: [],
    ...more,
  };
  const register = new MemoryRegister(consultation, WEEKS_LAW, opening, BEFORE);
  register.settle(BEFORE);
  return register;
}
const succeed = (register: { lodge: MemoryRegister<unknown>['lodge'] }, data: Data, at = BEFORE) =>
  register.lodge('succeed', data, at, ENGINE);
const inbox = (register: ReturnType<typeof asking>) => consultation.tasks(register.state).map(({ body }) => body);

describe('a consultation whose consultee ends (S1, S13, S17)', () => {
  test('told ahead: the case wakes at the first moment of that day; until then the old body answers, from then on the successor', () => {
    const register = asking(['22.old', '22.other']);
    succeed(register, passes(['22.old', '22.new']));
    expect(register.settle(BEFORE)).toMatchObject({ rulings: ['accepted'], events: [] });
    expect(consultation.dates(register.state, BEFORE)[0]).toEqual({
      step: '22.old',
      purpose: 'succession',
      at: MIDNIGHT,
    });
    expect(nextWake(consultation, register.state, BEFORE)).toBe(MIDNIGHT);
    const { consequences } = register.settle(MIDNIGHT);
    expect(consequences).toMatchObject([
      {
        event: { name: 'succeeded', data: { old: '22.old', new: '22.new', on: ON, cites: 'practice', asOf: MIDNIGHT } },
      },
    ]);
    expect(consequences.flatMap(({ mails }) => mails).map(({ template, toBody }) => [template, toBody])).toEqual([
      ['succeeded', '22.new'],
      ['succeeded', '22.dof'],
    ]);
    expect(inbox(register)).toEqual(['22.other', '22.new']);
    register.lodge('reply', AGREE, AFTER, officerOf('22.old')).lodge('reply', AGREE, AFTER, officerOf('22.new'));
    expect(register.settle(AFTER).rulings).toEqual(['body-succeeded', 'accepted']);
    expect(register.entries.at(-2)?.data.facts).toEqual({ body: '22.old', new: '22.new', on: ON });
    expect(tally(register.state)).toMatchObject({ asked: 2, agree: 1, silent: 1 });
    expect(tally(register.reread())).toEqual(tally(register.state));
  });

  test.each([
    [LAST_MOMENT, ['accepted']],
    [MIDNIGHT, ['body-succeeded']],
  ])('the register’s stamp decides, whenever the clerk wakes: an answer stamped %s is %j', (at, rulings) => {
    const register = asking(['22.old', '22.other']);
    succeed(register, passes(['22.old', '22.new']));
    register.lodge('reply', AGREE, at, officerOf('22.old'));
    expect(register.settle(AFTER).rulings.slice(1)).toEqual(rulings);
  });

  test('told late: what the old body did until then stands; the open question passes on when the case is told, with the day by law on record', () => {
    const register = asking(['22.old', '22.old-2']);
    register.lodge('reply', AGREE, AFTER, officerOf('22.old')).settle(AFTER);
    succeed(register, passes(['22.old', '22.new'], ['22.old-2', '22.new']), AFTER);
    expect(register.settle(AFTER).events).toEqual(['succeeded', 'succeeded']);
    expect(tally(register.state)).toMatchObject({ asked: 2, agree: 1, silent: 1 });
    expect(inbox(register)).toEqual(['22.new']);
    expect(consultation.steps(register.state).map(({ step, status, outcome }) => [step, status, outcome])).toEqual([
      ['22.old', 'done', 'agree'],
      ['22.old-2', 'cancelled', 'passed-on'],
      ['22.new', 'open', null],
    ]);
  });

  test.each([
    ['neither answered', ['22.old', '22.old-2'], { asked: 1, silent: 1 }],
    ['the successor is asked for itself as well', ['22.old', '22.old-2', '22.new'], { asked: 1, silent: 1 }],
  ])('two that have one successor are asked once: %s', (_what, consultees, expected) => {
    const register = asking(consultees);
    succeed(register, passes(['22.old', '22.new'], ['22.old-2', '22.new'])).settle(AFTER);
    expect(inbox(register)).toEqual(['22.new']);
    expect(tally(register.state)).toMatchObject(expected);
    register.lodge('reply', AGREE, AFTER, officerOf('22.new'));
    const { events, consequences } = register.settle(AFTER);
    expect(events).toContain('closed');
    expect(consequences.at(-1)?.event.data).toMatchObject({ asked: 1, agree: 1 });
  });

  test('a successor that has answered has answered: nothing is awaited twice', () => {
    const register = asking(['22.old', '22.new']);
    register.lodge('reply', AGREE, BEFORE, officerOf('22.new'));
    succeed(register, passes(['22.old', '22.new']));
    expect(register.settle(AFTER).events).toContain('closed');
    expect(tally(register.state)).toMatchObject({ asked: 1, agree: 1, silent: 0 });
  });

  test('silence that was complete before the end is the old body’s; a warning after it goes to the successor', () => {
    const silent = asking(['22.old'], { dueOn: '2025-05-21' });
    succeed(silent, passes(['22.old', '22.new']));
    expect(silent.settle(AFTER).consequences.find(({ event }) => event.name === 'silence')?.event.data.bodies).toEqual([
      '22.old',
    ]);
    expect(tally(silent.state)).toMatchObject({ asked: 1, deemed: 1 });
    const warned = asking(['22.old']);
    succeed(warned, passes(['22.old', '22.new']));
    expect(
      warned.settle('2025-05-28T02:00:00.000Z').consequences.find(({ event }) => event.name === 'silence-warning')
        ?.event.data.bodies,
    ).toEqual(['22.new']);
  });

  test('the asking body ends: its successor accepts and explains the comments', () => {
    const register = asking(['22.other', '22.third']);
    register.lodge('reply', { answer: 'agree-with-comments', comments: ['1'] }, BEFORE, officerOf('22.other'));
    succeed(register, passes(['22.dof', '22.new'])).settle(AFTER);
    const [comment] = Object.keys(register.state.comments);
    const handling = { comment: comment as string, handling: 'noted' };
    register
      .lodge('handle', handling, AFTER, officerOf('22.dof'))
      .lodge('handle', handling, AFTER, officerOf('22.new'));
    expect(register.settle(AFTER).rulings).toEqual(['body-succeeded', 'accepted']);
  });

  test('told twice it changes nothing; nobody but the administration and the engine tells it; a body not concerned leaves no trace', () => {
    const register = asking(['22.old', '22.other']);
    succeed(register, passes(['22.old', '22.new'], ['22.stranger', '22.new'])).settle(AFTER);
    const before = register.state.consultees;
    succeed(register, passes(['22.old', '22.third']), AFTER);
    expect(register.settle(AFTER)).toMatchObject({ rulings: ['accepted'], events: [] });
    expect(register.state.consultees).toEqual(before);
    register
      .lodge('succeed', passes(['22.other', '22.x']), AFTER, headOf('22.dof'))
      .lodge('succeed', { passes: [{}] }, AFTER, headOf(ADMINISTRATION));
    expect(register.settle(AFTER).rulings).toEqual(['not-permitted', 'invalid-input']);
    expect(register.entries.filter(({ name }) => name === 'succeeded')).toHaveLength(1);
  });
});

const PROCEDURE = aProcedure([
  aStep('draft', [], [DUE.maySix], { kind: 'draft' }),
  aStep('send', ['draft'], [DUE.maySix], { kind: 'notify' }),
  aStep('decide', ['send'], [DUE.maySix], { role: 'head' }),
]);

function planning() {
  const one = (holder: string, to: string[] = []) => ({
    holder,
    to,
    notices: { opened: ['22.old'], done: [], overdue: ['22.old', '22.new'] },
  });
  const opening = {
    caseId: 'c',
    procedure: 'p',
    calendar: 'weeks',
    unit: '22',
    year: 2026,
    title: { vi: 'x', en: 'x' },
    settings: {},
    anchors: {},
    bodies: { draft: one('22.old'), send: one('22.old', ['22.old-2', '22.third']), decide: one('22.new') },
    anchorsBy: { session: '22.old' },
    managers: ['22.old', '22.new'],
  };
  const register = new MemoryRegister(
    planCycle,
    { ...WEEKS_LAW, procedure: () => PROCEDURE },
    opening as unknown as Data,
    '2025-05-05T01:00:00.000Z',
  );
  register.lodge('submit', { step: 'draft' }, BEFORE, officerOf('22.old')).settle(BEFORE);
  return register;
}

describe('a plan cycle whose planning office ends (S1, S6)', () => {
  const register = planning();
  succeed(register, passes(['22.old', '22.new'], ['22.old-2', '22.new'])).settle(AFTER);

  test('steps, notices, days to set and managing pass on, each body named once; what is done was done by whom it was done', () => {
    const { opening } = register.state;
    expect(opening).toMatchObject({ managers: ['22.new'], anchorsBy: { session: '22.new' } });
    expect(opening.bodies.send).toEqual({
      holder: '22.new',
      to: ['22.new', '22.third'],
      notices: { opened: ['22.new'], done: [], overdue: ['22.new'] },
    });
    expect(planCycle.steps(register.state).map(({ step, holder }) => [step, holder])).toEqual([
      ['draft', '22.old'],
      ['send', '22.new'],
      ['decide', '22.new'],
    ]);
    expect(planCycle.tasks(register.state).map(({ body }) => body)).toEqual(['22.new']);
  });

  test('the old body is refused with the successor named; the successor goes on, and confirms receipt for the other that ended', () => {
    register
      .lodge('submit', { step: 'send' }, AFTER, officerOf('22.old'))
      .lodge('submit', { step: 'send' }, AFTER, officerOf('22.new'));
    register.lodge('acknowledge', { step: 'send' }, AFTER, officerOf('22.new'));
    expect(register.settle(AFTER).rulings).toEqual(['body-succeeded', 'accepted', 'accepted']);
  });

  test('no date moves', () => {
    expect(register.state.moves).toEqual([]);
  });
});

test('S27 a Council’s session whose verifying committee and Standing Body end: the report and the sitting are the successors’', () => {
  const register = new MemoryRegister(councilSession, NO_LAW, { ...SESSION, opensOn: '2025-06-08' }, BEFORE);
  register.lodge(
    'set-agenda',
    { items: [{ ...BUDGET, needsReport: true, reportBy: '22.ban-x' }] },
    BEFORE,
    officerOf('22.thuong-truc-hdnd'),
  );
  succeed(
    register,
    passes(['22.ban-x', '24.ban-x'], ['22.thuong-truc-hdnd', '24.thuong-truc-hdnd'], ['22.hdnd', '24.hdnd']),
  ).settle(AFTER);
  expect([...new Set(councilSession.tasks(register.state).map(({ body }) => body))].sort()).toEqual([
    '24.ban-x',
    '24.thuong-truc-hdnd',
  ]);
  register
    .lodge('move-date', { opensOn: '2025-06-09', why: 'w' }, AFTER, officerOf('22.thuong-truc-hdnd'))
    .lodge('move-date', { opensOn: '2025-06-09', why: 'w' }, AFTER, officerOf('24.thuong-truc-hdnd'));
  expect(register.settle(AFTER).rulings).toEqual(['body-succeeded', 'accepted']);
});

test('S18, S34 a gathering: each duty stays one of its own, both owed by the one successor; what was brought in stays its giver’s', () => {
  const title = { vi: 'x', en: 'x' };
  const opening: Data = {
    caseId: 'g',
    parent: 'c',
    step: 's',
    unit: 'R',
    title,
    askedBy: 'R.council',
    role: 'head',
    calendar: 'weeks',
    dueOn: '2025-05-30',
    reminders: [],
    cites: 'practice',
    escalate: null,
    documents: [],
    produces: [],
    asks: [],
    carriesProjects: false,
    programme: [],
    agreed: [],
    bodies: ['22.old', '22.old-2', '31.dof'],
    duties: null,
  };
  const register = new MemoryRegister(gathering, WEEKS_LAW, opening, BEFORE);
  register.lodge('contribute', {}, BEFORE, officerOf('22.old')).settle(BEFORE);
  succeed(register, passes(['22.old', '22.new'], ['22.old-2', '22.new'], ['31.dof', '22.new'])).settle(AFTER);
  expect(gathering.tasks(register.state).map(({ key, body }) => [key, body])).toEqual([
    ['22.old-2', '22.new'],
    ['31.dof', '22.new'],
  ]);
  register
    .lodge('contribute', { duty: '22.old-2' }, AFTER, officerOf('22.new'))
    .lodge('contribute', {}, AFTER, officerOf('31.dof'));
  expect(register.settle(AFTER).rulings).toEqual(['accepted', 'body-succeeded']);
  expect(gathering.steps(register.state).map(({ holder, status }) => [holder, status])).toEqual([
    ['22.old', 'done'],
    ['22.new', 'done'],
    ['22.new', 'open'],
  ]);
});
