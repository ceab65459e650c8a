import { CENTRAL, DELTA, HAI_PHONG, HEALTH, QUANG_NINH, TRADE } from '../carryingOut/fixture';
import { ENGINE } from '../case/fixture';
import { actsOf, itIs, type Story } from '../case/specification';
import { act, answer, close, deliver, lastOffer, needing, offer, SHORTFALL } from './fixture';
import { type Party, type Side, sideBetween, sideOf, SIDES } from './party';
import { support } from './index';
import type { SupportState } from './state';

const NEXT = '2027-04-06';
const fallsShort = (period: string) => actsOf(ENGINE)('shortfall-told', { shortfall: { ...SHORTFALL, period } }, NEXT);
const row = ({ state }: Story<SupportState>, step: string) => support.steps(state).find((one) => one.step === step);

test('S24 everyone concerned is told once, with proof; each body of a party has the task, either may do it', () => {
  const told = needing();
  expect(told.consequences.map(({ event }) => event)).toMatchObject([
    { name: 'need-told', data: { bodies: ['31.ubnd', '31.so-tai-chinh', 'VN.bo-cong-thuong'] } },
  ]);
  expect(told.consequences[0]!.mails.map(({ template, toBody }) => [template, toBody])).toContainEqual([
    'shortfall',
    'VN.bo-cong-thuong',
  ]);
  const tasks = ({ state }: Story<SupportState>) =>
    support
      .tasks(state)
      .filter(({ step }) => step === '31')
      .map(({ body, acts, dueOn }) => [body, acts, dueOn]);
  // Ten working days from Monday 5 April.
  expect(tasks(told)).toEqual(
    ['31.ubnd', '31.so-tai-chinh'].map((body) => [
      body,
      ['acknowledge-need', 'offer-support', 'nothing-to-offer'],
      '2027-04-19',
    ]),
  );
  const acknowledged = told
    .given(act('31.so-tai-chinh', 'acknowledge-need'))
    .when(act('31.ubnd', 'acknowledge-need'))
    .thenRefused('already-answered');
  expect(tasks(acknowledged)).toEqual(
    ['31.ubnd', '31.so-tai-chinh'].map((body) => [body, ['offer-support', 'nothing-to-offer'], '2027-04-19']),
  );
  acknowledged
    .given(act('VN.bo-cong-thuong', 'nothing-to-offer'))
    .when(act('VN.bo-cong-thuong', 'nothing-to-offer'))
    .thenRefused('already-answered');
});

test('S24 offered, accepted, delivered in two parts, closed with its result; the plan’s case is told', () => {
  const offered = needing().given(offer());
  const id = lastOffer(offered);
  const accepted = offered
    .when(close('resolved'))
    .thenRefused('offers-open')
    .when(answer(id, 'accept', '22.so-tai-chinh'))
    .then()
    .when(answer(id, 'decline'))
    .thenRefused('offer-answered');
  expect(support.tasks(accepted.state)).toContainEqual(
    expect.objectContaining({
      key: `delivery/${id}/22.ubnd`,
      acts: ['record-delivery'],
      dueOn: '2027-06-30',
      // The offer that was accepted names the day; how long answers may take is only suggested.
      facts: expect.objectContaining({ dayBy: 'document' }),
    }),
  );
  expect(row(accepted, '31')?.facts).toMatchObject({ dayBy: 'suggestion' });
  accepted
    .when(close('resolved'))
    .thenRefused('offers-open')
    .given(deliver(id, 'partly', { amount: '100' }), deliver(id, 'delivered', { amount: '150.5' }))
    .when(deliver(id, 'delivered'))
    .thenRefused('offer-answered')
    .when(close('resolved'))
    .then({
      letters: [
        {
          toCase: '22.carrying-out.2027',
          name: 'support-closed',
          data: { support: 's', indicator: 'grdp', outcome: 'resolved' },
        },
      ],
      closed: true,
      outcome: 'resolved',
      tasks: [],
    })
    .when(close('resolved'))
    .thenRefused('case-closed');
});

test('each does what is theirs: the one in need doesn’t offer, the others don’t answer, record or close', () => {
  const offered = needing().given(offer());
  const id = lastOffer(offered);
  offered
    .when(offer('22.ubnd'))
    .thenRefused('not-consulted')
    .when(offer('33.ubnd'))
    .thenRefused('not-consulted')
    .when(answer(id, 'accept', '31.ubnd'))
    .thenRefused('not-your-step')
    .when(act('31.ubnd', 'request-support', { kind: 'staff' }))
    .thenRefused('not-your-step')
    .when(act('VN.bo-cong-thuong', 'withdraw-offer', { offer: id }))
    .thenRefused('not-your-step')
    .when(close('resolved', '31.ubnd'))
    .thenRefused('not-your-step')
    .when(answer('99', 'accept'))
    .thenRefused('no-such-offer')
    .when(answer('__proto__', 'accept'))
    .thenRefused('no-such-offer')
    .when(act('31.ubnd', 'withdraw-offer', { offer: id }))
    .then()
    .when(act('31.ubnd', 'withdraw-offer', { offer: id }))
    .thenRefused('offer-answered');
});

test.each([
  ['2027-06-30', '2027-05-03', 'bad-date'],
  ['2027-03-01', '2027-04-05', 'bad-date'],
  ['2027-03-01', '2027-04-06', 'accepted'],
  ['2027-03-01', '2029-01-01', 'calendar-out-of-range'],
])('an offer from %s to %s, made on 6 April: %s', (from, to, ruling) => {
  needing().when(offer('31.ubnd', { from, to })).then({ ruling });
});

