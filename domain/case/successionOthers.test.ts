import { act as inCarrying, carrying, COMMITTEE, indicator, report } from '../carryingOut/fixture';
import { carryingOut } from '../carryingOut';
import { supervision } from '../supervision';
import {
  act,
  askFor,
  assess,
  COMMITTEE as CONDUCTS,
  CONCLUDED,
  FINANCE,
  HEALTH,
  INSPECTORATE,
  NOTICED,
  prove,
  report as reportIn,
  supervising,
  supply,
} from '../supervision/fixture';
import type { SupervisionState } from '../supervision/state';
import { support } from '../support';
import { act as inSupport, answer, close, deliver, lastOffer, needing, offer } from '../support/fixture';
import { at, ENGINE, officerOf, passes } from './fixture';
import { actsOf, itIs, type Lodged, type Story } from './specification';

const succeed = (on: string, ...pairs: [string, string][]): Lodged =>
  actsOf(ENGINE)('succeed', passes(on, ...pairs), on);

describe('a supervision whose supervised bodies end (S26–S29)', () => {
  const ON = '2026-06-10';
  const noticed = () => supervising().given(...NOTICED);
  const halfReported = () => noticed().given(reportIn(FINANCE, '2026-06-08'));
  const reportsOf = ({ state }: Story<SupervisionState>) =>
    supervision
      .tasks(state)
      .filter(({ acts }) => acts.includes('report-in'))
      .map(({ body }) => body);

  test('S27 a report that was sent counts for the successor; one that was not is the successor’s to send, and the old body is refused', () => {
    const passed = halfReported().given(succeed(ON, [FINANCE, '22.new'], [HEALTH, '22.other']));
    expect(reportsOf(passed)).toEqual(['22.other']);
    passed
      .when(reportIn(HEALTH, ON))
      .thenRefused('body-succeeded')
      .when(reportIn('22.other', ON))
      .then({
        state: {
          steps: { reports: { doneAt: at(ON), reports: { [FINANCE]: {}, '22.new': { from: FINANCE } } } },
        },
      });
  });

  test.each<[string, [string, string][]]>([
    [
      'whoever sent its report first',
      [
        [FINANCE, '22.new'],
        [HEALTH, '22.new'],
      ],
    ],
    [
      'whoever sent none first',
      [
        [HEALTH, '22.new'],
        [FINANCE, '22.new'],
      ],
    ],
  ])('S27 two that have one successor, of which one sent nothing: it owes a report, %s', (_what, pairs) => {
    const passed = halfReported().given(succeed(ON, ...pairs));
    expect(reportsOf(passed)).toEqual(['22.new']);
    passed.when(reportIn('22.new', ON)).then({ state: { steps: { reports: { doneAt: at(ON) } } } });
  });

  test('S27 a body that merges into one whose report is in leaves nothing to wait for: the step is done', () => {
    const { state } = halfReported()
      .when(succeed(ON, [HEALTH, FINANCE]))
      .then({ state: { steps: { reports: { doneAt: expect.any(String), outcome: 'done' } } } });
    expect(supervision.tasks(state).map(({ step }) => step)).toContain('check');
  });

  test('S29 information that an inspectorate owes is its successor’s to supply, on the same day', () => {
    const asked = noticed().given(askFor('2026-06-30', '2026-06-08', { from: '22.thanh-tra-so' }));
    const [request] = asked.state.requests;
    const passed = asked.given(succeed(ON, ['22.thanh-tra-so', INSPECTORATE]));
    expect(supervision.tasks(passed.state)).toContainEqual(
      expect.objectContaining({ body: INSPECTORATE, acts: ['supply-information'], dueOn: '2026-06-30' }),
    );
    passed
      .when(supply(request?.id, ON, '22.thanh-tra-so'))
      .thenRefused('body-succeeded')
      .when(supply(request?.id, ON))
      .then();
  });

  test('S27 unfinished tasks pass with their day and their demand for explanation; a finished one stays with who did it', () => {
    const passed = supervising().given(
      ...CONCLUDED,
      prove(FINANCE, 't1', '2026-06-20'),
      assess('t1', 'done', '2026-06-21'),
      succeed('2026-07-01', [FINANCE, '22.new'], [HEALTH, '22.other']),
    );
    expect(passed.state.tasks.map(({ lead, with: others, dueOn }) => [lead, others, dueOn])).toEqual([
      [FINANCE, [], '2026-07-31'],
      ['22.other', ['22.new'], '2026-08-31'],
    ]);
    expect(
      passed
        .given(itIs('2026-09-01'))
        .consequences.flatMap(({ mails }) => mails)
        .filter(({ template }) => template === 'overdue')
        .map(({ toBody }) => toBody),
    ).toContain('22.other');
  });

  test('S27 whoever conducts, verifies, decides ends: its successor conducts, verifies, decides', () => {
    const heir = ['22.ban-moi'];
    noticed()
      .when(succeed(ON, [CONDUCTS, '22.ban-moi']))
      .then({ state: { opening: { parts: { conducts: heir, verifies: heir, decides: heir } } } })
      .when(askFor('2026-06-30', ON))
      .thenRefused('body-succeeded')
      .when(act('22.ban-moi', 'request-information', { from: INSPECTORATE, dueOn: '2026-06-30' }, ON))
      .then();
  });
});

