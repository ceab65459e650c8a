import { nextWake } from '../case/dates';
import { ENGINE } from '../case/fixture';
import { at, COMMITTEE, FINANCE, HEALTH, PAPER, STANDING, Supervised } from './fixture';
import { supervision } from './index';
import { taskOf } from './state';

/** The first instant after a day in Vietnam. */
const endOf = (day: string) => `${day}T17:00:00.000Z`;
const row = (register: Supervised, id: string) => supervision.steps(register.state).find(({ step }) => step === id);
const told = (register: Supervised, now: string) =>
  register
    .settle(now)
    .consequences.flatMap(({ event, mails }) =>
      mails.map(({ toBody }) => `${event.name} ${event.data.before ?? event.data.step} ${toBody}`),
    );
const inbox = (register: Supervised, body: string) =>
  supervision
    .tasks(register.state)
    .filter((task) => task.body === body)
    .map(({ acts, dueOn }) => `${acts.join('+')} ${dueOn}`);

/** t1 was due on Friday 31 July and nobody did anything. */
const late = () => {
  const register = new Supervised().concluded();
  register.settle(endOf('2026-07-31'));
  return register;
};

test('S27 each recommendation is a task with a lead, a product and a day; its lead and those with it are told', () => {
  const register = new Supervised().concluded();
  expect(register.entries.filter(({ name }) => name === 'task-assigned').map(({ data }) => data.to)).toEqual([
    [FINANCE],
    [HEALTH, FINANCE],
  ]);
  expect(inbox(register, FINANCE)).toEqual(['file-proof 2026-07-31']);
  expect(row(register, 'task:t1')).toMatchObject({
    holder: FINANCE,
    dueOn: '2026-07-31',
    facts: { standing: 'not-done', product: 'report' },
  });
});

test('the lead is reminded 15, 7 and 3 working days before; of several missed only the newest counts', () => {
  const register = new Supervised().concluded();
  expect(told(register, at('2026-07-09'))).toEqual([]);
  expect(told(register, at('2026-07-10'))).toEqual([`reminded 15wd ${FINANCE}`]);
  expect(told(register, at('2026-07-22'))).toEqual([`reminded 7wd ${FINANCE}`]);
  expect(told(register, at('2026-07-28'))).toEqual([`reminded 3wd ${FINANCE}`]);
  expect(told(new Supervised().concluded(), at('2026-07-28'))).toEqual([`reminded 3wd ${FINANCE}`]);
});

test('at midnight after its day a task is overdue, and whoever conducts may demand an explanation: 15 calendar days, complex 30', () => {
  const register = late();
  expect(row(register, 'task:t1')).toMatchObject({ overdue: true, facts: { standing: 'overdue' } });
  expect(inbox(register, COMMITTEE)).toContain('demand-explanation+assess-task null');
  register.must(COMMITTEE, 'demand-explanation', { task: 't1' }, at('2026-08-03'));
  // 15 days from Monday 3 August, itself not counted: Tuesday the 18th.
  expect(inbox(register, FINANCE)).toContain('explain-delay 2026-08-18');
  const complex = late().must(COMMITTEE, 'demand-explanation', { task: 't1', complex: true }, at('2026-08-03'));
  expect(taskOf(complex.state, 't1')?.explanation?.dueOn).toBe('2026-09-02');
});

test('nothing is found done without proof; six states are told apart', () => {
  const register = new Supervised().concluded();
  const standing = () => row(register, 'task:t1')?.facts.standing;
  expect(register.does(COMMITTEE, 'assess-task', { task: 't1', verdict: 'done' }, at('2026-07-01'))).toBe(
    'product-missing',
  );
  expect(register.does(FINANCE, 'file-proof', { task: 't1', claims: 'done', documents: [] }, at('2026-07-01'))).toBe(
    'product-missing',
  );
  expect(
    register.does(HEALTH, 'file-proof', { task: 't1', claims: 'done', documents: [PAPER('report')] }, at('2026-07-01')),
  ).toBe('not-your-step');
  register.must(
    FINANCE,
    'file-proof',
    { task: 't1', claims: 'partly-done', documents: [PAPER('report')] },
    at('2026-07-02'),
  );
  expect(inbox(register, COMMITTEE)).toContain('assess-task null');
  expect([standing()]).toEqual(['not-done']);
  for (const verdict of ['partly-done', 'unsatisfactory', 'not-carried-out', 'done', 'partly-done']) {
    register.must(COMMITTEE, 'assess-task', { task: 't1', verdict }, at('2026-07-03'));
    expect(standing()).toBe(verdict);
  }
  register.settle(endOf('2026-07-31'));
  expect(standing()).toBe('overdue');
  register.must(COMMITTEE, 'assess-task', { task: 't1', verdict: 'done' }, at('2026-08-03'));
  expect([standing(), row(register, 'task:t1')?.overdue]).toEqual(['done', false]);
});

test('a later day is granted by whoever decides; then the task is on time again', () => {
  const register = late();
  expect(register.does(FINANCE, 'grant-time', { task: 't1', newDue: '2026-09-30' }, at('2026-08-03'))).toBe(
    'not-your-step',
  );
  expect(register.does(COMMITTEE, 'grant-time', { task: 't1', newDue: '2026-08-01' }, at('2026-08-03'))).toBe(
    'extension-earlier',
  );
  register.must(COMMITTEE, 'grant-time', { task: 't1', newDue: '2026-09-30' }, at('2026-08-03'));
  expect(row(register, 'task:t1')).toMatchObject({
    overdue: false,
    dueOn: '2026-09-30',
    facts: { standing: 'not-done' },
  });
  expect(register.does(COMMITTEE, 'demand-explanation', { task: 't1' }, at('2026-08-04'))).toBe('task-not-failing');
});

