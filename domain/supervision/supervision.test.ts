import { officerOf } from '../case/fixture';
import { stepDue } from './due';
import {
  at,
  COMMITTEE,
  COUNCIL,
  FINANCE,
  HEALTH,
  INSPECTORATE,
  OFFICE,
  OPENED,
  PAPER,
  STANDING,
  Supervised,
} from './fixture';
import { supervision } from './index';
import { phaseOf, standingOf, taskOf } from './state';

const keys = (register: Supervised) => supervision.tasks(register.state).map(({ key }) => key);
const row = (register: Supervised, id: string) => supervision.steps(register.state).find(({ step }) => step === id);
/** What is said of the requests for information at that instant. */
const toldOf = (register: Supervised, now: string) =>
  register
    .settle(now)
    .consequences.flatMap(({ mails }) => mails)
    .filter(({ step }) => step?.startsWith('information'))
    .map(({ template, toBody }) => `${template} ${toBody}`);

describe('the steps (S27)', () => {
  test('open one after the other, each for the body whose part it is', () => {
    const register = new Supervised();
    expect(keys(register)).toEqual([`plan/${COMMITTEE}`, 'conduct']);
    register.must(COMMITTEE, 'carry-out', { step: 'plan', documents: [PAPER('plan')] }, at('2026-06-02'));
    expect(keys(register)).toEqual([`notice/${OFFICE}`, 'conduct']);
    register.must(OFFICE, 'carry-out', { step: 'notice' }, at('2026-06-03'));
    expect(keys(register)).toEqual([`reports/${FINANCE}`, `reports/${HEALTH}`, 'conduct']);
    expect(phaseOf(register.state)).toBe('under-way');
  });

  test('a committee’s day is the committee’s, not its Council’s; a day counted from a session binds once the session is set', () => {
    const register = new Supervised().must(
      COMMITTEE,
      'carry-out',
      { step: 'plan', documents: [PAPER('plan')] },
      at('2026-06-02'),
    );
    expect(stepDue(register.state, 'notice')).toBe('2026-06-08');
    register.must(COMMITTEE, 'set-day', { anchor: 'meeting-day', date: '2026-06-15' }, at('2026-06-02'));
    expect(stepDue(register.state, 'notice')).toBe('2026-06-05');
    expect(
      new Supervised({ subject: 'council' }).must(
        COMMITTEE,
        'carry-out',
        { step: 'plan', documents: [PAPER('plan')] },
        at('2026-06-02'),
      ).state.law.steps[1]?.due,
    ).toHaveLength(2);
  });

  test('a notice’s recipients have it delivered; each report counts by its stamp', () => {
    const register = new Supervised().noticed();
    expect(register.entries.find(({ data }) => data.key === 'notice/done')?.data).toMatchObject({
      deliveredTo: [FINANCE, HEALTH],
    });
    register
      .must(FINANCE, 'report-in', { step: 'reports' }, '2026-06-15T16:59:59.999Z')
      .must(HEALTH, 'report-in', { step: 'reports' }, '2026-06-15T17:00:00.000Z');
    expect([row(register, `reports:${FINANCE}`)?.outcome, row(register, `reports:${HEALTH}`)?.outcome]).toEqual([
      'done',
      'late',
    ]);
    expect(row(register, 'reports')).toMatchObject({ status: 'done', outcome: 'done' });
  });

  test('who does not report shows as late, and holds nobody up: whoever conducts goes on, not before the day has passed', () => {
    const register = new Supervised().noticed();
    expect(register.does(COMMITTEE, 'carry-out', { step: 'reports' }, at('2026-06-12'))).toBe('too-early');
    register.settle('2026-06-15T17:00:00.000Z');
    expect(row(register, `reports:${HEALTH}`)).toMatchObject({ overdue: true, holder: HEALTH });
    register.must(COMMITTEE, 'carry-out', { step: 'reports' }, at('2026-06-16'));
    expect(row(register, 'reports')).toMatchObject({ status: 'done', outcome: 'incomplete' });
    expect(keys(register)).toContain(`check/${COMMITTEE}`);
    register.must(HEALTH, 'report-in', { step: 'reports' }, at('2026-06-17'));
    expect(row(register, `reports:${HEALTH}`)).toMatchObject({ outcome: 'late' });
  });

  test.each<[string, string, object, string]>([
    [FINANCE, 'carry-out', { step: 'plan', documents: [PAPER('plan')] }, 'not-your-step'],
    [COMMITTEE, 'carry-out', { step: 'plan' }, 'product-missing'],
    [COMMITTEE, 'carry-out', { step: 'conclude' }, 'step-not-open'],
    [COMMITTEE, 'carry-out', { step: 'none' }, 'no-such-step'],
    [FINANCE, 'report-in', { step: 'reports' }, 'step-not-open'],
    [FINANCE, 'report-in', { step: 'plan' }, 'wrong-act'],
    [COMMITTEE, 'conclude', { step: 'plan', tasks: [] }, 'wrong-act'],
    [COMMITTEE, 'set-day', { anchor: 'none', date: '2026-07-01' }, 'unknown-anchor'],
    [COMMITTEE, 'vote', {}, 'wrong-act'],
    [COMMITTEE, 'rung-opened', { task: 't1', rung: 'first-reminder', case: 'c', by: COMMITTEE }, 'not-permitted'],
    [COMMITTEE, 'carry-out', { documents: 'x' }, 'invalid-input'],
  ])('%s %s %j: %s', (body, name, data, code) =>
    expect(new Supervised().does(body, name, data as never, at('2026-06-02'))).toBe(code),
  );

  test('decisions take the seat that signs', () => {
    const register = new Supervised().lodge(
      'carry-out',
      { step: 'plan', documents: [PAPER('plan')] },
      at('2026-06-02'),
      officerOf(COMMITTEE),
    );
    expect(register.settle(at('2026-06-02')).rulings).toEqual(['role-required']);
  });
});

