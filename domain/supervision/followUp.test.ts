import { nextWake } from '../case/dates';
import { ENGINE } from '../case/fixture';
import { actsOf, itIs, type Story } from '../case/specification';
import { act, assess, COMMITTEE, CONCLUDED, FINANCE, HEALTH, PAPER, prove, STANDING, supervising } from './fixture';
import { supervision } from './index';
import { type SupervisionState, taskOf } from './state';

type Supervision = Story<SupervisionState>;

/** The first instant after a day in Vietnam. */
const endOf = (day: string) => itIs(`${day}T17:00:00.000Z`);
const row = ({ state }: Supervision, id: string) => supervision.steps(state).find(({ step }) => step === id);
const told = ({ consequences }: Supervision) =>
  consequences.flatMap(({ event, mails }) =>
    mails.map(({ toBody }) => `${event.name} ${event.data.before ?? event.data.step} ${toBody}`),
  );
const inbox = ({ state }: Supervision, body: string) =>
  supervision
    .tasks(state)
    .filter((task) => task.body === body)
    .map(({ acts, dueOn }) => `${acts.join('+')} ${dueOn}`);

const concluded = () => supervising().given(...CONCLUDED);
/** t1 was due on Friday 31 July and nobody did anything. */
const late = () => concluded().given(endOf('2026-07-31'));
const demand = (when = '2026-08-03', more = {}, task = 't1') =>
  act(COMMITTEE, 'demand-explanation', { task, ...more }, when);
const explain = (when: string) => act(FINANCE, 'explain-delay', { task: 't1' }, when);
const grant = (newDue: string, body = COMMITTEE) => act(body, 'grant-time', { task: 't1', newDue }, '2026-08-03');

test('S27 each recommendation is a task with a lead, a product and a day; its lead and those with it are told', () => {
  const supervised = concluded();
  expect(supervised.entries.filter(({ name }) => name === 'task-assigned').map(({ data }) => data.to)).toEqual([
    [FINANCE],
    [HEALTH, FINANCE],
  ]);
  expect(inbox(supervised, FINANCE)).toEqual(['file-proof 2026-07-31']);
  expect(row(supervised, 'task:t1')).toMatchObject({
    holder: FINANCE,
    dueOn: '2026-07-31',
    facts: { standing: 'not-done', product: 'report', dayBy: 'document' },
  });
});

test('the lead is reminded 15, 7 and 3 working days before; of several missed only the newest counts', () => {
  let supervised = concluded();
  const said = ['2026-07-09', '2026-07-10', '2026-07-22', '2026-07-28'].map((day) =>
    told((supervised = supervised.given(itIs(day)))),
  );
  expect(said).toEqual([[], [`reminded 15wd ${FINANCE}`], [`reminded 7wd ${FINANCE}`], [`reminded 3wd ${FINANCE}`]]);
  expect(told(concluded().given(itIs('2026-07-28')))).toEqual([`reminded 3wd ${FINANCE}`]);
});

test('at midnight after its day a task is overdue, and whoever conducts may demand an explanation: 15 calendar days, complex 30', () => {
  expect(row(late(), 'task:t1')).toMatchObject({ overdue: true, facts: { standing: 'overdue' } });
  expect(inbox(late(), COMMITTEE)).toContain('demand-explanation+assess-task null');
  // 15 days from Monday 3 August, itself not counted: Tuesday the 18th.
  expect(inbox(late().given(demand()), FINANCE)).toContain('explain-delay 2026-08-18');
  const complex = late().given(demand('2026-08-03', { complex: true }));
  expect(taskOf(complex.state, 't1')?.explanation?.dueOn).toBe('2026-09-02');
});

test('nothing is found done without proof; six states are told apart', () => {
  const standing = (supervised: Supervision) => row(supervised, 'task:t1')?.facts.standing;
  let supervised = concluded()
    .when(assess('t1', 'done', '2026-07-01'))
    .thenRefused('product-missing')
    .when(act(FINANCE, 'file-proof', { task: 't1', claims: 'done', documents: [] }, '2026-07-01'))
    .thenRefused('product-missing')
    .when(prove(HEALTH, 't1', '2026-07-01'))
    .thenRefused('not-your-step')
    .given(prove(FINANCE, 't1', '2026-07-02', 'partly-done'));
  expect(inbox(supervised, COMMITTEE)).toContain('assess-task null');
  expect(standing(supervised)).toBe('not-done');
  for (const verdict of ['partly-done', 'unsatisfactory', 'not-carried-out', 'done', 'partly-done']) {
    supervised = supervised.given(assess('t1', verdict, '2026-07-03'));
    expect(standing(supervised)).toBe(verdict);
  }
  const overdue = supervised.given(endOf('2026-07-31'));
  expect(standing(overdue)).toBe('overdue');
  const done = overdue.given(assess('t1', 'done', '2026-08-03'));
  expect([standing(done), row(done, 'task:t1')?.overdue]).toEqual(['done', false]);
});