describe('the ladder: the machine proposes, people decide', () => {
  const take = (register: Supervised, body: string, rung: string, day: string, more: object = {}) =>
    register.does(body, 'take-rung', { task: 't1', rung, documents: [PAPER('letter')], ...more } as never, at(day));
  const demanded = () => late().must(COMMITTEE, 'demand-explanation', { task: 't1' }, at('2026-08-03'));

  test('the first rung is proposed when the explanation comes, or at the end of its day; with its reason, to the competent body', () => {
    const silent = demanded();
    expect(told(silent, endOf('2026-08-18'))).toEqual(
      expect.arrayContaining([`overdue explanation:t1 ${FINANCE}`, `rung-proposed task:t1 ${COMMITTEE}`]),
    );
    expect(supervision.tasks(silent.state).find(({ key }) => key.includes('/rung/'))).toMatchObject({
      body: COMMITTEE,
      acts: ['take-rung', 'assess-task'],
      facts: { rung: 'first-reminder', why: 'unexplained' },
    });
    const spoken = demanded().must(FINANCE, 'explain-delay', { task: 't1' }, at('2026-08-10'));
    expect(spoken.entries.some(({ name, data }) => name === 'rung-proposed' && data.why === 'explained')).toBe(true);
    expect(spoken.does(FINANCE, 'explain-delay', { task: 't1' }, at('2026-08-11'))).toBe('already-answered');
  });

  test('each rung is an act of the competent body with its document; after ten working days without progress the next is proposed, up to the Council', () => {
    const register = demanded().must(FINANCE, 'explain-delay', { task: 't1' }, at('2026-08-10'));
    expect(take(register, COMMITTEE, 'first-reminder', '2026-08-11', { documents: [] })).toBe('product-missing');
    expect(take(register, STANDING, 'first-reminder', '2026-08-11')).toBe('not-your-step');
    expect(take(register, COMMITTEE, 'first-reminder', '2026-08-11')).toBe('accepted');
    // The further reminder is proposed at the end of 25 August: 10 working days from the 11th.
    expect(told(register, endOf('2026-08-24'))).not.toContain(`rung-proposed task:t1 ${COMMITTEE}`);
    expect(told(register, endOf('2026-08-25'))).toContain(`rung-proposed task:t1 ${COMMITTEE}`);
    expect(take(register, COMMITTEE, 'further-reminder', '2026-08-26')).toBe('accepted');
    expect(take(register, COMMITTEE, 'further-reminder', '2026-09-03')).toBe('accepted');
    expect(take(register, COMMITTEE, 'first-reminder', '2026-09-04')).toBe('rung-out-of-order');
    expect(take(register, STANDING, 'report-to-council', '2026-09-04')).toBe('rung-out-of-order');
    expect(take(register, STANDING, 'report-to-council', '2026-09-04', { skips: true })).toBe('accepted');
    expect(taskOf(register.state, 't1')?.ladder.map(({ rung }) => rung)).toEqual([
      'first-reminder',
      'further-reminder',
      'further-reminder',
      'report-to-council',
    ]);
    expect(row(register, 'task:t1')?.facts.rung).toBe('report-to-council');
    expect(told(register, endOf('2026-12-31')).filter((one) => one.startsWith('rung-proposed task:t1'))).toEqual([]);
  });

  test('no rung is taken of a task that is on time, nor before an explanation was demanded', () => {
    expect(take(new Supervised().concluded(), COMMITTEE, 'first-reminder', '2026-07-01')).toBe('task-not-failing');
    expect(take(late(), COMMITTEE, 'first-reminder', '2026-08-03')).toBe('step-not-open');
  });

  test('a task found not carried out needs no passing day', () => {
    const register = new Supervised()
      .concluded()
      .must(COMMITTEE, 'assess-task', { task: 't2', verdict: 'not-carried-out' }, at('2026-07-01'));
    expect(register.does(COMMITTEE, 'demand-explanation', { task: 't2' }, at('2026-07-01'))).toBe('accepted');
  });

  test('a supervision opened to carry a rung out counts as the rung, by the engine’s word', () => {
    const register = demanded().lodge(
      'rung-opened',
      { task: 't1', rung: 'propose-handling', case: '22.supervision.2', by: STANDING },
      at('2026-08-20'),
      ENGINE,
    );
    register.settle(at('2026-08-20'));
    expect(taskOf(register.state, 't1')?.ladder).toMatchObject([
      { rung: 'propose-handling', case: '22.supervision.2', by: STANDING },
    ]);
  });

  test('once done, nothing more is proposed, and the file may be closed', () => {
    const register = demanded()
      .must(FINANCE, 'file-proof', { task: 't1', claims: 'done', documents: [PAPER('report')] }, at('2026-08-05'))
      .must(COMMITTEE, 'assess-task', { task: 't1', verdict: 'done' }, at('2026-08-06'));
    register
      .must(HEALTH, 'file-proof', { task: 't2', claims: 'done', documents: [PAPER('decision')] }, at('2026-08-07'))
      .must(COMMITTEE, 'assess-task', { task: 't2', verdict: 'done' }, at('2026-08-07'));
    expect(register.state.events.has('task/t1/proposed/first-reminder/0')).toBe(false);
    expect(inbox(register, STANDING)).toEqual(['close-supervision null']);
    register.must(STANDING, 'close-supervision', { outcome: 'carried-out' }, at('2026-08-10'));
    expect([
      supervision.closed(register.state),
      supervision.outcome(register.state),
      nextWake(supervision, register.state, at('2026-08-10')),
    ]).toEqual([true, 'carried-out', null]);
  });
});
