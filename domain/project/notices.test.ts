import { nextWake } from '../case/dates';
import { at, ENGINE, headOf, officerOf, WEEKS_ALONE } from '../case/fixture';
import { libraryOf } from '../case/law';
import type { Calendar } from '../calendar/calendar';
import type { Data } from '../case/entry';
import { WEEKS } from '../law/fixture';
import { itIs, opened, type Story } from '../case/specification';
import {
  acknowledge,
  act,
  aLaw,
  aReceiver,
  aSpan,
  NOTICE,
  OPENED,
  OPENING,
  OWNER,
  registered,
  resolved,
  send,
  standing,
  STEWARD,
  TUESDAY,
} from './fixture';
import { project } from './index';
import type { ProjectState } from './state';

type Project = Story<ProjectState>;

/** 19 March is a day off after all. */
const CORRECTED: Calendar = {
  ...WEEKS,
  version: '2',
  days: { '2026-03-19': { kind: 'off', name: { vi: 'Nghỉ', en: 'Day off' } } },
};

/** Five working days after Monday 16 March: the last moment of the 23rd in Vietnam, and the first of the day after. */
const LAST_MOMENT = '2026-03-23T16:59:59.999Z';
const TOO_LATE = '2026-03-23T17:00:00.000Z';

const duties = ({ state }: Project) =>
  Object.values(state.duties).map(({ id, kind, cause, end }) => [id, kind, cause, end]);
const tasks = ({ state }: Project) =>
  project
    .tasks(state)
    .filter(({ acts }) => acts[0] !== 'form-board')
    .map(({ body, acts, dueOn }) => [body, acts[0], dueOn]);
const overdue = ({ state }: Project) => project.steps(state).filter((row) => row.overdue);
const amend = (changes: Data) => act('amend-project', changes);
const movePlaces = (places: string[], when = TUESDAY) =>
  act('move-places', { places, resolved: resolved(aSpan(places)) }, when);

test('S31 an owner beside the directory is asked, and with it the planning office, which may send for it', () => {
  const enterprise = opened(project, WEEKS_ALONE, { ...OPENING, owner: 'CDT.5700100256' }, OPENED);
  expect(tasks(enterprise)).toEqual([
    ['CDT.5700100256', 'send-notice', '2026-03-23'],
    ['22.so-tai-chinh', 'send-notice', '2026-03-23'],
  ]);
  const byOffice = { ...send(['1.c1', '1.c2']), by: headOf('22.so-tai-chinh') };
  enterprise.when(byOffice).then({
    state: { duties: { '1.c1': { end: 'done', endedBy: '22.so-tai-chinh' } } },
    tasks: [
      { acts: ['acknowledge-notice'] },
      { acts: ['acknowledge-notice'] },
      { body: 'c1.mttq' },
      { body: 'c2.mttq' },
    ],
  });
});

