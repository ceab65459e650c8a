import { nextWake } from '../case/dates';
import { correct } from '../calendar/calendar';
import { ENGINE, headOf, officerOf } from '../case/fixture';
import { itIs, type Story } from '../case/specification';
import { aProcedure, aStep, DUE, WEEKS } from '../law/fixture';
import { stepDue } from './due';
import { act, begun, HEAD, heldBy, OFFICE, START } from './fixture';
import { planCycle } from './index';
import type { CycleState } from './state';

/** Draft and survey side by side, then consultation, the Committee's signature, the Council, publication, notice. */
const PROCEDURE = aProcedure([
  aStep('draft', [], [DUE.maySix], {
    kind: 'draft',
    reminders: ['5wd', '2wd'],
    escalate: { after: '3wd', to: { body: 'ubnd', at: 'unit' }, cites: 'practice' },
    produces: [{ type: 'plan', title: { vi: 'p', en: 'p' }, required: true }],
  }),
  aStep('survey', [], [DUE.fiveWorkingDays], { kind: 'draft' }),
  aStep('ask', ['draft', 'survey'], [DUE.fiveWorkingDays], {
    kind: 'consult',
    to: [{ body: 'departments', at: 'unit' }],
    handling: { within: '2wd', cites: 'practice' },
    silence: { means: 'consent', warn: '2wd', cites: 'practice' },
  }),
  aStep('sign', ['ask'], [DUE.fiveWorkingDays], { role: 'head', returnsTo: 'draft' }),
  aStep('adopt', ['sign'], [DUE.tenDaysBeforeSession], { inSession: true, returnsTo: 'sign' }),
  aStep('publish', ['adopt'], [DUE.fiveWorkingDays], { kind: 'publish' }),
  aStep('tell', ['adopt'], [DUE.fiveWorkingDays], { kind: 'notify' }),
]);
const NEWER = correct(WEEKS, {
  version: '2',
  days: { '2025-05-09': { kind: 'off', name: { vi: 'nghỉ', en: 'off' } } },
});
const COUNCIL = officerOf('22.hdnd');
const COMMITTEE = officerOf('22.ubnd');

const begin = () =>
  begun(
    PROCEDURE,
    {
      bodies: {
        draft: heldBy('22.office', {
          escalateTo: '22.ubnd',
          notices: { opened: [], done: ['22.hdnd'], overdue: ['22.ubnd'] },
        }),
        sign: heldBy('22.ubnd'),
        adopt: heldBy('22.hdnd'),
        publish: heldBy('22.hdnd'),
        tell: heldBy('22.ubnd', { to: ['22.a', '22.b'] }),
      },
    },
    { newer: NEWER },
  );

const draft = (day = '2025-05-05') =>
  act('submit', { step: 'draft', documents: [{ id: 'd1', type: 'plan', sha256: 'aa' }] }, day);
const survey = (day = '2025-05-05') => act('submit', { step: 'survey' }, day);
const answered = (day = '2025-05-12', consultation = 'c.ask') =>
  act('consultation-closed', { step: 'ask', consultation, outcome: 'answered', asked: 3 }, day, ENGINE);
const sign = (day: string, by = HEAD) => act('sign', { step: 'sign' }, day, by);
const decided = (outcome: string) => act('council-decision', { step: 'adopt', outcome }, '2025-11-20', ENGINE);
const published = act('resolution-published', { step: 'adopt', number: '1' }, '2025-11-21', ENGINE);
const tell = (day: string) => act('submit', { step: 'tell' }, day, COMMITTEE);

const consulting = () => begin().given(draft(), survey());
const consulted = () => consulting().given(answered());
/** Up to the Council's step. */
const untilAdoption = () => consulted().given(sign('2025-05-13'));

const statuses = ({ state }: Story<CycleState>) =>
  Object.fromEntries(planCycle.steps(state).map(({ step, status }) => [step, status]));