describe('information (S29)', () => {
  const asking = () =>
    new Supervised().must(
      COMMITTEE,
      'request-information',
      { from: INSPECTORATE, dueOn: '2026-06-12' },
      at('2026-06-02'),
    );
  const request = (register: Supervised) => register.state.requests[0]?.id as string;

  test.each([
    ['what is asked for', { about: 'kết luận thanh tra năm 2025' }, 'Cung cấp thông tin: kết luận thanh tra năm 2025'],
    ['its supervision, where that was said only in full', {}, 'Cung cấp thông tin: s'],
  ])('its inbox and its mail name %s', (_case, more, title) => {
    const register = new Supervised().must(
      COMMITTEE,
      'request-information',
      { from: INSPECTORATE, dueOn: '2026-06-12', ...more },
      at('2026-06-02'),
    );
    expect(supervision.tasks(register.state).find(({ body }) => body === INSPECTORATE)?.facts.title).toMatchObject({
      vi: title,
    });
  });

  test('an inspectorate is asked by a day, has it in its inbox, and answers with documents', () => {
    const register = asking();
    expect(supervision.tasks(register.state).find(({ body }) => body === INSPECTORATE)).toMatchObject({
      acts: ['supply-information'],
      dueOn: '2026-06-12',
    });
    register.must(
      INSPECTORATE,
      'supply-information',
      { request: request(register), documents: [PAPER('data')] },
      at('2026-06-10'),
    );
    expect(row(register, `information:${request(register)}`)).toMatchObject({
      status: 'done',
      outcome: 'done',
      holder: INSPECTORATE,
    });
  });

  test('three working days before, it is reminded; late, it shows and is told; three working days later the Chairperson is told', () => {
    const register = asking();
    expect(toldOf(register, at('2026-06-09'))).toEqual([`reminder ${INSPECTORATE}`]);
    expect(toldOf(register, '2026-06-12T17:00:00.000Z')).toEqual([`overdue ${INSPECTORATE}`, `overdue ${COMMITTEE}`]);
    expect(row(register, `information:${request(register)}`)?.overdue).toBe(true);
    expect(supervision.dates(register.state, '2026-06-12T17:00:00.000Z')[0]).toEqual({
      step: `information:${request(register)}`,
      purpose: 'escalation',
      at: '2026-06-16T17:00:00.000Z',
    });
    expect(toldOf(register, '2026-06-16T17:00:00.000Z')).toEqual([
      'escalated 22.chu-tich-ubnd',
      `escalated ${COMMITTEE}`,
    ]);
    register.must(
      INSPECTORATE,
      'supply-information',
      { request: request(register), documents: [PAPER('data')] },
      at('2026-06-18'),
    );
    expect(row(register, `information:${request(register)}`)).toMatchObject({
      status: 'done',
      outcome: 'late',
      overdue: false,
    });
  });

  test.each<[string, string, object, string]>([
    [FINANCE, 'request-information', { from: INSPECTORATE, dueOn: '2026-06-20' }, 'not-your-step'],
    [COMMITTEE, 'request-information', { from: INSPECTORATE, dueOn: '2026-06-03' }, 'bad-date'],
    [FINANCE, 'supply-information', { request: '3', documents: [PAPER('x')] }, 'not-your-step'],
    [INSPECTORATE, 'supply-information', { request: '99', documents: [PAPER('x')] }, 'no-such-request'],
    [INSPECTORATE, 'supply-information', { request: '3', documents: [] }, 'product-missing'],
  ])('%s %s %j: %s', (body, name, data, code) => {
    const register = asking();
    const named = {
      ...(data as { request?: string }),
      ...('request' in data && data.request === '3' ? { request: request(register) } : {}),
    };
    expect(register.does(body, name, named as never, at('2026-06-03'))).toBe(code);
  });
});

