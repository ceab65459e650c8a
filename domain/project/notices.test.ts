import { nextWake } from '../case/dates';
import { officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { aLaw, aReceiver, aSpan, NOTICE, OPENED, OWNER, registered, resolved, standing, STEWARD } from './fixture';
import { project } from './index';

type Register = ReturnType<typeof registered>;

const TUESDAY = '2026-03-17T02:00:00.000Z';
/** Five working days after Monday 16 March: the last moment of the 23rd in Vietnam, and the first of the day after. */
const LAST_MOMENT = '2026-03-23T16:59:59.999Z';
const TOO_LATE = '2026-03-23T17:00:00.000Z';

const act = (register: Register, name: string, data: Data, at = TUESDAY, by = OWNER) =>
  register.lodge(name, data, at, by).settle(at);
const send = (register: Register, notices: string[], at = TUESDAY) =>
  act(register, 'send-notice', { notices, documents: [NOTICE] }, at);
const duties = (register: Register) =>
  Object.values(register.state.duties).map(({ id, kind, cause, end }) => [id, kind, cause, end]);
const tasks = (register: Register) =>
  project
    .tasks(register.state)
    .filter(({ acts }) => acts[0] !== 'form-board')
    .map(({ body, acts, dueOn }) => [body, acts[0], dueOn]);

describe('S31 registering a project', () => {
  test('makes a notice due to the Council of each place, with its day, and tells the owner once', () => {
    const register = registered();
    expect(duties(register)).toEqual([
      ['1.c1', 'notice', 'registered', null],
      ['1.c2', 'notice', 'registered', null],
    ]);
    const due = register.entries.find(({ name }) => name === 'notices-due');
    expect(due?.data).toMatchObject({ duties: ['1.c1', '1.c2'], dueOn: '2026-03-23', cause: 'registered' });
    expect(tasks(register)).toEqual([[OWNER.body, 'send-notice', '2026-03-23']]);
    expect(register.settle(TUESDAY).events).toEqual([]);
  });

  test('a commune’s own is made public in its community; no Council is told', () => {
    const span = aSpan(['c1'], { receivers: [aReceiver('c1', { council: null, standing: null })] });
    const register = registered([span]);
    expect(duties(register)).toEqual([['1.c1', 'posting', 'registered', null]]);
    const posted = (from: string, to: string) => act(register, 'post-project', { duty: '1.c1', from, to }).rulings;
    expect(posted('2026-03-18', '2026-04-15')).toEqual(['bad-date']);
    expect(posted('2026-03-18', '2026-04-16')).toEqual(['accepted']);
    expect(posted('2026-03-18', '2026-04-16')).toEqual(['step-done']);
    expect(register.state.postings).toMatchObject([{ unit: 'c1', from: '2026-03-18', to: '2026-04-16' }]);
  });
});

describe('S31 a notice', () => {
  test('goes out with its document, and the Standing Body owes its acknowledgement, which proves the delivery', () => {
    const register = registered();
    const { consequences } = send(register, ['1.c1', '1.c2']);
    expect(consequences.map(({ event }) => event.name)).toEqual(['notice-sent', 'notice-sent']);
    expect(consequences[0]?.mails.map(({ toBody, template }) => [toBody, template])).toEqual([
      ['c1.hdnd', 'project-notice'],
      ['c1.thuong-truc-hdnd', 'project-notice'],
    ]);
    expect(tasks(register)).toEqual([
      ['c1.thuong-truc-hdnd', 'acknowledge-notice', '2026-03-24'],
      ['c2.thuong-truc-hdnd', 'acknowledge-notice', '2026-03-24'],
    ]);
    const ended = act(register, 'acknowledge-notice', { duty: '1.c1.ack' }, '2026-03-18T02:00:00.000Z', standing('c1'));
    expect(ended.events).toEqual(['notice-acknowledged']);
    expect(ended.consequences[0]?.mails.map(({ toBody, template }) => [toBody, template])).toEqual([
      [OWNER.body, 'step-done'],
    ]);
    expect(register.state.duties['1.c1.ack']).toMatchObject({
      end: 'done',
      endedAt: '2026-03-18T02:00:00.000Z',
      endedBy: 'c1.thuong-truc-hdnd',
    });
  });

  test.each<[string, Data, string]>([
    ['without the document', { notices: ['1.c1'], documents: [{ ...NOTICE, type: 'letter' }] }, 'product-missing'],
    ['that is not due', { notices: ['1.c9'], documents: [NOTICE] }, 'no-such-duty'],
    ['with a name every object has', { notices: ['constructor'], documents: [NOTICE] }, 'no-such-duty'],
    ['none at all', { notices: [], documents: [NOTICE] }, 'invalid-input'],
  ])('%s is refused', (_case, data, code) => {
    expect(act(registered(), 'send-notice', data).rulings).toEqual([code]);
  });

  test('is not sent twice, and not acknowledged twice', () => {
    const register = registered();
    send(register, ['1.c1']);
    expect(send(register, ['1.c1']).rulings).toEqual(['step-done']);
    const acknowledge = () =>
      act(register, 'acknowledge-notice', { duty: '1.c1.ack' }, TUESDAY, standing('c1')).rulings;
    expect([acknowledge(), acknowledge()]).toEqual([['accepted'], ['already-answered']]);
  });

  test('is acknowledged by the Council that got it, and sent by who answers for the project', () => {
    const register = registered();
    expect(
      act(register, 'send-notice', { notices: ['1.c1'], documents: [NOTICE] }, TUESDAY, standing('c1')).rulings,
    ).toEqual(['not-your-step']);
    send(register, ['1.c1']);
    expect(act(register, 'acknowledge-notice', { duty: '1.c1.ack' }, TUESDAY, standing('c2')).rulings).toEqual([
      'not-your-step',
    ]);
    expect(act(register, 'acknowledge-notice', { duty: '1.c1.ack' }, TUESDAY, OWNER).rulings).toEqual([
      'not-your-step',
    ]);
  });
});

describe('a silent body', () => {
  test('is reminded once, two working days before, and listed as overdue after the last day', () => {
    const register = registered();
    expect(register.settle('2026-03-19T02:00:00.000Z').events).toEqual(['reminder']);
    expect(register.settle('2026-03-20T02:00:00.000Z').events).toEqual([]);
    expect(register.settle(LAST_MOMENT).events).toEqual([]);
    const { events, consequences } = register.settle(TOO_LATE);
    expect(events).toEqual(['overdue']);
    expect(consequences[0]?.mails.map(({ toBody }) => toBody)).toEqual([OWNER.body, '22.ubnd']);
    expect(
      project
        .steps(register.state)
        .filter(({ overdue }) => overdue)
        .map(({ step, holder }) => [step, holder]),
    ).toEqual([
      ['1.c1', OWNER.body],
      ['1.c2', OWNER.body],
    ]);
  });

  test('a Council that does not acknowledge is reminded and listed, each for itself', () => {
    const register = registered();
    send(register, ['1.c1', '1.c2']);
    act(register, 'acknowledge-notice', { duty: '1.c1.ack' }, TUESDAY, standing('c1'));
    const reminded = register.settle('2026-03-20T02:00:00.000Z');
    expect(reminded.consequences.map(({ event, mails }) => [event.name, mails.map(({ toBody }) => toBody)])).toEqual([
      ['reminder', ['c2.thuong-truc-hdnd']],
    ]);
    register.settle('2026-03-25T02:00:00.000Z');
    expect(project.steps(register.state).filter(({ overdue }) => overdue)).toMatchObject([
      { step: '1.c2.ack', holder: 'c2.thuong-truc-hdnd', dueOn: '2026-03-24' },
    ]);
    expect(
      act(register, 'acknowledge-notice', { duty: '1.c2.ack' }, '2026-03-26T02:00:00.000Z', standing('c2')).rulings,
    ).toEqual(['accepted']);
  });

  test('the next wake is the next reminder, last day or change of tiers', () => {
    const later = aSpan(['c1', 'c2'], { from: '2026-03-20' });
    const register = registered([aSpan(['c1', 'c2']), later]);
    expect(nextWake(project, register.state, OPENED)).toBe('2026-03-18T17:00:00.000Z');
    expect(nextWake(project, register.state, '2026-03-19T00:00:00.000Z')).toBe('2026-03-19T17:00:00.000Z');
    expect(project.dates(register.state, '2026-03-19T00:00:00.000Z')[0]).toMatchObject({
      step: 'project',
      purpose: 'succession',
    });
    register.settle('2026-03-20T00:00:00.000Z');
    expect(project.dates(register.state, '2026-03-20T00:00:00.000Z')[0]).toEqual({
      step: '1.c1',
      purpose: 'due',
      at: TOO_LATE,
    });
  });
});

describe('S31 a change of the project', () => {
  test('is told to those told before; who has not been told yet gets one notice of how it stands', () => {
    const register = registered();
    send(register, ['1.c1']);
    const amended = act(register, 'amend-project', { capital: { amount: '150000', source: 'local-budget' } });
    expect([amended.rulings, amended.events]).toEqual([['accepted'], ['notices-due']]);
    expect(
      duties(register)
        .filter(([, kind, , end]) => kind === 'notice' && end === null)
        .map(([id, , cause]) => [String(id).split('.')[1], cause]),
    ).toEqual([
      ['c2', 'registered'],
      ['c1', 'amended'],
    ]);
    expect(register.state.details.capital.amount).toBe('150000');
  });

  test.each<[string, Data, string]>([
    ['nothing new', { group: 'B' }, 'invalid-input'],
    ['an end before its start', { endYear: 2025 }, 'invalid-input'],
    ['money that is no decimal', { capital: { amount: '1e9', source: 'local-budget' } }, 'invalid-input'],
  ])('%s is no amendment', (_case, data, code) => {
    expect(act(registered(), 'amend-project', data).rulings).toEqual([code]);
  });

  test('moved places: the place left is told of the withdrawal, the place reached of the project, a notice not yet sent is dropped', () => {
    const register = registered();
    send(register, ['1.c1']);
    const moved = act(register, 'move-places', { places: ['c3'], resolved: resolved(aSpan(['c3'])) });
    expect(moved.rulings).toEqual(['accepted']);
    const seq = register.entries.find(({ name }) => name === 'move-places')?.seq;
    expect(duties(register).filter(([, kind]) => kind === 'notice')).toEqual([
      ['1.c1', 'notice', 'registered', 'done'],
      ['1.c2', 'notice', 'registered', 'dropped'],
      [`${seq}.c1`, 'notice', 'withdrawn', null],
      [`${seq}.c3`, 'notice', 'moved-in', null],
    ]);
    expect(send(register, [`${seq}.c1`]).events).toEqual(['notice-sent']);
    expect(send(register, ['1.c2']).rulings).toEqual(['duty-ended']);
  });

  test('the same places are no move, and places that nobody looked up are none', () => {
    const register = registered();
    expect(
      act(register, 'move-places', { places: ['c2', 'c1'], resolved: resolved(aSpan(['c1', 'c2'])) }).rulings,
    ).toEqual(['invalid-input']);
    expect(act(register, 'move-places', { places: ['c3'] }).rulings).toEqual(['invalid-input']);
  });

  test('another owner is named by those who decide on the project; duties go over, and everyone is told', () => {
    const register = registered();
    const change = (by = STEWARD) =>
      act(register, 'change-owner', { owner: '22.so-y-te', resolved: resolved(aSpan(['c1', 'c2'])) }, TUESDAY, by)
        .rulings;
    expect([change(OWNER), change(officerOf(STEWARD.body)), change()]).toEqual([
      ['not-your-step'],
      ['role-required'],
      ['accepted'],
    ]);
    expect(tasks(register)).toEqual([['22.so-y-te', 'send-notice', '2026-03-23']]);
    expect(act(register, 'amend-project', { group: 'C' }).rulings).toEqual(['not-your-step']);
  });

  test('its end is told too; the case closes once nobody owes anything, and takes no more acts', () => {
    const register = registered([aSpan(['c1'])]);
    send(register, ['1.c1']);
    act(register, 'acknowledge-notice', { duty: '1.c1.ack' }, TUESDAY, standing('c1'));
    expect(act(register, 'complete-project', {}).events).toEqual(['notices-due']);
    expect(act(register, 'amend-project', { group: 'C' }).rulings).toEqual(['case-closed']);
    const last = Object.keys(register.state.duties).at(-1) as string;
    send(register, [last]);
    expect(act(register, 'acknowledge-notice', { duty: `${last}.ack` }, TUESDAY, standing('c1')).events).toEqual([
      'notice-acknowledged',
      'closed',
    ]);
    expect([project.closed(register.state), project.outcome(register.state), project.tasks(register.state)]).toEqual([
      true,
      'completed',
      [],
    ]);
    expect(act(register, 'stop-project', {}).rulings).toEqual(['case-closed']);
  });
});

describe('S31 tiers that change under a running project', () => {
  const laws = { three: aLaw('three', 'district'), 'two-tiers': aLaw('two-tiers', 'commune') };
  const district = aSpan(['d1'], { from: '2025-01-01', law: 'three' });
  const communes = aSpan(['c1', 'c2'], {
    sure: false,
    ended: ['d1'],
    receivers: [aReceiver('c1', { follows: ['d1'] }), aReceiver('c2', { follows: ['d1'] })],
  });
  const JUNE = '2025-06-26T02:00:00.000Z';
  /** 1 July 2025 begins in Vietnam. */
  const MIDNIGHT = '2025-06-30T17:00:00.000Z';
  const project2025 = (next = communes) => registered([district, next], JUNE, laws);

  test('nothing changes before the first moment of 1 July 2025', () => {
    const register = project2025();
    expect(register.settle('2025-06-30T16:59:59.999Z').events).not.toContain('regime-changed');
    expect(register.settle(MIDNIGHT).events).toContain('regime-changed');
    expect(register.entries.find(({ name }) => name === 'regime-changed')?.data).toMatchObject({
      from: '2025-07-01',
      law: 'two-tiers',
      ended: ['d1'],
      begun: ['c1', 'c2'],
    });
  });

  test('a notice that had not gone out passes on to the commune Councils, by rule and on the record', () => {
    const register = project2025();
    register.settle(MIDNIGHT);
    expect(register.state.duties['1.d1']).toMatchObject({ end: 'passed-on', passedTo: ['c1', 'c2'] });
    expect(duties(register).filter(([, kind, , end]) => kind === 'notice' && end === null)).toEqual([
      ['regime-2025-07-01.c1', 'notice', 'regime-changed', null],
      ['regime-2025-07-01.c2', 'notice', 'regime-changed', null],
    ]);
    expect(register.reread()).toEqual(register.state);
  });

  test('the new Councils are told even if the district’s had acknowledged; an acknowledgement it still owed is passed on', () => {
    const register = project2025();
    send(register, ['1.d1'], JUNE);
    register.settle(MIDNIGHT);
    expect(register.state.duties['1.d1']).toMatchObject({ end: 'done' });
    expect(register.state.duties['1.d1.ack']).toMatchObject({ end: 'passed-on', passedTo: ['c1', 'c2'] });
    expect(register.state.duties['regime-2025-07-01.c1']).toMatchObject({ cause: 'regime-changed', end: null });
  });

  test('an act stamped before that midnight is judged by the old tiers, though the clerk reads it later', () => {
    const register = project2025();
    register.lodge('send-notice', { notices: ['1.d1'], documents: [NOTICE] }, '2025-06-30T16:59:59.000Z', OWNER);
    expect(register.settle('2025-07-01T03:00:00.000Z').rulings).toEqual(['accepted']);
    expect(register.state.duties['1.d1']).toMatchObject({ end: 'done' });
  });

  test('what the district’s Council had asked to know is owed to its successors', () => {
    const register = project2025();
    act(register, 'open-supervision', {}, JUNE, standing('d1'));
    register.settle(MIDNIGHT);
    const asked = Object.values(register.state.duties).find(({ kind }) => kind === 'information');
    expect(asked).toMatchObject({
      end: null,
      owedTo: ['c1.hdnd', 'c1.thuong-truc-hdnd', 'c2.hdnd', 'c2.thuong-truc-hdnd'],
    });
  });

  test('people must confirm places that are only inferred; the same places may then be confirmed', () => {
    const register = project2025();
    register.settle(MIDNIGHT);
    expect(tasks(register)).toContainEqual([OWNER.body, 'move-places', '2025-07-08']);
    const confirmed = act(
      register,
      'move-places',
      { places: ['c1', 'c2'], resolved: resolved(aSpan(['c1', 'c2'])) },
      '2025-07-02T02:00:00.000Z',
    );
    expect(confirmed.rulings).toEqual(['accepted']);
    expect(tasks(register)).not.toContainEqual([OWNER.body, 'move-places', '2025-07-08']);
  });

  test('where the owner ended, the deciding unit’s Committee answers, and must name another', () => {
    const register = project2025({ ...communes, ownerStands: false });
    register.settle(MIDNIGHT);
    expect(tasks(register)).toContainEqual(['22.ubnd', 'change-owner', '2025-07-08']);
    expect(tasks(register)).toContainEqual(['22.ubnd', 'send-notice', '2025-07-08']);
  });
});

test('reading the register from the start gives the same state', () => {
  const register = registered();
  send(register, ['1.c1', '1.c2']);
  act(register, 'acknowledge-notice', { duty: '1.c1.ack' }, TUESDAY, standing('c1'));
  register.settle('2026-04-01T02:00:00.000Z');
  expect(register.reread()).toEqual(register.state);
});