test('a later day is granted by whoever decides; then the task is on time again', () => {
  const granted = late()
    .when(grant('2026-09-30', FINANCE))
    .thenRefused('not-your-step')
    .when(grant('2026-08-01'))
    .thenRefused('extension-earlier')
    .given(grant('2026-09-30'));
  expect(row(granted, 'task:t1')).toMatchObject({
    overdue: false,
    dueOn: '2026-09-30',
    facts: { standing: 'not-done' },
  });
  granted.when(demand('2026-08-04')).thenRefused('task-not-failing');
});

describe('the ladder: the machine proposes, people decide', () => {
  const take = (body: string, rung: string, when: string, more: object = {}) =>
    act(body, 'take-rung', { task: 't1', rung, documents: [PAPER('letter')], ...more }, when);
  const demanded = () => late().given(demand());
  const explained = () => demanded().given(explain('2026-08-10'));

  test('the first rung is proposed when the explanation comes, or at the end of its day; with its reason, to the competent body', () => {
    const silent = demanded().given(endOf('2026-08-18'));
    const proposed = told(silent).indexOf(`rung-proposed task:t1 ${COMMITTEE}`);
    expect(told(silent).slice(0, proposed)).toContain(`overdue explanation:t1 ${FINANCE}`);
    expect(proposed).toBeGreaterThan(0);
    expect(supervision.tasks(silent.state).find(({ key }) => key.includes('/rung/'))).toMatchObject({
      body: COMMITTEE,
      acts: ['take-rung', 'assess-task'],
      facts: { rung: 'first-reminder', why: 'unexplained' },
    });
    const spoken = explained();
    expect(spoken.entries.some(({ name, data }) => name === 'rung-proposed' && data.why === 'explained')).toBe(true);
    spoken.when(explain('2026-08-11')).thenRefused('already-answered');
  });

  test('each rung is an act of the competent body with its document; after ten working days without progress the next is proposed, up to the Council', () => {
    const first = explained()
      .when(take(COMMITTEE, 'first-reminder', '2026-08-11', { documents: [] }))
      .thenRefused('product-missing')
      .when(take(STANDING, 'first-reminder', '2026-08-11'))
      .thenRefused('not-your-step')
      .given(take(COMMITTEE, 'first-reminder', '2026-08-11'));
    // The further reminder is proposed at the end of 25 August: 10 working days from the 11th.
    const before = first.given(endOf('2026-08-24'));
    expect(told(before)).not.toContain(`rung-proposed task:t1 ${COMMITTEE}`);
    const proposed = before.given(endOf('2026-08-25'));
    expect(told(proposed)).toContain(`rung-proposed task:t1 ${COMMITTEE}`);
    const reported = proposed
      .given(take(COMMITTEE, 'further-reminder', '2026-08-26'), take(COMMITTEE, 'further-reminder', '2026-09-03'))
      .when(take(COMMITTEE, 'first-reminder', '2026-09-04'))
      .then({ ruling: 'rung-out-of-order' })
      .when(take(STANDING, 'report-to-council', '2026-09-04'))
      .thenRefused('rung-out-of-order')
      .given(take(STANDING, 'report-to-council', '2026-09-04', { skips: true }));
    expect(taskOf(reported.state, 't1')?.ladder.map(({ rung }) => rung)).toEqual([
      'first-reminder',
      'further-reminder',
      'further-reminder',
      'report-to-council',
    ]);
    expect(row(reported, 'task:t1')?.facts.rung).toBe('report-to-council');
    const later = told(reported.given(endOf('2026-12-31')));
    expect(later.filter((one) => one.startsWith('rung-proposed task:t1'))).toEqual([]);
  });

  test('no rung is taken of a task that is on time, nor before an explanation was demanded', () => {
    concluded()
      .when(take(COMMITTEE, 'first-reminder', '2026-07-01'))
      .thenRefused('task-not-failing');
    late()
      .when(take(COMMITTEE, 'first-reminder', '2026-08-03'))
      .thenRefused('step-not-open');
  });

  test('a task found not carried out needs no passing day', () => {
    concluded()
      .given(assess('t2', 'not-carried-out', '2026-07-01'))
      .when(demand('2026-07-01', {}, 't2'))
      .then();
  });

  test('a supervision opened to carry a rung out counts as the rung, by the engine’s word', () => {
    const rung = { rung: 'propose-handling', case: '22.supervision.2', by: STANDING };
    const { state } = demanded().given(actsOf(ENGINE)('rung-opened', { task: 't1', ...rung }, '2026-08-20'));
    expect(taskOf(state, 't1')?.ladder).toMatchObject([rung]);
  });

  test('once done, nothing more is proposed, and the file may be closed', () => {
    const done = demanded().given(
      prove(FINANCE, 't1', '2026-08-05'),
      assess('t1', 'done', '2026-08-06'),
      prove(HEALTH, 't2', '2026-08-07'),
      assess('t2', 'done', '2026-08-07'),
    );
    expect(done.state.events.has('task/t1/proposed/first-reminder/0')).toBe(false);
    expect(inbox(done, STANDING)).toEqual(['close-supervision null']);
    const closed = done
      .when(act(STANDING, 'close-supervision', { outcome: 'carried-out' }, '2026-08-10'))
      .then({ closed: true, outcome: 'carried-out' });
    expect(nextWake(supervision, closed.state, '2026-08-10T02:00:00.000Z')).toBeNull();
  });
});
