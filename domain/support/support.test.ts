import { ENGINE, MemoryRegister, officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { CENTRAL, DELTA, HAI_PHONG, HEALTH, LAW, QUANG_NINH, RULES, TRADE } from '../carryingOut/fixture';
import { type Party, type Side, sideOf, SIDES } from './party';
import { support } from './index';

const OPENED = '2027-04-05T02:00:00.000Z';
const NEXT = '2027-04-06T02:00:00.000Z';
const SHORTFALL: Data = {
  period: '2027-Q1',
  target: '8',
  actual: '6.5',
  attainment: '81.25',
  because: 'below',
  rule: 'ninety',
  below: '0.90',
  times: 1,
  cites: 'practice',
};
const OFFER: Data = {
  kind: 'budget-transfer',
  amount: '250.5',
  measure: 'million-vnd',
  from: '2027-05-03',
  to: '2027-06-30',
};

function needing(need: Party = QUANG_NINH, parties: Party[] = [HAI_PHONG, TRADE], more: Data = {}) {
  const opening: Data = {
    caseId: 's',
    parent: '22.carrying-out.2027',
    unit: '22',
    year: 2027,
    title: { vi: 'Hỗ trợ', en: 'Support' },
    calendar: 'weeks',
    need,
    parties,
    indicator: { id: 'grdp', name: { vi: 'GRDP', en: 'GRDP' }, measure: { vi: '%', en: '%' }, touches: [] },
    shortfalls: [SHORTFALL],
    rules: RULES.support,
    ...more,
  } as unknown as Data;
  return new MemoryRegister(support, LAW, opening, OPENED);
}
type Play = ReturnType<typeof needing>;

/** Lodges and settles; the ruling in one word. */
const act = (play: Play, body: string, name: string, data: Data = {}, at = NEXT) =>
  play.lodge(name, data, at, officerOf(body)).settle(at).rulings[0];
const offered = (play: Play, body = '31.ubnd'): string => {
  expect(act(play, body, 'offer-support', OFFER)).toBe('accepted');
  return Object.keys(play.state.offers).at(-1) as string;
};

test('S24 everyone concerned is told once, with proof; each body of a party has the task, either may do it', () => {
  const play = needing();
  const { consequences } = play.settle(OPENED);
  expect(consequences.map(({ event }) => event)).toMatchObject([
    { name: 'need-told', data: { bodies: ['31.ubnd', '31.so-tai-chinh', 'VN.bo-cong-thuong'] } },
  ]);
  expect(consequences[0]!.mails.map(({ template, toBody }) => [template, toBody])).toContainEqual([
    'shortfall',
    'VN.bo-cong-thuong',
  ]);
  const tasks = () =>
    support
      .tasks(play.state)
      .filter(({ step }) => step === '31')
      .map(({ body, acts, dueOn }) => [body, acts, dueOn]);
  // Ten working days from Monday 5 April.
  expect(tasks()).toEqual(
    ['31.ubnd', '31.so-tai-chinh'].map((body) => [
      body,
      ['acknowledge-need', 'offer-support', 'nothing-to-offer'],
      '2027-04-19',
    ]),
  );
  expect(act(play, '31.so-tai-chinh', 'acknowledge-need')).toBe('accepted');
  expect(act(play, '31.ubnd', 'acknowledge-need')).toBe('already-answered');
  expect(tasks()).toEqual(
    ['31.ubnd', '31.so-tai-chinh'].map((body) => [body, ['offer-support', 'nothing-to-offer'], '2027-04-19']),
  );
  expect(act(play, 'VN.bo-cong-thuong', 'nothing-to-offer')).toBe('accepted');
  expect(act(play, 'VN.bo-cong-thuong', 'nothing-to-offer')).toBe('already-answered');
});

test('S24 offered, accepted, delivered in two parts, closed with its result; the plan’s case is told', () => {
  const play = needing();
  const offer = offered(play);
  expect(act(play, '22.ubnd', 'close-support', { result: 'resolved' })).toBe('offers-open');
  expect(act(play, '22.so-tai-chinh', 'answer-offer', { offer, answer: 'accept' })).toBe('accepted');
  expect(act(play, '22.ubnd', 'answer-offer', { offer, answer: 'decline' })).toBe('offer-answered');
  expect(support.tasks(play.state)).toContainEqual(
    expect.objectContaining({ key: `delivery/${offer}/22.ubnd`, acts: ['record-delivery'], dueOn: '2027-06-30' }),
  );
  expect(act(play, '22.ubnd', 'close-support', { result: 'resolved' })).toBe('offers-open');
  expect(act(play, '22.ubnd', 'record-delivery', { offer, result: 'partly', amount: '100' })).toBe('accepted');
  expect(act(play, '22.ubnd', 'record-delivery', { offer, result: 'delivered', amount: '150.5' })).toBe('accepted');
  expect(act(play, '22.ubnd', 'record-delivery', { offer, result: 'delivered' })).toBe('offer-answered');
  const { consequences } = play.lodge('close-support', { result: 'resolved' }, NEXT, officerOf('22.ubnd')).settle(NEXT);
  expect(consequences.flatMap(({ letters }) => letters)).toMatchObject([
    {
      toCase: '22.carrying-out.2027',
      name: 'support-closed',
      data: { support: 's', indicator: 'grdp', outcome: 'resolved' },
    },
  ]);
  expect([support.closed(play.state), support.outcome(play.state), support.tasks(play.state)]).toEqual([
    true,
    'resolved',
    [],
  ]);
  expect(act(play, '22.ubnd', 'close-support', { result: 'resolved' })).toBe('case-closed');
  expect(play.reread()).toEqual(play.state);
});

test('each does what is theirs: the one in need doesn’t offer, the others don’t answer, record or close', () => {
  const play = needing();
  const offer = offered(play);
  expect(act(play, '22.ubnd', 'offer-support', OFFER)).toBe('not-consulted');
  expect(act(play, '33.ubnd', 'offer-support', OFFER)).toBe('not-consulted');
  expect(act(play, '31.ubnd', 'answer-offer', { offer, answer: 'accept' })).toBe('not-your-step');
  expect(act(play, '31.ubnd', 'request-support', { kind: 'staff' })).toBe('not-your-step');
  expect(act(play, 'VN.bo-cong-thuong', 'withdraw-offer', { offer })).toBe('not-your-step');
  expect(act(play, '31.ubnd', 'close-support', { result: 'resolved' })).toBe('not-your-step');
  expect(act(play, '22.ubnd', 'answer-offer', { offer: '99', answer: 'accept' })).toBe('no-such-offer');
  expect(act(play, '22.ubnd', 'answer-offer', { offer: '__proto__', answer: 'accept' })).toBe('no-such-offer');
  expect(act(play, '31.ubnd', 'withdraw-offer', { offer })).toBe('accepted');
  expect(act(play, '31.ubnd', 'withdraw-offer', { offer })).toBe('offer-answered');
});

test.each([
  ['2027-06-30', '2027-05-03', 'bad-date'],
  ['2027-03-01', '2027-04-05', 'bad-date'],
  ['2027-03-01', '2027-04-06', 'accepted'],
  ['2027-03-01', '2029-01-01', 'calendar-out-of-range'],
])('an offer from %s to %s, made on 6 April: %s', (from, to, ruling) => {
  expect(act(needing(), '31.ubnd', 'offer-support', { ...OFFER, from, to })).toBe(ruling);
});

test('an unanswered need, an unanswered offer and an undelivered one are reminded of and become overdue, each with its holder', () => {
  const play = needing();
  const offer = offered(play);
  act(play, '22.ubnd', 'answer-offer', { offer, answer: 'accept' });
  expect(play.settle('2027-04-15T02:00:00.000Z').events).toEqual(['reminded']); // the ministry's answer, due on 19 April
  expect(play.settle('2027-04-19T17:00:00.000Z').events).toEqual(['overdue']);
  const row = (step: string) => support.steps(play.state).find((one) => one.step === step);
  expect(row('VN.bo-cong-thuong')).toMatchObject({
    kind: 'sector-province',
    holder: 'VN.bo-cong-thuong',
    overdue: true,
    dueOn: '2027-04-19',
  });
  expect(row(`offer-${offer}`)).toMatchObject({
    kind: 'offer',
    holder: '31.ubnd',
    overdue: false,
    dueOn: '2027-06-30',
  });
  // The other parties' answers are overdue still, and said again.
  expect(play.settle('2027-06-25T17:00:00.000Z').events).toEqual(['overdue-again', 'reminded']);
  expect(play.settle('2027-06-30T17:00:00.000Z').events).toEqual(['overdue-again', 'overdue']);
  expect(row(`offer-${offer}`)).toMatchObject({ overdue: true });
  expect(
    act(
      play,
      '31.ubnd',
      'offer-support',
      { ...OFFER, from: '2027-07-01', to: '2027-07-30' },
      '2027-07-01T02:00:00.000Z',
    ),
  ).toBe('accepted');
});

test('a late answer is recorded as late', () => {
  const play = needing();
  act(play, 'VN.bo-cong-thuong', 'nothing-to-offer', {}, '2027-04-19T17:00:00.000Z');
  expect(play.state.relations['VN.bo-cong-thuong']).toMatchObject({ answer: 'nothing-to-offer', late: true });
});

test('a request and a further shortfall are told to all and confirmed anew', () => {
  const play = needing();
  act(play, '31.ubnd', 'acknowledge-need');
  act(play, '22.ubnd', 'request-support', { kind: 'staff', amount: '40', measure: 'people', neededBy: '2027-05-10' });
  expect(play.entries.at(-1)).toMatchObject({ name: 'support-news', data: { what: 'requested' } });
  expect(act(play, '31.ubnd', 'acknowledge-need')).toBe('accepted');
  play.lodge('shortfall-told', { shortfall: { ...SHORTFALL, period: '2027-Q2' } }, NEXT, ENGINE).settle(NEXT);
  expect(Object.keys(play.state.shortfalls)).toEqual(['2027-Q1', '2027-Q2']);
  expect(act(play, '31.ubnd', 'acknowledge-need')).toBe('accepted');
  expect(act(play, '31.ubnd', 'shortfall-told', { shortfall: SHORTFALL })).toBe('not-permitted');
});

describe('a correction heals the shortfall', () => {
  const heal = (play: Play, at = NEXT) =>
    play.lodge('shortfall-healed', { shortfall: { ...SHORTFALL, actual: '7.9' } }, at, ENGINE).settle(at);

  test('with nothing asked or offered, the case ends by itself and everyone is told', () => {
    const play = needing();
    const { events, consequences } = heal(play);
    expect(events).toEqual(['need-told', 'support-news', 'healed', 'closed']);
    expect(consequences[1]!.mails.map(({ toBody }) => toBody)).toEqual(
      expect.arrayContaining(['22.ubnd', '31.ubnd', 'VN.bo-cong-thuong']),
    );
    // The figures that decided are the rule's, not the mail's: its `by` is a body.
    expect(consequences[1]!.mails[0]!.facts).not.toHaveProperty('by');
    expect(support.outcome(play.state)).toBe('healed');
  });

  test('with an offer accepted, it goes on until the party in need closes it', () => {
    const play = needing();
    const offer = offered(play);
    act(play, '22.ubnd', 'answer-offer', { offer, answer: 'accept' });
    heal(play);
    expect(support.closed(play.state)).toBe(false);
    act(play, '22.ubnd', 'record-delivery', { offer, result: 'not-delivered' });
    expect(act(play, '22.ubnd', 'close-support', { result: 'not-needed' })).toBe('accepted');
  });
});

test('a shortfall that comes after the close is said back to the plan’s case', () => {
  const play = needing();
  act(play, '22.ubnd', 'close-support', { result: 'unresolved' });
  const { rulings, consequences } = play
    .lodge('shortfall-told', { shortfall: { ...SHORTFALL, period: '2027-Q2' } }, NEXT, ENGINE)
    .settle(NEXT);
  expect(rulings).toEqual(['accepted']);
  expect(consequences.flatMap(({ letters }) => letters)).toMatchObject([
    { name: 'support-closed', data: { unheard: '2027-Q2', outcome: 'unresolved' } },
  ]);
});

describe('S25 the five sides', () => {
  test.each<[Side, Party, Party]>([
    ['sector-sector', HEALTH, TRADE],
    ['region-region', DELTA, CENTRAL],
    ['region-province', DELTA, QUANG_NINH],
    ['province-province', QUANG_NINH, HAI_PHONG],
    ['sector-region', TRADE, DELTA],
    ['sector-province', TRADE, QUANG_NINH],
  ])('S25 %s: either may be in need, the other supports', (side, one, other) => {
    expect([sideOf(one.kind, other.kind), sideOf(other.kind, one.kind)]).toEqual([side, side]);
    for (const [need, helper] of [
      [one, other],
      [other, one],
    ] as const) {
      const play = needing(need, [helper]);
      const [body, mine] = [helper.bodies[0] as string, need.bodies[0] as string];
      expect(act(play, mine, 'request-support', { kind: 'technical' })).toBe('accepted');
      const offer = offered(play, body);
      expect(act(play, mine, 'answer-offer', { offer, answer: 'accept' })).toBe('accepted');
      expect(act(play, mine, 'record-delivery', { offer, result: 'delivered' })).toBe('accepted');
      expect(act(play, mine, 'close-support', { result: 'resolved' })).toBe('accepted');
      expect(support.steps(play.state).find(({ step }) => step === helper.id)).toMatchObject({
        kind: side,
        outcome: 'offered',
      });
    }
  });

  test('every pair of kinds has a side', () => {
    expect(SIDES).toHaveLength(6);
  });
});
