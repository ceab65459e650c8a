import { act, COMMITTEE, EARLY, item, openedWith, vote, withAgenda } from './fixture';

const REPORTED = item('plan', { needsReport: true });
const report = act(
  'file-report',
  { item: 'plan', conclusion: 'for', document: { id: 'v', sha256: 'vv' } },
  EARLY,
  COMMITTEE,
);
const withdraw = (by = COMMITTEE, when = EARLY) => act('withdraw-report', { item: 'plan' }, when, by);

describe('withdrawing a verification report', () => {
  test('the item lacks it again, and the Standing Body is told not to use it', () => {
    withAgenda(REPORTED)
      .given(report)
      .when(withdraw())
      .then({
        events: ['report-withdrawn'],
        mails: [{ template: 'withdrawn', toBody: '22.thuong-truc-hdnd', facts: { stepVi: 'Dự toán 2027' } }],
        state: { items: [{ report: null }] },
      })
      .when(report)
      .then();
  });

  test('only by the committee that filed it', () => {
    withAgenda(REPORTED)
      .when(withdraw())
      .thenRefused('nothing-to-withdraw')
      .given(report)
      .when(withdraw({ ...COMMITTEE, body: '22.ban-phap-che' }))
      .thenRefused('nothing-to-withdraw', { body: '22.ban-phap-che', step: 'plan' });
  });

  test('not once the Council has decided', () => {
    openedWith(item('plan'))
      .given({ ...report, at: '2026-12-08T02:00:00.000Z' }, vote(40, 0, 0, 'plan'))
      .when(withdraw(COMMITTEE, '2026-12-08'))
      .thenRefused('acted-on', { body: '22.hdnd', step: 'plan', on: '2026-12-08' });
  });
});