describe('S31 a project that lies in communes, by a law that has each make it public', () => {
  const posters = (units: string[]) => aSpan(units, { posters: units });
  const both = () => registered([posters(['c1', 'c2'])]);
  const committee = (unit: string) => headOf(`${unit}.ubnd`);
  const post = (duty: string, unit: string, to = '2026-04-20') =>
    act('post-project', { duty, from: '2026-03-18', to }, TUESDAY, committee(unit));
  const postings = (of: Project) => duties(of).filter(([, kind]) => kind === 'area-posting');

  test('makes each commune’s Committee owe it, by a day, and tells each', () => {
    expect(tasks(both()).slice(1)).toEqual([
      ['c1.ubnd', 'post-project', '2026-03-23'],
      ['c2.ubnd', 'post-project', '2026-03-23'],
    ]);
    const told = both().entries.filter(({ name }) => name === 'posting-due');
    expect(told.map(({ data }) => data.duties)).toEqual([['1.c1.post'], ['1.c2.post']]);
  });

  test('each posts its own for the minimum that the law sets; neither the owner nor a neighbour does', () => {
    both()
      .when(post('1.c1.post', 'c1', '2026-03-30'))
      .thenRefused('bad-date', { field: 'to', value: '2026-03-30', rule: '>= 2026-04-16' });
    both().when(post('1.c1.post', 'c2')).thenRefused('not-your-step');
    both()
      .when(act('post-project', { duty: '1.c1.post', from: '2026-03-18', to: '2026-04-20' }))
      .thenRefused('not-your-step');
    const posted = both().given(post('1.c1.post', 'c1'));
    expect(posted.state.postings).toMatchObject([{ unit: 'c1', from: '2026-03-18', to: '2026-04-20' }]);
    expect(tasks(posted).map(([body]) => body)).toEqual([OWNER.body, 'c2.ubnd']);
  });

  test('what is past its day is overdue at the commune, and put before who decides on the project', () => {
    const late = both().given(itIs(TOO_LATE));
    const mails = late.entries.filter(({ name, data }) => name === 'overdue' && data.holder === 'c1.ubnd');
    expect(mails).toHaveLength(1);
    expect(overdue(late).map(({ holder }) => holder)).toEqual([OWNER.body, OWNER.body, 'c1.ubnd', 'c2.ubnd']);
  });

  test('its progress is posted anew; what was not posted yet says the newest anyway', () => {
    const ended = both().given(post('1.c1.post', 'c1'), act('complete-project', {}));
    expect(postings(ended).map(([, , cause, end]) => [cause, end])).toEqual([
      ['registered', 'done'],
      ['registered', null],
      ['completed', null],
    ]);
  });

  test('a commune that it leaves owes nothing more, one that it reaches does', () => {
    const moved = both().given(act('move-places', { places: ['c2', 'c3'], resolved: resolved(posters(['c2', 'c3'])) }));
    expect(postings(moved).map(([id, , cause, end]) => [String(id).split('.')[1], cause, end])).toEqual([
      ['c1', 'registered', 'dropped'],
      ['c2', 'registered', null],
      ['c3', 'moved-in', null],
    ]);
  });
});

describe('S31 registering a project', () => {
  test('makes a notice due to the Council of each place, with its day, and tells the owner once', () => {
    const registering = registered();
    expect(duties(registering)).toEqual([
      ['1.c1', 'notice', 'registered', null],
      ['1.c2', 'notice', 'registered', null],
    ]);
    const due = registering.entries.find(({ name }) => name === 'notices-due');
    expect(due?.data).toMatchObject({ duties: ['1.c1', '1.c2'], dueOn: '2026-03-23', cause: 'registered' });
    expect(tasks(registering)).toEqual([[OWNER.body, 'send-notice', '2026-03-23']]);
    registering.when(itIs(TUESDAY)).then({ events: [] });
  });

  test('a corrected calendar moves the day of what is still owed; what was sent keeps its own', () => {
    const recalendar = (calendar: string, by = ENGINE) => act('recalendar', { calendar }, TUESDAY, by);
    const corrected = opened(project, libraryOf({ weeks: WEEKS, corrected: CORRECTED }), OPENING, OPENED)
      .given(send(['1.c1']))
      .when(recalendar('corrected', OWNER))
      .thenRefused('not-permitted')
      .when(recalendar('corrected'))
      .then();
    const days = Object.fromEntries(Object.values(corrected.state.duties).map(({ id, dueOn }) => [id, dueOn]));
    expect(days).toMatchObject({ '1.c1': '2026-03-23', '1.c2': '2026-03-24' });
  });

  test('a commune’s own is made public in its community; no Council is told', () => {
    const span = aSpan(['c1'], { receivers: [aReceiver('c1', { council: null, standing: null })] });
    const posted = (from: string, to: string) => act('post-project', { duty: '1.c1', from, to });
    expect(duties(registered([span]))).toEqual([['1.c1', 'posting', 'registered', null]]);
    registered([span])
      .when(posted('2026-03-18', '2026-04-15'))
      .thenRefused('bad-date')
      .when(posted('2026-03-18', '2026-04-16'))
      .then()
      .when(posted('2026-03-18', '2026-04-16'))
      .then({
        ruling: 'step-done',
        state: { postings: [{ unit: 'c1', from: '2026-03-18', to: '2026-04-16' }] },
      });
  });
});