describe('separation of powers (S27)', () => {
  test('the committee concludes and assesses, and does not close; the Standing Body closes, and does not assess', () => {
    const register = new Supervised().concluded();
    register.must(
      FINANCE,
      'file-proof',
      { task: 't1', claims: 'done', documents: [PAPER('report')] },
      at('2026-07-20'),
    );
    expect(register.does(STANDING, 'assess-task', { task: 't1', verdict: 'done' }, at('2026-07-21'))).toBe(
      'not-your-step',
    );
    register.must(COMMITTEE, 'assess-task', { task: 't1', verdict: 'done' }, at('2026-07-21'));
    expect(register.does(COMMITTEE, 'close-supervision', { outcome: 'carried-out' }, at('2026-07-22'))).toBe(
      'not-your-step',
    );
    expect(register.does(COUNCIL, 'close-supervision', { outcome: 'carried-out' }, at('2026-07-22'))).toBe(
      'not-your-step',
    );
  });

  test('it closes only when everything recommended is carried out, or by a decision on record', () => {
    const register = new Supervised().concluded();
    expect(register.does(STANDING, 'close-supervision', { outcome: 'carried-out' }, at('2026-07-22'))).toBe(
      'supervision-unfinished',
    );
    expect(register.does(STANDING, 'close-supervision', { outcome: 'by-decision' }, at('2026-07-22'))).toBe(
      'product-missing',
    );
    register.must(
      STANDING,
      'close-supervision',
      { outcome: 'by-decision', documents: [PAPER('decision')] },
      at('2026-07-22'),
    );
    expect([supervision.closed(register.state), supervision.outcome(register.state)]).toEqual([true, 'by-decision']);
    expect(
      register.does(
        FINANCE,
        'file-proof',
        { task: 't1', claims: 'done', documents: [PAPER('report')] },
        at('2026-07-23'),
      ),
    ).toBe('case-closed');
  });

  test('the office prepares, and decides nothing', () => {
    expect(
      new Supervised().does(OFFICE, 'carry-out', { step: 'plan', documents: [PAPER('plan')] }, at('2026-06-02')),
    ).toBe('not-your-step');
  });

  test('before anything is concluded it may be called off, afterwards not', () => {
    expect(new Supervised().does(FINANCE, 'cancel-supervision', {}, at('2026-06-02'))).toBe('not-your-step');
    expect(new Supervised().must(COMMITTEE, 'cancel-supervision', {}, at('2026-06-02')).state.outcome).toBe(
      'cancelled',
    );
    expect(new Supervised().concluded().does(COMMITTEE, 'cancel-supervision', {}, at('2026-06-20'))).toBe(
      'supervision-unfinished',
    );
  });
});

test('reading the register again gives the same state', () => {
  const register = new Supervised().concluded();
  register.settle(at('2026-08-10'));
  const { library: _a, events, ...again } = register.reread();
  const { library: _b, events: known, ...state } = register.state;
  expect(again).toEqual(state);
  expect([...events]).toEqual([...known]);
  expect(register.entries[0]?.at).toBe(OPENED);
  expect(standingOf(taskOf(register.state, 't2')!, false)).toBe('not-done');
});
