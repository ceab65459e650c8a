import { act as reported, carrying, figures, indicator, Q1 } from '../carryingOut/fixture';
import { carryingOut } from '../carryingOut';
import {
  act as sat,
  BUDGET,
  COMMITTEE as COMMITTEE_OF_COUNCIL,
  NUMBERING,
  withAgenda,
} from '../councilSession/fixture';
import { act as owned, aReceiver, aSpan, NOTICE, registered } from '../project/fixture';
import { project } from '../project';
import { act, answer, lastOffer, needing, offer } from '../support/fixture';
import { support } from '../support';
import { stepDue } from '../supervision/due';
import {
  act as supervised,
  COMMITTEE,
  FINANCE,
  NOTICED,
  OFFICE,
  PAPER,
  PLANNED,
  supervising,
} from '../supervision/fixture';
import { supervision } from '../supervision';
import { stepOf } from '../supervision/state';
import type { Data } from './entry';

describe('a sitting of 8 December that is entered on the 11th', () => {
  const entered = '2026-12-11';
  const opening = sat('open-session', { heldOn: '2026-12-08' }, entered);
  const voted = (more: Data) => sat('vote', { item: 'budget', for: 40, against: 0, abstained: 0, ...more }, entered);
  const report = { item: 'budget', document: { id: 'r', sha256: 'aa' }, conclusion: 'for' };
  const sitting = () => withAgenda({ ...BUDGET, needsReport: true }).given(opening);
  const decided = () =>
    sitting()
      .given(sat('file-report', { ...report, number: '9/BC', signedOn: '2026-12-04' }, entered, COMMITTEE_OF_COUNCIL))
      .given(voted({ heldOn: '2026-12-08' }));

  test('was not opened late, and its vote decides as of the 8th, in the waiting case too', () => {
    expect(decided().state).toMatchObject({
      openedOn: '2026-12-08',
      items: [{ report: { countsOn: '2026-12-04' }, decision: { countsOn: '2026-12-08' } }],
    });
    expect(decided().consequences.flatMap(({ letters }) => letters)).toMatchObject([
      { name: 'council-decision', data: { decidedOn: '2026-12-08', countsOn: '2026-12-08' } },
    ]);
    sitting()
      .given(sat('file-report', report, entered, COMMITTEE_OF_COUNCIL))
      .when(voted({}))
      .then({ state: { items: [{ decision: { countsOn: null } }] } });
  });

  test('nobody votes before the opening, or before the report that the vote is on', () => {
    const filed = (signedOn: string) =>
      sitting().given(sat('file-report', { ...report, number: '9/BC', signedOn }, entered, COMMITTEE_OF_COUNCIL));
    filed('2026-12-04')
      .when(voted({ heldOn: '2026-12-07' }))
      .thenRefused('before-its-basis', {
        field: 'heldOn',
        value: '2026-12-07',
        step: 'budget',
        basis: 'session',
        basisOn: '2026-12-08',
      });
    filed('2026-12-10')
      .when(voted({ heldOn: '2026-12-09' }))
      .then({ ruling: 'before-its-basis', facts: { basis: 'budget', basisOn: '2026-12-10' } });
  });

  test('its resolution bears a day of its own, and is made public on that day or later; a day ahead is a plan', () => {
    const numbered = (signedOn: string) =>
      sat('number-resolution', { item: 'budget', ...NUMBERING, signedOn }, entered);
    const published = (on: string) => sat('publish-item', { item: 'budget', on, where: 'web' }, '2026-12-12');
    decided().when(numbered('2026-12-07')).thenRefused('before-its-basis');
    decided().when(numbered('2026-12-12')).thenRefused('bad-date');
    const issued = decided().given(numbered('2026-12-09'));
    issued.when(published('2026-12-08')).thenRefused('before-its-basis');
    issued.when(published('2026-12-10')).then({ facts: { countsOn: '2026-12-10' } });
    issued.when(published('2026-12-20')).then({ state: { items: [{ publication: { countsOn: null } }] } });
  });
});