describe('S31 a notice', () => {
  test('goes out with its document, and the Standing Body owes its acknowledgement, which proves the delivery', () => {
    const sent = registered()
      .when(send(['1.c1', '1.c2']))
      .then({ events: ['notice-sent', 'notice-sent'] });
    expect(sent.consequences[0]?.mails.map(({ toBody, template }) => [toBody, template])).toEqual([
      ['c1.hdnd', 'project-notice'],
      ['c1.thuong-truc-hdnd', 'project-notice'],
    ]);
    expect(tasks(sent)).toEqual([
      ['c1.thuong-truc-hdnd', 'acknowledge-notice', '2026-03-24'],
      ['c2.thuong-truc-hdnd', 'acknowledge-notice', '2026-03-24'],
    ]);
    sent.when(acknowledge('1.c1.ack', 'c1', '2026-03-18')).then({
      events: ['notice-acknowledged'],
      mails: [`step-done ${OWNER.body}`],
      state: {
        duties: {
          '1.c1.ack': { end: 'done', endedAt: at('2026-03-18'), endedBy: 'c1.thuong-truc-hdnd' },
        },
      },
    });
  });

  test.each<[string, Data, string]>([
    ['without the document', { notices: ['1.c1'], documents: [{ ...NOTICE, type: 'letter' }] }, 'product-missing'],
    ['that is not due', { notices: ['1.c9'], documents: [NOTICE] }, 'no-such-duty'],
    ['with a name every object has', { notices: ['constructor'], documents: [NOTICE] }, 'no-such-duty'],
    ['none at all', { notices: [], documents: [NOTICE] }, 'invalid-input'],
  ])('%s is refused', (_case, data, code) => {
    registered().when(act('send-notice', data)).thenRefused(code);
  });

  test('is not sent twice, and not acknowledged twice', () => {
    registered()
      .given(send(['1.c1']))
      .when(send(['1.c1']))
      .thenRefused('step-done')
      .given(acknowledge('1.c1.ack', 'c1'))
      .when(acknowledge('1.c1.ack', 'c1'))
      .thenRefused('already-answered');
  });

  test('is acknowledged by the Council that got it, and sent by who answers for the project', () => {
    registered()
      .when({ ...send(['1.c1']), by: standing('c1') })
      .thenRefused('not-your-step')
      .given(send(['1.c1']))
      .when(acknowledge('1.c1.ack', 'c2'))
      .thenRefused('not-your-step')
      .when(act('acknowledge-notice', { duty: '1.c1.ack' }))
      .thenRefused('not-your-step');
  });
});

describe('a silent body', () => {
  test('is reminded once, two working days before, and listed as overdue after the last day', () => {
    const late = registered()
      .when(itIs('2026-03-19'))
      .then({ events: ['reminder'] })
      .when(itIs('2026-03-20'))
      .then({ events: [] })
      .when(itIs(LAST_MOMENT))
      .then({ events: [] })
      .when(itIs(TOO_LATE))
      .then({ events: ['overdue'], mails: [{ toBody: OWNER.body }, { toBody: '22.ubnd' }] });
    expect(overdue(late).map(({ step, holder }) => [step, holder])).toEqual([
      ['1.c1', OWNER.body],
      ['1.c2', OWNER.body],
    ]);
  });

  test('a Council that does not acknowledge is reminded and listed, each for itself', () => {
    const late = registered()
      .given(send(['1.c1', '1.c2']), acknowledge('1.c1.ack', 'c1'))
      .when(itIs('2026-03-20'))
      .then({ events: ['reminder'], mails: [{ toBody: 'c2.thuong-truc-hdnd' }] })
      .given(itIs('2026-03-25'));
    expect(overdue(late)).toMatchObject([{ step: '1.c2.ack', holder: 'c2.thuong-truc-hdnd', dueOn: '2026-03-24' }]);
    late.when(acknowledge('1.c2.ack', 'c2', '2026-03-26')).then();
  });

  test('the next wake is the next reminder, last day or change of tiers', () => {
    const later = aSpan(['c1', 'c2'], { from: '2026-03-20' });
    const { state } = registered([aSpan(['c1', 'c2']), later]);
    expect(nextWake(project, state, OPENED)).toBe('2026-03-18T17:00:00.000Z');
    expect(nextWake(project, state, '2026-03-19T00:00:00.000Z')).toBe('2026-03-19T17:00:00.000Z');
    expect(project.dates(state, '2026-03-19T00:00:00.000Z')[0]).toMatchObject({
      step: 'project',
      purpose: 'succession',
    });
    const changed = registered([aSpan(['c1', 'c2']), later]).given(itIs('2026-03-20T00:00:00.000Z'));
    expect(project.dates(changed.state, '2026-03-20T00:00:00.000Z')[0]).toEqual({
      step: '1.c1',
      purpose: 'due',
      at: TOO_LATE,
    });
  });
});

