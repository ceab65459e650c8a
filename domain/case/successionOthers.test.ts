import { carrying, COMMITTEE, figures, indicator } from '../carryingOut/fixture';
import { carryingOut } from '../carryingOut';
import { HAI_PHONG, LAW, QUANG_NINH, RULES, TRADE } from '../carryingOut/fixture';
import { supervision } from '../supervision';
import { at, COMMITTEE as CONDUCTS, FINANCE, HEALTH, INSPECTORATE, PAPER, Supervised } from '../supervision/fixture';
import { support } from '../support';
import { ENGINE, MemoryRegister, officerOf } from './fixture';
import type { Data } from './entry';

const passes = (on: string, ...pairs: [string, string][]): Data =>
  ({
    passes: pairs.map(([old, heir]) => ({
      old,
      oldName: { vi: old, en: old },
      new: heir,
      on,
      cites: 'practice',
      verified: 'unverified',
    })),
  }) as unknown as Data;
const bodies = (tasks: { body: string; key: string }[]) => tasks.map(({ key, body }) => `${key} ${body}`);

describe('a supervision whose supervised bodies end (S26–S29)', () => {
  const ON = '2026-06-10';
  const succeed = (register: Supervised, ...pairs: [string, string][]) => {
    register.lodge('succeed', passes(ON, ...pairs), at(ON), ENGINE).settle(at(ON));
    return register;
  };
  const reportsOf = (register: Supervised) =>
    supervision
      .tasks(register.state)
      .filter(({ acts }) => acts.includes('report-in'))
      .map(({ body }) => body);

  test('S27 a report that was sent counts for the successor; one that was not is the successor’s to send, and the old body is refused', () => {
    const register = succeed(
      new Supervised().noticed().must(FINANCE, 'report-in', { step: 'reports' }, at('2026-06-08')),
      [FINANCE, '22.new'],
      [HEALTH, '22.other'],
    );
    expect(reportsOf(register)).toEqual(['22.other']);
    expect(register.does(HEALTH, 'report-in', { step: 'reports' }, at(ON))).toBe('body-succeeded');
    register.must('22.other', 'report-in', { step: 'reports' }, at(ON));
    expect(register.state.steps.reports).toMatchObject({
      doneAt: at(ON),
      reports: { [FINANCE]: {}, '22.new': { from: FINANCE } },
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
    const register = succeed(
      new Supervised().noticed().must(FINANCE, 'report-in', { step: 'reports' }, at('2026-06-08')),
      ...pairs,
    );
    expect(reportsOf(register)).toEqual(['22.new']);
    expect(register.must('22.new', 'report-in', { step: 'reports' }, at(ON)).state.steps.reports?.doneAt).toBe(at(ON));
  });

  test('S27 a body that merges into one whose report is in leaves nothing to wait for: the step is done', () => {
    const register = succeed(
      new Supervised().noticed().must(FINANCE, 'report-in', { step: 'reports' }, at('2026-06-08')),
      [HEALTH, FINANCE],
    );
    expect(register.state.steps.reports).toMatchObject({ doneAt: expect.any(String), outcome: 'done' });
    expect(supervision.tasks(register.state).map(({ step }) => step)).toContain('check');
  });

  test('S29 information that an inspectorate owes is its successor’s to supply, on the same day', () => {
    const register = new Supervised()
      .noticed()
      .must(CONDUCTS, 'request-information', { from: '22.thanh-tra-so', dueOn: '2026-06-30' }, at('2026-06-08'));
    const [request] = register.state.requests;
    succeed(register, ['22.thanh-tra-so', INSPECTORATE]);
    expect(supervision.tasks(register.state)).toContainEqual(
      expect.objectContaining({ body: INSPECTORATE, acts: ['supply-information'], dueOn: '2026-06-30' }),
    );
    const supplied = { request: request?.id as string, documents: [PAPER('information')] };
    expect([
      register.does('22.thanh-tra-so', 'supply-information', supplied, at(ON)),
      register.does(INSPECTORATE, 'supply-information', supplied, at(ON)),
    ]).toEqual(['body-succeeded', 'accepted']);
  });

  test('S27 unfinished tasks pass with their day and their demand for explanation; a finished one stays with who did it', () => {
    const register = new Supervised().concluded();
    register
      .must(FINANCE, 'file-proof', { task: 't1', claims: 'done', documents: [PAPER('report')] }, at('2026-06-20'))
      .must(CONDUCTS, 'assess-task', { task: 't1', verdict: 'done' }, at('2026-06-21'));
    register
      .lodge('succeed', passes('2026-07-01', [FINANCE, '22.new'], [HEALTH, '22.other']), at('2026-07-01'), ENGINE)
      .settle(at('2026-07-01'));
    expect(register.state.tasks.map(({ lead, with: others, dueOn }) => [lead, others, dueOn])).toEqual([
      [FINANCE, [], '2026-07-31'],
      ['22.other', ['22.new'], '2026-08-31'],
    ]);
    const { consequences } = register.settle(at('2026-09-01'));
    expect(
      consequences
        .flatMap(({ mails }) => mails)
        .filter(({ template }) => template === 'overdue')
        .map(({ toBody }) => toBody),
    ).toContain('22.other');
  });

  test('S27 whoever conducts, verifies, decides ends: its successor conducts, verifies, decides', () => {
    const register = succeed(new Supervised().noticed(), [CONDUCTS, '22.ban-moi']);
    expect(register.state.opening.parts).toMatchObject({
      conducts: ['22.ban-moi'],
      verifies: ['22.ban-moi'],
      decides: ['22.ban-moi'],
    });
    expect([
      register.does(CONDUCTS, 'request-information', { from: INSPECTORATE, dueOn: '2026-06-30' }, at(ON)),
      register.does('22.ban-moi', 'request-information', { from: INSPECTORATE, dueOn: '2026-06-30' }, at(ON)),
    ]).toEqual(['body-succeeded', 'accepted']);
  });
});

describe('support whose parties’ bodies end (S24, S25)', () => {
  const NEXT = '2027-04-06T02:00:00.000Z';
  const OFFER: Data = {
    kind: 'budget-transfer',
    amount: '250.5',
    measure: 'million-vnd',
    from: '2027-05-03',
    to: '2027-06-30',
  };
  function needing() {
    const opening = {
      caseId: 's',
      parent: null,
      unit: '22',
      year: 2027,
      title: { vi: 'x', en: 'x' },
      calendar: 'weeks',
      need: QUANG_NINH,
      parties: [HAI_PHONG, TRADE],
      indicator: null,
      shortfalls: [],
      rules: RULES.support,
    };
    return new MemoryRegister(support, LAW, opening as unknown as Data, '2027-04-05T02:00:00.000Z');
  }
  const does = (register: ReturnType<typeof needing>, body: string, name: string, data: Data = {}) =>
    register.lodge(name, data, NEXT, officerOf(body)).settle(NEXT).rulings[0];
  const succeed = (register: ReturnType<typeof needing>, ...pairs: [string, string][]) =>
    register.lodge('succeed', passes('2027-04-06', ...pairs), NEXT, ENGINE).settle(NEXT);

  test('S25 a party’s answer is its body’s successor’s to give', () => {
    const register = needing();
    succeed(register, ['VN.bo-cong-thuong', 'VN.new']);
    expect(bodies(support.tasks(register.state)).filter((task) => task.startsWith('party/VN'))).toEqual([
      'party/VN.bo-cong-thuong/VN.new VN.new',
    ]);
    expect([
      does(register, 'VN.bo-cong-thuong', 'nothing-to-offer'),
      does(register, 'VN.new', 'offer-support', OFFER),
    ]).toEqual(['body-succeeded', 'accepted']);
  });

  test('S25 two parties merge: one answers for both, and keeps the other’s offer', () => {
    const register = needing();
    does(register, 'VN.bo-cong-thuong', 'offer-support', OFFER);
    succeed(register, ['VN.bo-cong-thuong', '31.ubnd']);
    const [offer] = Object.values(register.state.offers);
    expect([Object.keys(register.state.relations), offer?.party]).toEqual([['31'], '31']);
    expect([
      does(register, '22.ubnd', 'answer-offer', { offer: offer?.id as string, answer: 'accept' }),
      does(register, '22.ubnd', 'record-delivery', { offer: offer?.id as string, result: 'delivered' }),
    ]).toEqual(['accepted', 'accepted']);
    expect(support.steps(register.state).map(({ step, status }) => [step, status])).toEqual([
      ['need', 'open'],
      ['31', 'open'],
      [`offer-${offer?.id}`, 'done'],
    ]);
  });

  test('S25 a party merges into the one in need: nobody is asked to help itself, its open offer is withdrawn', () => {
    const register = needing();
    does(register, '31.ubnd', 'offer-support', OFFER);
    succeed(register, ['31.ubnd', '22.ubnd'], ['31.so-tai-chinh', '22.so-tai-chinh']);
    expect(Object.values(register.state.offers).map(({ status }) => status)).toEqual(['withdrawn']);
    expect(Object.keys(register.state.relations)).toEqual(['VN.bo-cong-thuong']);
    expect(does(register, '22.ubnd', 'close-support', { result: 'resolved' })).toBe('accepted');
  });
});

test('S24 a year’s carrying out whose reporter ends: its successor reports, and support is asked for in its name', () => {
  const register = carrying([indicator('grdp', { '2027-Q1': '8' })]);
  register
    .lodge(
      'succeed',
      passes('2027-04-01', ['22.so-tai-chinh', '22.so-moi'], ['VN.bo-cong-thuong', 'VN.new']),
      '2027-04-01T02:00:00.000Z',
      ENGINE,
    )
    .settle('2027-04-01T02:00:00.000Z');
  expect(carryingOut.tasks(register.state).map(({ body }) => body)).toEqual(['22.so-moi']);
  const report = figures('2027-Q1', { grdp: '6' });
  register
    .lodge('report-figures', report, '2027-04-05T02:00:00.000Z', officerOf('22.so-tai-chinh'))
    .lodge('report-figures', report, '2027-04-05T02:00:00.000Z', officerOf('22.so-moi'));
  const { rulings, consequences } = register.settle('2027-04-05T02:00:00.000Z');
  expect(rulings).toEqual(['body-succeeded', 'accepted']);
  const letter = consequences.flatMap(({ letters }) => letters).find(({ opens }) => opens);
  expect(letter?.data).toMatchObject({
    need: { bodies: ['22.ubnd', '22.so-moi'] },
    parties: [{ id: '31' }, { id: 'VN.bo-cong-thuong', bodies: ['VN.new'] }],
  });
  expect(COMMITTEE.body).toBe(register.state.opening.escalateTo);
});