const due = ({ state }: Story<CycleState>, step: string) => stepDue(state, step).dueOn;
const movesOf = ({ entries }: Story<CycleState>) =>
  entries
    .filter(({ name }) => name === 'due-moved')
    .map(({ data }) => `${data.step} ${data.oldDue} → ${data.newDue} (${data.cause})`);

describe('sequence', () => {
  test('steps without needs open at once, side by side; the next waits for both', () => {
    expect(statuses(begin())).toMatchObject({ draft: 'open', survey: 'open', ask: 'waiting' });
    const drafted = begin().given(draft());
    expect(statuses(drafted)).toMatchObject({ draft: 'done', ask: 'waiting' });
    expect(statuses(drafted.given(survey('2025-05-06')))).toMatchObject({ ask: 'open', sign: 'waiting' });
  });

  test('an opened consultation step opens its case once, and is done when that case reports back', () => {
    const done = begin()
      .given(draft())
      .when(survey())
      .then({
        letters: [
          {
            toCase: 'c.ask',
            opens: { kind: 'consultation' },
            data: { dueOn: '2025-05-12', documents: [{ id: 'd1' }] },
          },
        ],
      })
      .when(answered())
      .then();
    expect(statuses(done)).toMatchObject({ ask: 'done', sign: 'open' });
  });

  test('the cycle closes when every step is done', () => {
    const told = untilAdoption().given(decided('adopted'), published);
    expect(statuses(told)).toMatchObject({ publish: 'done', tell: 'open' });
    told.when(tell('2025-11-24')).then({
      events: ['step-done', 'closed'],
      consequences: [
        {
          mails: [
            { template: 'delivered', toBody: '22.a' },
            { template: 'delivered', toBody: '22.b' },
          ],
        },
        {},
      ],
      closed: true,
    });
  });

  test('after the close, a recipient may still confirm receipt; nothing else is taken', () => {
    untilAdoption()
      .given(decided('adopted'), published, tell('2025-11-24'))
      .when(act('acknowledge', { step: 'tell' }, '2025-11-25', officerOf('22.a')))
      .then()
      .when(tell('2025-11-25'))
      .thenRefused('case-closed');
  });
});

describe('refusals change nothing', () => {
  const PLAN = draft().data;
  test.each([
    ['the wrong body', 'submit', { step: 'draft', ...PLAN }, officerOf('22.other'), 'not-your-step'],
    ['a missing document', 'submit', { step: 'draft', documents: [] }, OFFICE, 'product-missing'],
    ['a step that waits for others', 'sign', { step: 'sign' }, HEAD, 'step-not-open'],
    ['a step the procedure does not have', 'submit', { step: 'nowhere' }, OFFICE, 'no-such-step'],
    ['another kind of act', 'sign', { ...PLAN, step: 'draft' }, OFFICE, 'wrong-act'],
    ['an act nobody knows', 'dance', { step: 'draft' }, OFFICE, 'wrong-act'],
    [
      'a letter that only the engine writes',
      'council-decision',
      { step: 'draft', outcome: 'adopted' },
      OFFICE,
      'not-permitted',
    ],
    [
      'an anchor that another body sets',
      'set-anchor',
      { anchor: 'session', date: '2025-12-01' },
      OFFICE,
      'not-your-step',
    ],
    ['a day that does not exist', 'set-anchor', { anchor: 'session', date: '2025-02-30' }, COUNCIL, 'invalid-input'],
    [
      'an extension by someone who does not sign',
      'extend',
      { step: 'draft', newDue: '2025-05-20' },
      OFFICE,
      'role-required',
    ],
    ['an extension to an earlier day', 'extend', { step: 'draft', newDue: '2025-05-02' }, HEAD, 'extension-earlier'],
  ])('%s', (_what, name, data, by, code) => {
    const before = begin();
    const after = before.when(act(name, data, '2025-05-05', by)).thenRefused(code);
    expect(statuses(after)).toEqual(statuses(before));
  });

  test('a signature needs a signing seat', () => {
    consulted()
      .when(sign('2025-05-12', COMMITTEE))
      .thenRefused('role-required')
      .when(sign('2025-05-12'))
      .then()
      .when(sign('2025-05-12'))
      .thenRefused('step-done');
  });
});