describe('S31 a change of the project', () => {
  test('is told to those told before; who has not been told yet gets one notice of how it stands', () => {
    const amended = registered()
      .given(send(['1.c1']))
      .when(amend({ capital: { amount: '150000', source: 'local-budget' } }))
      .then({ events: ['notices-due'], state: { details: { capital: { amount: '150000' } } } });
    expect(
      duties(amended)
        .filter(([, kind, , end]) => kind === 'notice' && end === null)
        .map(([id, , cause]) => [String(id).split('.')[1], cause]),
    ).toEqual([
      ['c2', 'registered'],
      ['c1', 'amended'],
    ]);
  });

  test.each<[string, Data, string]>([
    ['nothing new', { group: 'B' }, 'invalid-input'],
    ['an end before its start', { endYear: 2025 }, 'invalid-input'],
    ['money that is no decimal', { capital: { amount: '1e9', source: 'local-budget' } }, 'invalid-input'],
  ])('%s is no amendment', (_case, data, code) => {
    registered().when(amend(data)).thenRefused(code);
  });

  test('moved places: the place left is told of the withdrawal, the place reached of the project, a notice not yet sent is dropped', () => {
    const moved = registered()
      .given(send(['1.c1']))
      .when(movePlaces(['c3']))
      .then();
    const seq = moved.entries.find(({ name }) => name === 'move-places')?.seq;
    expect(duties(moved).filter(([, kind]) => kind === 'notice')).toEqual([
      ['1.c1', 'notice', 'registered', 'done'],
      ['1.c2', 'notice', 'registered', 'dropped'],
      [`${seq}.c1`, 'notice', 'withdrawn', null],
      [`${seq}.c3`, 'notice', 'moved-in', null],
    ]);
    moved
      .when(send([`${seq}.c1`]))
      .then({ events: ['notice-sent'] })
      .when(send(['1.c2']))
      .thenRefused('duty-ended');
  });

  test('the same places are no move, and places that nobody looked up are none', () => {
    registered()
      .when(act('move-places', { places: ['c2', 'c1'], resolved: resolved(aSpan(['c1', 'c2'])) }))
      .thenRefused('invalid-input')
      .when(act('move-places', { places: ['c3'] }))
      .thenRefused('invalid-input');
  });

  test('another owner is named by those who decide on the project; duties go over, and everyone is told', () => {
    const change = (by = STEWARD) =>
      act('change-owner', { owner: '22.so-y-te', resolved: resolved(aSpan(['c1', 'c2'])) }, TUESDAY, by);
    const changed = registered()
      .when(change(OWNER))
      .thenRefused('not-your-step')
      .when(change(officerOf(STEWARD.body)))
      .thenRefused('role-required')
      .when(change())
      .then();
    expect(tasks(changed)).toEqual([['22.so-y-te', 'send-notice', '2026-03-23']]);
    changed.when(amend({ group: 'C' })).thenRefused('not-your-step');
  });

  test('its end is told too; the case closes once nobody owes anything, and takes no more acts', () => {
    const completed = registered([aSpan(['c1'])])
      .given(send(['1.c1']), acknowledge('1.c1.ack', 'c1'))
      .when(act('complete-project'))
      .then({ events: ['notices-due'] })
      .when(amend({ group: 'C' }))
      .thenRefused('case-closed');
    const last = Object.keys(completed.state.duties).at(-1) as string;
    completed
      .given(send([last]))
      .when(acknowledge(`${last}.ack`, 'c1'))
      .then({ events: ['notice-acknowledged', 'closed'], closed: true, outcome: 'completed', tasks: [] })
      .when(act('stop-project'))
      .thenRefused('case-closed');
  });
});

