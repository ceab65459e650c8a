import { nextWake } from '../case/dates';
import { correct } from '../calendar/calendar';
import { ENGINE, headOf, MemoryRegister, officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { aProcedure, aStep, DUE, WEEKS } from '../law/fixture';
import type { Step } from '../law/procedure';
import { stepDue } from './due';
import { planCycle } from './index';
import type { StepBodies } from './state';

/** Draft and survey side by side, then consultation, the Committee's signature, the Council, publication, notice. */
const STEPS: Step[] = [
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
];
const NEWER = correct(WEEKS, {
  version: '2',
  days: { '2025-05-09': { kind: 'off', name: { vi: 'nghỉ', en: 'off' } } },
});
const LAW = { procedure: () => aProcedure(STEPS), calendar: (hash: string) => (hash === 'newer' ? NEWER : WEEKS) };
const START = '2025-05-05T01:00:00.000Z';
const OFFICE = officerOf('22.office');
const HEAD = headOf('22.ubnd');

const bodies = (holder: string, more: Partial<StepBodies> = {}): StepBodies => ({
  holder,
  to: [],
  notices: { opened: [], done: [], overdue: [] },
  ...more,
});

function begin() {
  const opening = {
    caseId: 'c',
    procedure: 'p',
    calendar: 'weeks',
    unit: '22',
    year: 2026,
    title: { vi: 'Kế hoạch', en: 'Plan' },
    settings: {},
    anchors: { session: '2025-12-08' },
    bodies: {
      draft: bodies('22.office', {
        escalateTo: '22.ubnd',
        notices: { opened: [], done: ['22.hdnd'], overdue: ['22.ubnd'] },
      }),
      survey: bodies('22.office'),
      ask: bodies('22.office'),
      sign: bodies('22.ubnd'),
      adopt: bodies('22.hdnd'),
      publish: bodies('22.hdnd'),
      tell: bodies('22.ubnd', { to: ['22.a', '22.b'] }),
    },
    anchorsBy: { session: '22.hdnd' },
    managers: ['22.office', '22.ubnd'],
  };
  const register = new MemoryRegister(planCycle, LAW, opening as unknown as Data, START);
  register.settle(START);
  return register;
}

type Register = ReturnType<typeof begin>;
const PLAN: Data = { documents: [{ id: 'd1', type: 'plan', sha256: 'aa' }] };
const at = (date: string): string => `${date}T02:00:00.000Z`;

/** Lodges, settles at the same instant, and answers the ruling. */
function act(register: Register, name: string, data: Data, on: string, by = OFFICE): string | undefined {
  return register.lodge(name, data, at(on), by).settle(at(on)).rulings.at(-1);
}

const closeConsultation = (register: Register, on: string, consultation = 'c.ask') =>
  act(register, 'consultation-closed', { step: 'ask', consultation, outcome: 'answered', asked: 3 }, on, ENGINE);

/** Up to the Council's step. */
function untilAdoption(): Register {
  const register = begin();
  act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05');
  act(register, 'submit', { step: 'survey' }, '2025-05-05');
  closeConsultation(register, '2025-05-12');
  act(register, 'sign', { step: 'sign' }, '2025-05-13', HEAD);
  return register;
}

const statuses = (register: Register) =>
  Object.fromEntries(planCycle.steps(register.state).map(({ step, status }) => [step, status]));
const due = (register: Register, step: string) => stepDue(register.state, step).dueOn;

describe('sequence', () => {
  test('steps without needs open at once, side by side; the next waits for both', () => {
    const register = begin();
    expect(statuses(register)).toMatchObject({ draft: 'open', survey: 'open', ask: 'waiting' });
    expect(act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05')).toBe('accepted');
    expect(statuses(register)).toMatchObject({ draft: 'done', ask: 'waiting' });
    act(register, 'submit', { step: 'survey' }, '2025-05-06');
    expect(statuses(register)).toMatchObject({ ask: 'open', sign: 'waiting' });
  });

  test('an opened consultation step opens its case once, and is done when that case reports back', () => {
    const register = begin();
    act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05');
    const { consequences } = register
      .lodge('submit', { step: 'survey' }, at('2025-05-05'), OFFICE)
      .settle(at('2025-05-05'));
    expect(consequences.flatMap(({ letters }) => letters)).toMatchObject([
      { toCase: 'c.ask', opens: { kind: 'consultation' }, data: { dueOn: '2025-05-12', documents: [{ id: 'd1' }] } },
    ]);
    expect(closeConsultation(register, '2025-05-12')).toBe('accepted');
    expect(statuses(register)).toMatchObject({ ask: 'done', sign: 'open' });
  });

  test('the cycle closes when every step is done', () => {
    const register = untilAdoption();
    act(register, 'council-decision', { step: 'adopt', outcome: 'adopted' }, '2025-11-20', ENGINE);
    act(register, 'resolution-published', { step: 'adopt', number: '1' }, '2025-11-21', ENGINE);
    expect(statuses(register)).toMatchObject({ publish: 'done', tell: 'open' });
    const { consequences } = register
      .lodge('submit', { step: 'tell' }, at('2025-11-24'), officerOf('22.ubnd'))
      .settle(at('2025-11-24'));
    expect(consequences.map(({ event }) => event.name)).toEqual(['step-done', 'closed']);
    expect(consequences[0]?.mails.map(({ template, toBody }) => `${template} ${toBody}`)).toEqual([
      'delivered 22.a',
      'delivered 22.b',
    ]);
    expect(planCycle.closed(register.state)).toBe(true);
  });

  test('after the close, a recipient may still confirm receipt; nothing else is taken', () => {
    const register = untilAdoption();
    act(register, 'council-decision', { step: 'adopt', outcome: 'adopted' }, '2025-11-20', ENGINE);
    act(register, 'resolution-published', { step: 'adopt' }, '2025-11-21', ENGINE);
    act(register, 'submit', { step: 'tell' }, '2025-11-24', officerOf('22.ubnd'));
    expect(act(register, 'acknowledge', { step: 'tell' }, '2025-11-25', officerOf('22.a'))).toBe('accepted');
    expect(act(register, 'submit', { step: 'tell' }, '2025-11-25', officerOf('22.ubnd'))).toBe('case-closed');
  });
});

describe('refusals change nothing', () => {
  test.each([
    ['the wrong body', 'submit', { step: 'draft', ...PLAN }, officerOf('22.other'), 'not-your-step'],
    ['a missing document', 'submit', { step: 'draft', documents: [] }, OFFICE, 'product-missing'],
    ['a step that waits for others', 'sign', { step: 'sign' }, HEAD, 'step-not-open'],
    ['a step the procedure does not have', 'submit', { step: 'nowhere' }, OFFICE, 'no-such-step'],
    ['another kind of act', 'sign', { step: 'draft', ...PLAN }, OFFICE, 'wrong-act'],
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
    [
      'a day that does not exist',
      'set-anchor',
      { anchor: 'session', date: '2025-02-30' },
      officerOf('22.hdnd'),
      'invalid-input',
    ],
    [
      'an extension by someone who does not sign',
      'extend',
      { step: 'draft', newDue: '2025-05-20' },
      OFFICE,
      'role-required',
    ],
    ['an extension to an earlier day', 'extend', { step: 'draft', newDue: '2025-05-02' }, HEAD, 'extension-earlier'],
  ])('%s', (_what, name, data, by, code) => {
    const register = begin();
    const before = statuses(register);
    expect(act(register, name, data as Data, '2025-05-05', by)).toBe(code);
    expect(statuses(register)).toEqual(before);
  });

  test('a signature needs a signing seat', () => {
    const register = begin();
    act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05');
    act(register, 'submit', { step: 'survey' }, '2025-05-05');
    closeConsultation(register, '2025-05-12');
    expect(act(register, 'sign', { step: 'sign' }, '2025-05-12', officerOf('22.ubnd'))).toBe('role-required');
    expect(act(register, 'sign', { step: 'sign' }, '2025-05-12', HEAD)).toBe('accepted');
    expect(act(register, 'sign', { step: 'sign' }, '2025-05-12', HEAD)).toBe('step-done');
  });
});

describe('a dossier that goes back', () => {
  test('the Committee returns it: the draft and what stands on it begin a new round, the survey stays done', () => {
    const register = begin();
    act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05');
    act(register, 'submit', { step: 'survey' }, '2025-05-05');
    closeConsultation(register, '2025-05-12');
    expect(act(register, 'return', { step: 'sign' }, '2025-05-13', HEAD)).toBe('accepted');
    expect(statuses(register)).toMatchObject({ draft: 'open', survey: 'done', ask: 'waiting', sign: 'waiting' });
    const { consequences } = register
      .lodge('submit', { step: 'draft', ...PLAN }, at('2025-05-14'), OFFICE)
      .settle(at('2025-05-14'));
    expect(consequences.flatMap(({ letters }) => letters.map(({ toCase }) => toCase))).toEqual(['c.ask.r2']);
    expect(register.state.steps.draft).toMatchObject({ round: 2, returned: { by: '22.ubnd', from: 'sign' } });
  });

  test('a consultation of the earlier round that reports late no longer counts', () => {
    const register = begin();
    act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05');
    act(register, 'submit', { step: 'survey' }, '2025-05-05');
    closeConsultation(register, '2025-05-12');
    act(register, 'return', { step: 'sign' }, '2025-05-13', HEAD);
    act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-14');
    expect(closeConsultation(register, '2025-05-15')).toBe('step-done');
    expect(closeConsultation(register, '2025-05-15', 'c.ask.r2')).toBe('accepted');
  });

  test.each(['rejected', 'returned'])('the Council has it %s: back to the step that the procedure names', (outcome) => {
    const register = untilAdoption();
    act(register, 'council-decision', { step: 'adopt', outcome }, '2025-11-20', ENGINE);
    expect(statuses(register)).toMatchObject({ ask: 'done', sign: 'open', adopt: 'waiting' });
  });

  test('postponed, it waits for the item that follows', () => {
    const register = untilAdoption();
    act(register, 'council-decision', { step: 'adopt', outcome: 'postponed' }, '2025-11-20', ENGINE);
    expect(statuses(register)).toMatchObject({ adopt: 'open' });
  });
});

describe('time', () => {
  test('reminders are a state: the newest due one is sent, once; then overdue, then put before the level above', () => {
    const register = begin();
    const told = (on: string) =>
      register
        .settle(at(on))
        .consequences.flatMap(({ event, mails }) =>
          mails.filter(({ step }) => step === 'draft').map(({ toBody }) => `${event.name} ${toBody}`),
        );
    expect(told('2025-05-05')).toEqual([]);
    expect(told('2025-05-06')).toEqual([]);
    expect(told('2025-05-07')).toEqual(['overdue 22.office', 'overdue 22.ubnd']);
    expect(told('2025-05-08')).toEqual([]);
    expect(told('2025-05-09')).toEqual(['escalated 22.ubnd']);
    expect(planCycle.steps(register.state)[0]).toMatchObject({ step: 'draft', overdue: true, holder: '22.office' });
  });

  test('administrators may remind and escalate, and nothing else', () => {
    const register = begin();
    const chief = headOf('VN.quan-tri');
    expect(act(register, 'remind', { step: 'draft' }, '2025-05-05', chief)).toBe('accepted');
    expect(register.entries.filter(({ name }) => name === 'remind-sent')).toMatchObject([
      { data: { to: '22.office' } },
    ]);
    expect(act(register, 'extend', { step: 'draft', newDue: '2025-05-20' }, '2025-05-05', chief)).toBe('not-your-step');
  });

  test('an extension moves the date, tells the holder, stands on the record, and can be taken back', () => {
    const register = begin();
    act(register, 'extend', { step: 'survey', newDue: '2025-05-20' }, '2025-05-06', HEAD);
    expect(due(register, 'survey')).toBe('2025-05-20');
    expect(register.entries.filter(({ name }) => name === 'due-moved')).toMatchObject([
      { data: { step: 'survey', oldDue: '2025-05-12', newDue: '2025-05-20', cause: 'extend' } },
    ]);
    const extension = register.entries.find(({ name, kind }) => name === 'extend' && kind === 'act')?.seq;
    act(register, 'revoke-extension', { step: 'survey', extension: String(extension) }, '2025-05-07', HEAD);
    expect(due(register, 'survey')).toBe('2025-05-12');
  });

  test('a stopped clock has no due date; running again, it is later by the days it stood', () => {
    const register = begin();
    act(register, 'pause', { step: 'survey' }, '2025-05-06', HEAD);
    expect(due(register, 'survey')).toBeNull();
    expect(act(register, 'pause', { step: 'survey' }, '2025-05-07', HEAD)).toBe('clock-stopped');
    act(register, 'resume', { step: 'survey' }, '2025-05-08', HEAD);
    expect(due(register, 'survey')).toBe('2025-05-14');
    expect(act(register, 'resume', { step: 'survey' }, '2025-05-08', HEAD)).toBe('clock-running');
  });

  test('a corrected calendar moves the dates of a running case, and the move is on the record', () => {
    const register = begin();
    act(register, 'recalendar', { calendar: 'newer' }, '2025-05-06', ENGINE);
    expect(due(register, 'survey')).toBe('2025-05-13');
    const moves = register.entries
      .filter(({ name }) => name === 'due-moved')
      .map(({ data }) => `${data.step} ${data.oldDue} → ${data.newDue} (${data.cause})`);
    expect(moves).toEqual([
      'survey 2025-05-12 → 2025-05-13 (recalendar)',
      'ask 2025-05-19 → 2025-05-20 (recalendar)',
      'sign 2025-05-28 → 2025-05-29 (recalendar)',
    ]);
  });

  test('a moved session moves what counts back from it', () => {
    const register = begin();
    expect(due(register, 'adopt')).toBe('2025-11-28');
    act(register, 'set-anchor', { anchor: 'session', date: '2025-12-15' }, '2025-05-06', officerOf('22.hdnd'));
    expect(due(register, 'adopt')).toBe('2025-12-05');
  });

  test('an extended consultation gets its new date by letter, and its own end follows by the time for handling', () => {
    const register = begin();
    act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05');
    act(register, 'submit', { step: 'survey' }, '2025-05-05');
    expect(due(register, 'ask')).toBe('2025-05-14');
    const { consequences } = register
      .lodge('extend', { step: 'ask', newDue: '2025-05-19' }, at('2025-05-08'), HEAD)
      .settle(at('2025-05-08'));
    expect(consequences.flatMap(({ letters }) => letters)).toMatchObject([
      { toCase: 'c.ask', name: 'due-moved', data: { newDue: '2025-05-19' } },
    ]);
    expect(due(register, 'ask')).toBe('2025-05-21');
  });
});

test.each([
  ['an extension', 'extend', { step: 'draft', newDue: '2028-12-30' }, HEAD],
  ['a session', 'set-anchor', { anchor: 'session', date: '2030-01-01' }, officerOf('22.hdnd')],
])('%s beyond the calendar is refused: the case could not reckon with it', (_what, name, data, by) => {
  const register = begin();
  expect(act(register, name, data as Data, '2025-05-05', by)).toBe('calendar-out-of-range');
  expect(nextWake(planCycle, register.state, START)).not.toBeNull();
});

test('a cancelled cycle takes no more acts and ends the consultations it had open', () => {
  const register = begin();
  act(register, 'submit', { step: 'draft', ...PLAN }, '2025-05-05');
  act(register, 'submit', { step: 'survey' }, '2025-05-05');
  const { consequences } = register.lodge('cancel', {}, at('2025-05-06'), HEAD).settle(at('2025-05-06'));
  expect(consequences.flatMap(({ letters }) => letters)).toMatchObject([{ toCase: 'c.ask', name: 'cancelled' }]);
  expect(act(register, 'sign', { step: 'sign' }, '2025-05-07', HEAD)).toBe('case-closed');
});

test('reading the register from the start gives the same steps, dates and inbox', () => {
  const register = untilAdoption();
  act(register, 'council-decision', { step: 'adopt', outcome: 'returned' }, '2025-11-20', ENGINE);
  register.settle(at('2025-12-30'));
  const again = register.reread();
  expect(planCycle.steps(again)).toEqual(planCycle.steps(register.state));
  expect(planCycle.tasks(again)).toEqual(planCycle.tasks(register.state));
  expect(again.steps).toEqual(register.state.steps);
});