describe('a dossier that goes back', () => {
  const returned = () => consulted().given(act('return', { step: 'sign' }, '2025-05-13', HEAD));

  test('the Committee returns it: the draft and what stands on it begin a new round, the survey stays done', () => {
    expect(statuses(returned())).toMatchObject({ draft: 'open', survey: 'done', ask: 'waiting', sign: 'waiting' });
    returned()
      .when(draft('2025-05-14'))
      .then({
        letters: [{ toCase: 'c.ask.r2' }],
        state: { steps: { draft: { round: 2, returned: { by: '22.ubnd', from: 'sign' } } } },
      });
  });

  test('a consultation of the earlier round that reports late no longer counts', () => {
    returned()
      .given(draft('2025-05-14'))
      .when(answered('2025-05-15'))
      .thenRefused('step-done')
      .when(answered('2025-05-15', 'c.ask.r2'))
      .then();
  });

  test.each(['rejected', 'returned'])('the Council has it %s: back to the step that the procedure names', (outcome) => {
    expect(statuses(untilAdoption().given(decided(outcome)))).toMatchObject({
      ask: 'done',
      sign: 'open',
      adopt: 'waiting',
    });
  });

  test('postponed, it waits for the item that follows', () => {
    expect(statuses(untilAdoption().given(decided('postponed')))).toMatchObject({ adopt: 'open' });
  });
});

describe('time', () => {
  test('reminders are a state: the newest due one is sent, once; then overdue, then put before the level above', () => {
    const told = ({ consequences }: Story<CycleState>) =>
      consequences.flatMap(({ event, mails }) =>
        mails.filter(({ step }) => step === 'draft').map(({ toBody }) => `${event.name} ${toBody}`),
      );
    const days = ['2025-05-05', '2025-05-06', '2025-05-07', '2025-05-08', '2025-05-09'];
    let cycle = begin();
    const said = days.map((day) => told((cycle = cycle.given(itIs(day)))));
    expect(said).toEqual([[], [], ['overdue 22.office', 'overdue 22.ubnd'], [], ['escalated 22.ubnd']]);
    expect(planCycle.steps(cycle.state)[0]).toMatchObject({ step: 'draft', overdue: true, holder: '22.office' });
  });

  test('administrators may remind and escalate, and nothing else', () => {
    const chief = headOf('VN.quan-tri');
    const reminded = begin()
      .when(act('remind', { step: 'draft' }, '2025-05-05', chief))
      .then();
    expect(reminded.entries.filter(({ name }) => name === 'remind-sent')).toMatchObject([
      { data: { to: '22.office' } },
    ]);
    reminded
      .when(act('extend', { step: 'draft', newDue: '2025-05-20' }, '2025-05-05', chief))
      .thenRefused('not-your-step');
  });

  test('a body is reminded of a step once a day, unless whoever does it says that it is again; of another step it is', () => {
    const reminded = begin().given(act('remind', { step: 'draft' }, '2025-05-05', HEAD));
    const once = (story: Story<CycleState>) => story.entries.filter(({ name }) => name === 'remind-sent').length;
    reminded.when(act('remind', { step: 'draft' }, '2025-05-05', HEAD)).thenRefused('sent-today');
    for (const more of [
      act('remind', { step: 'draft', again: true }, '2025-05-05', HEAD),
      act('remind', { step: 'survey' }, '2025-05-05', HEAD),
      act('remind', { step: 'draft' }, '2025-05-06', HEAD),
    ])
      expect(once(reminded.given(more))).toBe(2);
  });

  test('an extension moves the date, tells the holder, stands on the record, and can be taken back', () => {
    const extended = begin().given(act('extend', { step: 'survey', newDue: '2025-05-20' }, '2025-05-06', HEAD));
    expect(due(extended, 'survey')).toBe('2025-05-20');
    expect(movesOf(extended)).toEqual(['survey 2025-05-12 → 2025-05-20 (extend)']);
    const extension = extended.entries.find(({ name, kind }) => name === 'extend' && kind === 'act')?.seq;
    const revoke = { step: 'survey', extension: String(extension) };
    expect(due(extended.given(act('revoke-extension', revoke, '2025-05-07', HEAD)), 'survey')).toBe('2025-05-12');
  });

  test('a stopped clock has no due date; running again, it is later by the days it stood', () => {
    const stopped = begin().given(act('pause', { step: 'survey' }, '2025-05-06', HEAD));
    expect(due(stopped, 'survey')).toBeNull();
    const again = stopped
      .when(act('pause', { step: 'survey' }, '2025-05-07', HEAD))
      .thenRefused('clock-stopped')
      .given(act('resume', { step: 'survey' }, '2025-05-08', HEAD));
    expect(due(again, 'survey')).toBe('2025-05-14');
    again.when(act('resume', { step: 'survey' }, '2025-05-08', HEAD)).thenRefused('clock-running');
  });

  test('a corrected calendar moves the dates of a running case, and the move is on the record', () => {
    const corrected = begin().given(act('recalendar', { calendar: 'newer' }, '2025-05-06', ENGINE));
    expect(due(corrected, 'survey')).toBe('2025-05-13');
    expect(movesOf(corrected)).toEqual([
      'survey 2025-05-12 → 2025-05-13 (recalendar)',
      'ask 2025-05-19 → 2025-05-20 (recalendar)',
      'sign 2025-05-28 → 2025-05-29 (recalendar)',
    ]);
  });

  test('a moved session moves what counts back from it', () => {
    expect(due(begin(), 'adopt')).toBe('2025-11-28');
    const moved = begin().given(act('set-anchor', { anchor: 'session', date: '2025-12-15' }, '2025-05-06', COUNCIL));
    expect(due(moved, 'adopt')).toBe('2025-12-05');
  });

  test('an extended consultation gets its new date by letter, and its own end follows by the time for handling', () => {
    expect(due(consulting(), 'ask')).toBe('2025-05-14');
    const extended = consulting()
      .when(act('extend', { step: 'ask', newDue: '2025-05-19' }, '2025-05-08', HEAD))
      .then({ letters: [{ toCase: 'c.ask', name: 'due-moved', data: { newDue: '2025-05-19' } }] });
    expect(due(extended, 'ask')).toBe('2025-05-21');
  });
});