describe('S31 tiers that change under a running project', () => {
  const laws = { three: aLaw('three', 'district'), 'two-tiers': aLaw('two-tiers', 'commune') };
  const district = aSpan(['d1'], { from: '2025-01-01', law: 'three' });
  const communes = aSpan(['c1', 'c2'], {
    sure: false,
    ended: ['d1'],
    receivers: [aReceiver('c1', { follows: ['d1'] }), aReceiver('c2', { follows: ['d1'] })],
  });
  const JUNE = at('2025-06-26');
  /** 1 July 2025 begins in Vietnam. */
  const MIDNIGHT = itIs('2025-06-30T17:00:00.000Z');
  const project2025 = (next = communes) => registered([district, next], JUNE, laws);
  const names = ({ consequences }: Project) => consequences.map(({ event }) => event.name);

  test('nothing changes before the first moment of 1 July 2025', () => {
    const before = project2025().given(itIs('2025-06-30T16:59:59.999Z'));
    expect(names(before)).not.toContain('regime-changed');
    const after = before.given(MIDNIGHT);
    expect(names(after)).toContain('regime-changed');
    expect(after.entries.find(({ name }) => name === 'regime-changed')?.data).toMatchObject({
      from: '2025-07-01',
      law: 'two-tiers',
      ended: ['d1'],
      begun: ['c1', 'c2'],
    });
  });

  test('a notice that had not gone out passes on to the commune Councils, by rule and on the record', () => {
    const passed = project2025()
      .when(MIDNIGHT)
      .then({ state: { duties: { '1.d1': { end: 'passed-on', passedTo: ['c1', 'c2'] } } } });
    expect(duties(passed).filter(([, kind, , end]) => kind === 'notice' && end === null)).toEqual([
      ['regime-2025-07-01.c1', 'notice', 'regime-changed', null],
      ['regime-2025-07-01.c2', 'notice', 'regime-changed', null],
    ]);
  });

  test('the new Councils are told even if the district’s had acknowledged; an acknowledgement it still owed is passed on', () => {
    project2025()
      .given(send(['1.d1'], JUNE))
      .when(MIDNIGHT)
      .then({
        state: {
          duties: {
            '1.d1': { end: 'done' },
            '1.d1.ack': { end: 'passed-on', passedTo: ['c1', 'c2'] },
            'regime-2025-07-01.c1': { cause: 'regime-changed', end: null },
          },
        },
      });
  });

  test('an act stamped before that midnight is judged by the old tiers, though the clerk reads it later', () => {
    project2025()
      .when(send(['1.d1'], '2025-06-30T16:59:59.000Z'), itIs('2025-07-01T03:00:00.000Z'))
      .then({ rulings: ['accepted'], state: { duties: { '1.d1': { end: 'done' } } } });
  });

  test('what the district’s Council had asked to know is owed to its successors', () => {
    const { state } = project2025().given(act('open-supervision', {}, JUNE, standing('d1')), MIDNIGHT);
    expect(Object.values(state.duties).find(({ kind }) => kind === 'information')).toMatchObject({
      end: null,
      owedTo: ['c1.hdnd', 'c1.thuong-truc-hdnd', 'c2.hdnd', 'c2.thuong-truc-hdnd'],
    });
  });

  test('people must confirm places that are only inferred; the same places may then be confirmed', () => {
    const inferred = project2025().given(MIDNIGHT);
    expect(tasks(inferred)).toContainEqual([OWNER.body, 'move-places', '2025-07-08']);
    const confirmed = inferred.when(movePlaces(['c1', 'c2'], '2025-07-02')).then();
    expect(tasks(confirmed)).not.toContainEqual([OWNER.body, 'move-places', '2025-07-08']);
  });

  test('where the owner ended, the deciding unit’s Committee answers, and must name another', () => {
    const ownerless = project2025({ ...communes, ownerStands: false }).given(MIDNIGHT);
    expect(tasks(ownerless)).toContainEqual(['22.ubnd', 'change-owner', '2025-07-08']);
    expect(tasks(ownerless)).toContainEqual(['22.ubnd', 'send-notice', '2025-07-08']);
  });
});

test('what falls due unattended stands in the register as in the case', () => {
  const late = registered().given(send(['1.c1', '1.c2']), acknowledge('1.c1.ack', 'c1'), itIs('2026-04-01'));
  expect(overdue(late).map(({ step }) => step)).toEqual(['1.c2.ack']);
});