test('an unanswered need, an unanswered offer and an undelivered one are reminded of and become overdue, each with its holder', () => {
  const offered = needing().given(offer());
  const id = lastOffer(offered);
  const unanswered = offered
    .given(answer(id, 'accept'))
    .when(itIs('2027-04-15'))
    .then({ events: ['reminded'] }) // the ministry's answer, due on 19 April
    .when(itIs('2027-04-19T17:00:00.000Z'))
    .then({ events: ['overdue'] });
  expect(row(unanswered, 'VN.bo-cong-thuong')).toMatchObject({
    kind: 'sector-province',
    holder: 'VN.bo-cong-thuong',
    overdue: true,
    dueOn: '2027-04-19',
  });
  expect(row(unanswered, `offer-${id}`)).toMatchObject({
    kind: 'offer',
    holder: '31.ubnd',
    overdue: false,
    dueOn: '2027-06-30',
  });
  // The other parties' answers are overdue still, and said again.
  const undelivered = unanswered
    .when(itIs('2027-06-25T17:00:00.000Z'))
    .then({ events: ['overdue-again', 'reminded'] })
    .when(itIs('2027-06-30T17:00:00.000Z'))
    .then({ events: ['overdue-again', 'overdue'] });
  expect(row(undelivered, `offer-${id}`)).toMatchObject({ overdue: true });
  undelivered.when(offer('31.ubnd', { from: '2027-07-01', to: '2027-07-30' }, '2027-07-01')).then();
});

test('a late answer is recorded as late, with who laid its day down: nobody', () => {
  const { state } = needing()
    .when(act('VN.bo-cong-thuong', 'nothing-to-offer', {}, '2027-04-19T17:00:00.000Z'))
    .then({ facts: { late: true, dayBy: 'suggestion' } });
  expect(state.relations['VN.bo-cong-thuong']).toMatchObject({ answer: 'nothing-to-offer', late: true });
});

test('a request and a further shortfall are told to all and confirmed anew', () => {
  const asks = { kind: 'staff', amount: '40', measure: 'people', neededBy: '2027-05-10' };
  const acknowledge = act('31.ubnd', 'acknowledge-need');
  const short = needing()
    .given(acknowledge)
    .when(act('22.ubnd', 'request-support', asks))
    .then({ events: [{ name: 'support-news', data: { what: 'requested' } }] })
    .given(acknowledge)
    .when(fallsShort('2027-Q2'))
    .then();
  expect(Object.keys(short.state.shortfalls)).toEqual(['2027-Q1', '2027-Q2']);
  short
    .given(acknowledge)
    .when(act('31.ubnd', 'shortfall-told', { shortfall: SHORTFALL }))
    .thenRefused('not-permitted');
});

describe('a correction heals the shortfall', () => {
  const heal = actsOf(ENGINE)('shortfall-healed', { shortfall: { ...SHORTFALL, actual: '7.9' } }, NEXT);

  test('with nothing asked or offered, the case ends by itself and everyone is told', () => {
    const { consequences } = needing()
      .when(heal)
      .then({ events: ['support-news', 'healed', 'closed'], outcome: 'healed' });
    expect(consequences[0]!.mails.map(({ toBody }) => toBody)).toEqual(
      expect.arrayContaining(['22.ubnd', '31.ubnd', 'VN.bo-cong-thuong']),
    );
    // The figures that decided are the rule's, not the mail's: its `by` is a body.
    expect(consequences[0]!.mails[0]!.facts).not.toHaveProperty('by');
  });

  test('before the day of the answers, nobody is told that one is late, however late that is looked at', () => {
    needing()
      .when(heal, itIs('2027-05-04'))
      .then({ events: ['support-news', 'healed', 'closed'] });
  });

  test('with an offer accepted, it goes on until the party in need closes it', () => {
    const offered = needing().given(offer());
    const id = lastOffer(offered);
    offered
      .given(answer(id, 'accept'))
      .when(heal)
      .then({ closed: false })
      .given(deliver(id, 'not-delivered'))
      .when(close('not-needed'))
      .then();
  });
});

test('a shortfall that comes after the close is said back to the plan’s case', () => {
  needing()
    .given(close('unresolved'))
    .when(fallsShort('2027-Q2'))
    .then({
      rulings: ['accepted'],
      letters: [{ name: 'support-closed', data: { unheard: '2027-Q2', outcome: 'unresolved' } }],
    });
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
      const [body, mine] = [helper.bodies[0] as string, need.bodies[0] as string];
      const offered = needing({ need, parties: [helper] }).given(
        act(mine, 'request-support', { kind: 'technical' }),
        offer(body),
      );
      const id = lastOffer(offered);
      const closed = offered.given(
        answer(id, 'accept', mine),
        deliver(id, 'delivered', {}, mine),
        close('resolved', mine),
      );
      expect(row(closed, helper.id)).toMatchObject({ kind: side, outcome: 'offered' });
    }
  });

  test('who has nothing to do with one another has none', () => {
    expect(SIDES).toHaveLength(14);
    expect([sideBetween('commune', 'region'), sideBetween('nation', 'commune')]).toEqual([undefined, undefined]);
    expect(sideBetween('region', 'nation')).toBe('nation-region');
  });
});