test.each([
  ['an extension', 'extend', { step: 'draft', newDue: '2028-12-30' }, HEAD],
  ['a session', 'set-anchor', { anchor: 'session', date: '2030-01-01' }, COUNCIL],
])('%s beyond the calendar is refused: the case could not reckon with it', (_what, name, data, by) => {
  const refused = begin()
    .when(act(name, data as never, '2025-05-05', by))
    .thenRefused('calendar-out-of-range');
  expect(nextWake(planCycle, refused.state, START)).not.toBeNull();
});

test('a cancelled cycle takes no more acts and ends the consultations it had open; whoever manages it or was told that a step is open hears it', () => {
  const cancel = act('cancel', { number: '12/QĐ-UBND', signedOn: '2025-05-05' }, '2025-05-06', HEAD);
  consulting()
    .when(cancel)
    .then({
      letters: [{ toCase: 'c.ask', name: 'cancelled' }],
      mails: [
        {
          template: 'cycle-cancelled',
          toBody: '22.office',
          facts: { by: HEAD.body, on: '2025-05-06', number: '12/QĐ-UBND', signedOn: '2025-05-05', steps: [{}] },
          why: { case: 'c' },
        },
        { template: 'cycle-cancelled', toBody: '22.ubnd' },
      ],
    })
    .when(sign('2025-05-07'))
    .thenRefused('case-closed');
});

test('what the Council returns and time overtakes stands in the register as in the case', () => {
  untilAdoption()
    .given(decided('returned'))
    .when(itIs('2025-12-30'))
    .then({ closed: false, tasks: [{ step: 'sign', body: '22.ubnd', dueOn: '2025-11-27' }] });
});
