import { officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { itIs, type Story } from '../case/specification';
import { stepDue } from './due';
import {
  act,
  askFor,
  assess,
  COMMITTEE,
  CONCLUDED,
  COUNCIL,
  FINANCE,
  HEALTH,
  INSPECTORATE,
  NOTICED,
  OFFICE,
  OPENED,
  PAPER,
  PLANNED,
  prove,
  report,
  STANDING,
  supervising,
  supply,
} from './fixture';
import { supervision } from './index';
import { phaseOf, standingOf, type SupervisionState, taskOf } from './state';

type Supervision = Story<SupervisionState>;

const keys = ({ state }: Supervision) => supervision.tasks(state).map(({ key }) => key);
const row = ({ state }: Supervision, id: string) => supervision.steps(state).find(({ step }) => step === id);
/** What was said of the requests for information. */
const toldOf = ({ consequences }: Supervision) =>
  consequences
    .flatMap(({ mails }) => mails)
    .filter(({ step }) => step?.startsWith('information'))
    .map(({ template, toBody }) => `${template} ${toBody}`);
const noticed = () => supervising().given(...NOTICED);
const concluded = () => supervising().given(...CONCLUDED);

describe('the steps (S27)', () => {
  test('open one after the other, each for the body whose part it is', () => {
    expect(keys(supervising())).toEqual([`plan/${COMMITTEE}`, 'conduct']);
    expect(keys(supervising().given(PLANNED))).toEqual([`notice/${OFFICE}`, 'conduct']);
    expect(keys(noticed())).toEqual([`reports/${FINANCE}`, `reports/${HEALTH}`, 'conduct']);
    expect(phaseOf(noticed().state)).toBe('under-way');
  });

  test('a committee’s day is the committee’s, not its Council’s; a day counted from a session binds once the session is set', () => {
    const planned = supervising().given(PLANNED);
    expect(stepDue(planned.state, 'notice')).toBe('2026-06-08');
    const set = planned.given(act(COMMITTEE, 'set-day', { anchor: 'meeting-day', date: '2026-06-15' }, '2026-06-02'));
    expect(stepDue(set.state, 'notice')).toBe('2026-06-05');
    const ofCouncil = supervising({ subject: 'council' }).given(PLANNED);
    expect(ofCouncil.state.law.steps[1]?.due).toHaveLength(2);
  });

  test('a notice’s recipients have it delivered; each report counts by its stamp', () => {
    expect(noticed().entries.find(({ data }) => data.key === 'notice/done')?.data).toMatchObject({
      deliveredTo: [FINANCE, HEALTH],
    });
    const reported = noticed().given(
      report(FINANCE, '2026-06-15T16:59:59.999Z'),
      report(HEALTH, '2026-06-15T17:00:00.000Z'),
    );
    expect([row(reported, `reports:${FINANCE}`)?.outcome, row(reported, `reports:${HEALTH}`)?.outcome]).toEqual([
      'done',
      'late',
    ]);
    expect(row(reported, 'reports')).toMatchObject({ status: 'done', outcome: 'done' });
  });

  test('who does not report shows as late, and holds nobody up: whoever conducts goes on, not before the day has passed', () => {
    const goOn = (when: string) => act(COMMITTEE, 'carry-out', { step: 'reports' }, when);
    const late = noticed()
      .when(goOn('2026-06-12'))
      .then({ ruling: 'too-early' })
      .given(itIs('2026-06-15T17:00:00.000Z'));
    expect(row(late, `reports:${HEALTH}`)).toMatchObject({ overdue: true, holder: HEALTH });
    const without = late.given(goOn('2026-06-16'));
    expect(row(without, 'reports')).toMatchObject({ status: 'done', outcome: 'incomplete' });
    expect(keys(without)).toContain(`check/${COMMITTEE}`);
    const reported = without.given(report(HEALTH, '2026-06-17'));
    expect(row(reported, `reports:${HEALTH}`)).toMatchObject({ outcome: 'late' });
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
  ])('%s %s %j: %s', (body, name, data, code) => {
    supervising()
      .when(act(body, name, data as Data, '2026-06-02'))
      .thenRefused(code);
  });

  test('decisions take the seat that signs', () => {
    supervising()
      .when({ ...PLANNED, by: officerOf(COMMITTEE) })
      .thenRefused('role-required');
  });
});

describe('information (S29)', () => {
  const ASKED = askFor('2026-06-12', '2026-06-02');
  const asked = () => supervising().given(ASKED);
  const id = asked().state.requests[0]?.id as string;

  test.each([
    ['what is asked for', { about: 'kết luận thanh tra năm 2025' }, 'Cung cấp thông tin: kết luận thanh tra năm 2025'],
    ['its supervision, where that was said only in full', {}, 'Cung cấp thông tin: s'],
  ])('its inbox and its mail name %s', (_case, more, title) => {
    const { state } = supervising().given(askFor('2026-06-12', '2026-06-02', more));
    expect(supervision.tasks(state).find(({ body }) => body === INSPECTORATE)?.facts.title).toMatchObject({
      vi: title,
    });
  });

  test('an inspectorate is asked by a day, has it in its inbox, and answers with documents', () => {
    expect(supervision.tasks(asked().state).find(({ body }) => body === INSPECTORATE)).toMatchObject({
      acts: ['supply-information'],
      dueOn: '2026-06-12',
    });
    expect(row(asked().given(supply(id, '2026-06-10')), `information:${id}`)).toMatchObject({
      status: 'done',
      outcome: 'done',
      holder: INSPECTORATE,
    });
  });

  test('three working days before, it is reminded; late, it shows and is told; three working days later the Chairperson is told', () => {
    const reminded = asked().given(itIs('2026-06-09'));
    expect(toldOf(reminded)).toEqual([`reminder ${INSPECTORATE}`]);
    const late = reminded.given(itIs('2026-06-12T17:00:00.000Z'));
    expect(toldOf(late)).toEqual([`overdue ${INSPECTORATE}`, `overdue ${COMMITTEE}`]);
    expect(row(late, `information:${id}`)?.overdue).toBe(true);
    expect(supervision.dates(late.state, '2026-06-12T17:00:00.000Z')[0]).toEqual({
      step: `information:${id}`,
      purpose: 'escalation',
      at: '2026-06-16T17:00:00.000Z',
    });
    const escalated = late.given(itIs('2026-06-16T17:00:00.000Z'));
    expect(toldOf(escalated)).toEqual(['escalated 22.chu-tich-ubnd', `escalated ${COMMITTEE}`]);
    expect(row(escalated.given(supply(id, '2026-06-18')), `information:${id}`)).toMatchObject({
      status: 'done',
      outcome: 'late',
      overdue: false,
    });
  });

  test.each<[string, string, Data, string]>([
    [FINANCE, 'request-information', { from: INSPECTORATE, dueOn: '2026-06-20' }, 'not-your-step'],
    [COMMITTEE, 'request-information', { from: INSPECTORATE, dueOn: '2026-06-03' }, 'bad-date'],
    [FINANCE, 'supply-information', { request: id, documents: [PAPER('x')] }, 'not-your-step'],
    [INSPECTORATE, 'supply-information', { request: '99', documents: [PAPER('x')] }, 'no-such-request'],
    [INSPECTORATE, 'supply-information', { request: id, documents: [] }, 'product-missing'],
  ])('%s %s %j: %s', (body, name, data, code) => {
    asked()
      .when(act(body, name, data, '2026-06-03'))
      .thenRefused(code);
  });
});

describe('separation of powers (S27)', () => {
  const close = (body: string, outcome: string, more: Data = {}) =>
    act(body, 'close-supervision', { outcome, ...more }, '2026-07-22');
  const cancel = (body: string, when: string) => act(body, 'cancel-supervision', {}, when);

  test('the committee concludes and assesses, and does not close; the Standing Body closes, and does not assess', () => {
    concluded()
      .given(prove(FINANCE, 't1', '2026-07-20'))
      .when(assess('t1', 'done', '2026-07-21', STANDING))
      .thenRefused('not-your-step')
      .given(assess('t1', 'done', '2026-07-21'))
      .when(close(COMMITTEE, 'carried-out'))
      .thenRefused('not-your-step')
      .when(close(COUNCIL, 'carried-out'))
      .thenRefused('not-your-step');
  });

  test('it closes only when everything recommended is carried out, or by a decision on record', () => {
    concluded()
      .when(close(STANDING, 'carried-out'))
      .then({ ruling: 'supervision-unfinished' })
      .when(close(STANDING, 'by-decision'))
      .thenRefused('product-missing')
      .when(close(STANDING, 'by-decision', { documents: [PAPER('decision')] }))
      .then({ closed: true, outcome: 'by-decision' })
      .when(prove(FINANCE, 't1', '2026-07-23'))
      .thenRefused('case-closed');
  });

  test('the office prepares, and decides nothing', () => {
    supervising()
      .when(act(OFFICE, 'carry-out', { step: 'plan', documents: [PAPER('plan')] }, '2026-06-02'))
      .thenRefused('not-your-step');
  });

  test('before anything is concluded it may be called off, afterwards not', () => {
    supervising()
      .when(cancel(FINANCE, '2026-06-02'))
      .thenRefused('not-your-step')
      .when(cancel(COMMITTEE, '2026-06-02'))
      .then({ state: { outcome: 'cancelled' } });
    concluded().when(cancel(COMMITTEE, '2026-06-20')).thenRefused('supervision-unfinished');
  });
});

test('what falls due unattended stands in the register as in the case', () => {
  const late = concluded().when(itIs('2026-08-10')).then();
  expect(late.entries[0]?.at).toBe(OPENED);
  expect(standingOf(taskOf(late.state, 't2')!, false)).toBe('not-done');
});