describe('papers of a supervision that are entered later', () => {
  const notice = (more: Data) => supervised(OFFICE, 'carry-out', { step: 'notice', ...more }, '2026-06-10');

  test('a notice of 4 June opens the collecting of reports as of that day, and moves its last day with it', () => {
    const noticed = supervising().given(PLANNED, notice({ number: '5/TB', signedOn: '2026-06-04' }));
    expect(stepOf(noticed.state, 'reports')).toMatchObject({ opensOn: '2026-06-04' });
    expect(stepDue(noticed.state, 'reports')).toBe('2026-06-15');
    expect(supervision.steps(noticed.state)[2]).toMatchObject({ step: 'notice', facts: { countsOn: '2026-06-04' } });
    const before = { field: 'signedOn', value: '2026-06-01', step: 'notice', basis: 'plan', basisOn: '2026-06-02' };
    supervising()
      .given(PLANNED)
      .when(notice({ number: '5/TB', signedOn: '2026-06-01' }))
      .thenRefused('before-its-basis', before);
  });

  test('a report is in time by its arrival, not by its issue', () => {
    const report = (more: Data) =>
      supervised(FINANCE, 'report-in', { step: 'reports', number: '7/BC', ...more }, '2026-06-18');
    const noticed = supervising().given(...NOTICED);
    noticed
      .when(report({ signedOn: '2026-06-10', arrivedOn: '2026-06-15' }))
      .then({ facts: { late: false, countsOn: '2026-06-15' } });
    const byStamp = { steps: { reports: { reports: { [FINANCE]: { late: true, countsOn: null } } } } };
    noticed.when(report({ signedOn: '2026-06-10' })).then({ state: byStamp });
  });

  test('a conclusion gives its tasks as of its own day', () => {
    const checked = supervising().given(
      ...NOTICED,
      supervised(COMMITTEE, 'carry-out', { step: 'reports' }, '2026-06-16'),
      supervised(COMMITTEE, 'carry-out', { step: 'check' }, '2026-06-17'),
    );
    const tasks = [{ id: 't1', lead: FINANCE, product: 'report', dueOn: '2026-07-31' }];
    const data = { step: 'conclude', documents: [PAPER('conclusion')], number: '12/KL', signedOn: '2026-06-19', tasks };
    checked
      .when(supervised(COMMITTEE, 'conclude', data, '2026-06-25'))
      .then({ facts: { countsOn: '2026-06-19' }, state: { tasks: [{ assignedOn: '2026-06-19' }] } });
  });
});

test('a project’s notice counts from its issue, its posting from the first day; neither before it was owed', () => {
  const sent = (more: Data) =>
    owned('send-notice', { notices: ['1.c1', '1.c2'], documents: [NOTICE], ...more }, '2026-03-30');
  const late = registered()
    .when(sent({ number: '8/TB', signedOn: '2026-03-20' }))
    .then();
  expect(project.steps(late.state)[1]).toMatchObject({ status: 'done', facts: { countsOn: '2026-03-20' } });
  registered()
    .when(sent({ number: '8/TB', signedOn: '2026-03-15' }))
    .thenRefused('before-its-basis');
  registered()
    .when(sent({ signedOn: '2026-03-20' }))
    .thenRefused('number-missing');
  const own = registered([aSpan(['c1'], { receivers: [aReceiver('c1', { council: null, standing: null })] })]);
  const posted = (from: string) => owned('post-project', { duty: '1.c1', from, to: '2026-05-31' }, '2026-03-30');
  own.when(posted('2026-03-18')).then({ facts: { countsOn: '2026-03-18' } });
  own.when(posted('2026-04-02')).then({ state: { duties: { '1.c1': { end: 'done', countsOn: null } } } });
});

test('a report on the plan is in time by its arrival, and not before it may be made', () => {
  const late = (more: Data) =>
    reported('report-figures', { ...figures({ grdp: '8' }), number: '1/BC', ...more }, '2027-04-20');
  const one = () => carrying([indicator('grdp', { [Q1]: '8' })]);
  const story = one()
    .when(late({ arrivedOn: '2027-04-12' }))
    .then({ facts: { late: false, countsOn: '2027-04-12' } });
  expect(carryingOut.steps(story.state)[0]).toMatchObject({ outcome: 'reported', facts: { countsOn: '2027-04-12' } });
  one()
    .when(late({ arrivedOn: '2027-03-01' }))
    .thenRefused('too-early');
});

test('support counts as handed over on its day, not before it was accepted', () => {
  const offered = needing().given(offer());
  const id = lastOffer(offered);
  const accepted = offered.given(answer(id, 'accept'));
  const handed = (deliveredOn: string) =>
    act('22.ubnd', 'record-delivery', { offer: id, result: 'delivered', deliveredOn }, '2027-07-05');
  const story = accepted.when(handed('2027-06-30')).then({ facts: { late: false, countsOn: '2027-06-30' } });
  expect(support.steps(story.state).at(-1)).toMatchObject({ outcome: 'delivered', facts: { countsOn: '2027-06-30' } });
  accepted.when(handed('2027-04-01')).thenRefused('before-its-basis');
});
