import type { Data } from '../case/entry';
import { itIs } from '../case/specification';
import type { Standing } from '../project/progress';
import { CHECKED_GROUP, proposedFindings } from './checks';
import { act, COMMITTEE, FINANCE, HEALTH, PAPER, STANDING, supervising } from './fixture';

const APPROVED: Standing = {
  registered: '100',
  approvals: [
    {
      seq: 3,
      decidedBy: 'UBND',
      number: '1',
      signedOn: '2026-01-02',
      total: '100',
      startsOn: '2026-01-01',
      finishesOn: '2026-12-31',
      capital: [{ year: 2026, source: 'local-budget', amount: '100' }],
      milestones: [],
    },
  ],
  report: null,
  deviations: [],
};
const REPORTED: Standing = {
  ...APPROVED,
  approvals: [...APPROVED.approvals, { ...APPROVED.approvals[0]!, seq: 5, capital: [] }],
  report: {
    seq: 4,
    at: '2026-07-01T02:00:00.000Z',
    countsOn: null,
    by: 'b',
    asOf: '2026-06-30',
    period: null,
    disbursed: [],
    work: '10',
    reached: [],
    corrects: false,
    late: false,
    documents: [],
  },
  deviations: [
    { kind: 'milestone', what: 'x', expected: '', actual: '', difference: '3', since: '2026-06-27' },
    { kind: 'total', what: null, expected: '100', actual: '120', difference: '20', since: '2026-01-02' },
  ],
};

test.each<[string, Standing, string]>([
  ['nothing', { ...APPROVED, approvals: [] }, 'not-shown not-shown not-shown not-shown not-shown not-shown'],
  ['a decision', APPROVED, 'as-approved as-approved as-approved not-shown not-shown as-approved'],
  [
    'a changed decision without its capital, and a late report',
    REPORTED,
    'as-approved deviates not-shown as-approved deviates deviates',
  ],
])('S28 of a project whose register has %s the six checks are proposed so', (_case, standing, found) => {
  expect(Object.values(proposedFindings(standing)).join(' ')).toBe(found);
});

describe('S28 a project is checked in a supervision of public investment', () => {
  const TITLE = { vi: 'Đường', en: 'Road' };
  const RESOLVED = JSON.parse(JSON.stringify({ code: 'P1', title: TITLE, standing: APPROVED })) as Data;
  const check = (body: string, finding: string, more: Data = {}, when = '2026-06-10') =>
    act(
      body,
      'check-project',
      { project: 'p', findings: [{ check: 'total', finding }], resolved: RESOLVED, ...more },
      when,
    );
  const investment = supervising({ group: CHECKED_GROUP });

  test('its figures stand beside the finding as they were; a later finding takes its place', () => {
    investment
      .given(check(COMMITTEE, 'deviates'))
      .when(check(COMMITTEE, 'as-approved', {}, '2026-06-11'))
      .then({ state: { checks: [{ code: 'P1', standing: APPROVED, findings: [{ finding: 'as-approved' }] }] } });
  });

  test.each<[string, ReturnType<typeof check>, string]>([
    ['the supervised', check(FINANCE, 'as-approved'), 'not-your-step'],
    ['nobody’s figures', check(COMMITTEE, 'as-approved', { resolved: null }), 'invalid-input'],
    [
      'the same check twice',
      check(COMMITTEE, 'as-approved', {
        findings: [
          { check: 'total', finding: 'deviates' },
          { check: 'total', finding: 'as-approved' },
        ],
      }),
      'invalid-input',
    ],
  ])('but not by %s', (_who, wrong, code) => {
    investment.when(wrong).thenRefused(code);
  });

  test('and in no other supervision', () => {
    supervising().when(check(COMMITTEE, 'as-approved')).thenRefused('wrong-act');
  });
});

describe('S27 a ministry organises a supervision together with a committee', () => {
  const MINISTRY = 'VN.bo-xay-dung';
  const ASKED = { with: MINISTRY, about: 'nghiệm thu', answerBy: '2026-06-08', dueOn: '2026-06-20' };
  const ask = (more: Data = {}, body = COMMITTEE) => act(body, 'ask-to-organise', { ...ASKED, ...more }, '2026-06-02');
  const asked = () => supervising({ group: CHECKED_GROUP }).given(ask());
  const request = asked().state.organisers[0]!.id;
  const answer = (agrees: boolean, body = MINISTRY) =>
    act(body, 'answer-organising', { request, agrees }, '2026-06-05');
  const share = (when: string) => act(MINISTRY, 'hand-in-share', { request, documents: [PAPER('report')] }, when);

  test.each<[string, ReturnType<typeof ask>, string]>([
    ['whoever is supervised', ask({ with: HEALTH }), 'invalid-input'],
    ['an answer by today', ask({ answerBy: '2026-06-02' }), 'bad-date'],
    ['a share due before the answer', ask({ dueOn: '2026-06-07' }), 'bad-date'],
    ['for the Standing Body’s account', ask({}, STANDING), 'not-your-step'],
  ])('is refused where it asks %s', (_case, wrong, code) => {
    supervising().when(wrong).thenRefused(code);
  });

  test('it is asked by a day, agrees, owes its share by another, and hands it in', () => {
    const agreed = asked()
      .when(answer(true, FINANCE))
      .thenRefused('not-your-step')
      .when(share('2026-06-05'))
      .thenRefused('step-not-open')
      .when(answer(true))
      .then({ mails: [`step-done ${COMMITTEE}`] });
    expect(asked().consequences.flatMap(({ mails }) => mails)).toMatchObject([
      { toBody: MINISTRY, template: 'step-opened', dueOn: '2026-06-08' },
    ]);
    agreed
      .when(answer(false))
      .thenRefused('already-answered')
      .given(itIs('2026-06-19'))
      .when(share('2026-06-19'))
      .then({ mails: [`step-done ${COMMITTEE}`], state: { organisers: [{ late: false, agrees: true }] } });
    expect(agreed.given(itIs('2026-06-22'), share('2026-06-22')).state.organisers).toMatchObject([{ late: true }]);
  });

  test('having agreed it checks projects too; having declined it owes nothing', () => {
    const resolved = JSON.parse(JSON.stringify({ code: 'P', title: {}, standing: APPROVED })) as Data;
    const findings = [{ check: 'total', finding: 'deviates' }];
    const check = act(MINISTRY, 'check-project', { project: 'p', findings, resolved }, '2026-06-09');
    asked().given(answer(true)).when(check).then();
    asked()
      .given(answer(false))
      .when(check)
      .thenRefused('not-your-step')
      .when(share('2026-06-09'))
      .thenRefused('step-not-open');
  });
});
