import { SYSTEM, type Data } from '../case/entry';
import { itIs } from '../case/specification';
import { act, BUDGET, COMMITTEE, DURING, EARLY, item, openedWith, vote, withAgenda } from './fixture';

const ENDED = {
  item: 'budget',
  case: 'c1',
  cause: 'cancelled',
  on: '2026-11-03',
  by: '22.ubnd',
  number: '12/QĐ-UBND',
  signedOn: '2026-11-02',
  byDocument: null,
  why: { case: 'c1', seq: 9 },
};
const off = (when = '2026-11-04', more: Data = {}) => act('end-item', { ...ENDED, ...more }, when, SYSTEM);
const lacking = item('budget', { needsReport: true, documents: [] });
const noted = () => act('note-ending', { item: 'budget' }, '2026-11-05');

describe('an item whose plan is cancelled', () => {
  test('is off, says since when, by whom and by which document, and nobody else is told of it', () => {
    withAgenda(BUDGET)
      .when(off())
      .then({
        letters: [],
        state: { items: [{ decision: { outcome: 'cancelled', ending: { on: '2026-11-03', by: '22.ubnd' } } }] },
        steps: [
          {},
          {
            step: 'budget',
            status: 'cancelled',
            outcome: 'cancelled',
            facts: {
              ending: {
                cause: 'cancelled',
                on: '2026-11-03',
                by: '22.ubnd',
                number: '12/QĐ-UBND',
                signedOn: '2026-11-02',
              },
            },
          },
        ],
      });
  });

  test('is told once to those who prepare the session and whose report it needed, with the reason', () => {
    withAgenda(lacking)
      .when(off())
      .then({
        events: ['item-ended'],
        mails: [
          { template: 'item-ended', toBody: '22.thuong-truc-hdnd', why: { case: 'c1', seq: 9 } },
          { toBody: '22.hdnd', only: { role: 'head' } },
          { toBody: '22.ban-kinh-te-ngan-sach' },
        ],
      })
      .when(itIs('2026-11-05'))
      .then({ events: [] });
  });

  test('stands among their tasks until one of them says so; whoever owed its papers owes nothing', () => {
    withAgenda(lacking)
      .when(off())
      .then({
        tasks: [
          { key: 'open-session' },
          { key: 'agenda' },
          { key: 'ended:budget:22.thuong-truc-hdnd', body: '22.thuong-truc-hdnd', acts: ['note-ending'] },
          { key: 'ended:budget:22.hdnd', body: '22.hdnd' },
        ],
      })
      .when(noted())
      .then({ tasks: [{ key: 'open-session' }, { key: 'agenda' }] })
      .when(noted())
      .thenRefused('already-answered', { body: '22.thuong-truc-hdnd', on: '2026-11-05' });
    withAgenda(BUDGET).when(noted()).thenRefused('step-not-open', { step: 'budget', waitsFor: 'end-item' });
    withAgenda(BUDGET)
      .given(off())
      .when({ ...noted(), by: COMMITTEE })
      .thenRefused('not-your-step');
  });

  test('is not reminded of: what it lacks is asked of nobody', () => {
    withAgenda(lacking)
      .when(itIs('2026-12-03'))
      .then({ events: ['reminded'] });
    withAgenda(lacking).given(off()).when(itIs('2026-12-03')).then({ events: [] });
  });

  test('takes no vote and nothing else, and the refusal says since when', () => {
    const sitting = openedWith(BUDGET).given(off(DURING, { on: '2026-12-08' }));
    const refused = { item: 'budget', case: 'c1', on: '2026-12-08' };
    const report = { item: 'budget', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' };
    for (const done of [
      vote(40),
      act('postpone', { item: 'budget' }),
      act('withdraw-item', { item: 'budget' }),
      act('add-dossier', { item: 'budget', documents: [{ id: 'd', sha256: 'dd' }] }),
      act('file-report', report, DURING, COMMITTEE),
      act('set-agenda', { items: [] }),
    ])
      sitting.when(done).thenRefused('item-cancelled', refused);
    sitting.when(act('close-session')).then({ closed: true, tasks: [] });
  });

  test('that was voted on before stays decided: the earlier stamp counts', () => {
    openedWith(BUDGET)
      .when(vote(40), off(DURING))
      .then({ rulings: ['accepted', 'item-decided'], state: { items: [{ decision: { outcome: 'adopted' } }] } });
    openedWith(BUDGET)
      .when(off(DURING), vote(40))
      .then({ rulings: ['accepted', 'item-cancelled'] });
  });

  test('stays on an agenda made anew, and the plan begun anew comes on as an item of its own', () => {
    const anew = item('budget-2', { case: 'c1.2' });
    withAgenda(BUDGET)
      .given(off(EARLY))
      .when(act('set-agenda', { items: [BUDGET, anew] }, EARLY))
      .then({
        letters: [{ toCase: 'c1.2', name: 'on-agenda' }],
        state: { items: [{ decision: { outcome: 'cancelled' } }, { id: 'budget-2', case: 'c1.2', decision: null }] },
      });
  });

  test('is only its own: of an item that no longer names that plan nothing changes', () => {
    withAgenda(BUDGET)
      .when(off('2026-11-04', { case: 'c9' }))
      .thenRefused('no-such-item', { item: 'budget' });
    withAgenda(BUDGET)
      .when(off('2026-11-04', { item: 'none' }))
      .thenRefused('no-such-item');
    withAgenda(BUDGET)
      .when({ ...off(), by: COMMITTEE })
      .thenRefused('not-permitted');
  });
});