describe('support whose parties’ bodies end (S24, S25)', () => {
  const ON = '2027-04-06';
  const alone = () => needing({ parent: null, indicator: null, shortfalls: [] });

  test('S25 a party’s answer is its body’s successor’s to give', () => {
    const passed = alone().given(succeed(ON, ['VN.bo-cong-thuong', 'VN.new']));
    expect(
      support
        .tasks(passed.state)
        .map(({ key, body }) => `${key} ${body}`)
        .filter((task) => task.startsWith('party/VN')),
    ).toEqual(['party/VN.bo-cong-thuong/VN.new VN.new']);
    passed
      .when(inSupport('VN.bo-cong-thuong', 'nothing-to-offer'))
      .thenRefused('body-succeeded')
      .when(offer('VN.new'))
      .then();
  });

  test('S25 two parties merge: one answers for both, and keeps the other’s offer', () => {
    const merged = alone().given(offer('VN.bo-cong-thuong'), succeed(ON, ['VN.bo-cong-thuong', '31.ubnd']));
    const id = lastOffer(merged);
    expect([Object.keys(merged.state.relations), merged.state.offers[id]?.party]).toEqual([['31'], '31']);
    const delivered = merged.given(answer(id, 'accept'), deliver(id, 'delivered'));
    expect(support.steps(delivered.state).map(({ step, status }) => [step, status])).toEqual([
      ['need', 'open'],
      ['31', 'open'],
      [`offer-${id}`, 'done'],
    ]);
  });

  test('S25 a party merges into the one in need: nobody is asked to help itself, its open offer is withdrawn', () => {
    const merged = alone().given(offer(), succeed(ON, ['31.ubnd', '22.ubnd'], ['31.so-tai-chinh', '22.so-tai-chinh']));
    expect(Object.values(merged.state.offers).map(({ status }) => status)).toEqual(['withdrawn']);
    expect(Object.keys(merged.state.relations)).toEqual(['VN.bo-cong-thuong']);
    expect(support.steps(merged.state).map(({ kind, holder }) => [kind, holder])).toEqual([
      ['support', '22.ubnd'],
      ['sector-province', 'VN.bo-cong-thuong'],
      ['offer', '22.ubnd'],
    ]);
    merged.when(close('resolved')).then();
  });
});

test('S24 a year’s carrying out whose reporter ends: its successor reports, and support is asked for in its name', () => {
  const passed = carrying([indicator('grdp', { '2027-Q1': '8' })]).given(
    succeed('2027-04-01', ['22.so-tai-chinh', '22.so-moi'], ['VN.bo-cong-thuong', 'VN.new']),
  );
  expect(carryingOut.tasks(passed.state).map(({ body }) => body)).toEqual(['22.so-moi']);
  const short = report({ grdp: '6' });
  const { consequences } = passed
    .when(short)
    .thenRefused('body-succeeded')
    .when(inCarrying('report-figures', short.data, short.at, officerOf('22.so-moi')))
    .then();
  const letter = consequences.flatMap(({ letters }) => letters).find(({ opens }) => opens);
  expect(letter?.data).toMatchObject({
    need: { bodies: ['22.ubnd', '22.so-moi'] },
    parties: [{ id: '31' }, { id: 'VN.bo-cong-thuong', bodies: ['VN.new'] }],
  });
  expect(COMMITTEE.body).toBe(passed.state.opening.escalateTo);
});
