import { ENGINE, headOf, MemoryRegister, officerOf } from '../domain/case/fixture';
import type { Data } from '../domain/case/entry';
import type { MailOrder } from '../domain/case/logic';
import { consultation } from '../domain/consultation';
import { planCycle } from '../domain/planCycle';
import { gathering } from '../domain/gathering';
import { loadCalendar } from '../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../procedures/load';
import { openingOf } from '../procedures/opening';
import { project } from '../domain/project';
import { projectPlan } from '../domain/project/plan';
import { loadProjectLaws } from '../procedures/projects/load';
import { orderProblems } from './render';

/** The mails that the machines order must fit their templates: otherwise people get plain words instead. */
const calendar = loadCalendar();
const procedure = procedureFor('annual-plan-province', 2027);
const LAW = { calendar: () => calendar, procedure: () => procedure };

const problems = (orders: MailOrder[]): string[] => orders.flatMap(orderProblems);
const templates = (orders: MailOrder[]): string[] => [...new Set(orders.map(({ template }) => template))].sort();

test('a cycle’s mails fit their templates', () => {
  const opening = openingOf({
    directory: loadDirectory(),
    procedure,
    procedureHash: 'p',
    calendarHash: 'c',
    calendar,
    unit: '22',
    year: 2027,
    on: '2026-05-04',
  });
  const register = new MemoryRegister(planCycle, LAW, opening as unknown as Data, '2026-05-04T01:00:00.000Z');
  const orders: MailOrder[] = [];
  const settle = (now: string) => orders.push(...register.settle(now).consequences.flatMap(({ mails }) => mails));
  settle('2026-05-04T01:00:00.000Z');
  settle('2026-05-13T01:00:00.000Z');
  register.lodge(
    'extend',
    { step: 'assess-situation', newDue: '2026-06-20' },
    '2026-05-13T02:00:00.000Z',
    headOf('22.ubnd'),
  );
  register.lodge('remind', { step: 'state-of-development' }, '2026-05-13T02:00:00.000Z', headOf('22.ubnd'));
  settle('2026-05-13T02:00:00.000Z');
  register.lodge(
    'sign',
    {
      step: 'pm-directive',
      documents: procedure.steps[0]!.produces.map(({ type }) => ({ id: 'd', type, sha256: 'aa' })),
    },
    '2026-05-14T01:00:00.000Z',
    officerOf('22.so-tai-chinh'),
  );
  settle('2026-06-30T01:00:00.000Z');
  expect(problems(orders)).toEqual([]);
  expect(templates(orders)).toEqual(
    expect.arrayContaining(['due-moved', 'overdue', 'reminder', 'step-done', 'step-opened']),
  );
});

test('a consultation’s mails fit their templates', () => {
  const orders: MailOrder[] = [];
  for (const means of ['consent', 'escalate']) {
    const opening: Data = {
      caseId: 'c',
      parent: 'cycle',
      step: 's',
      unit: '22',
      title: { vi: 'Lấy ý kiến', en: 'Consultation' },
      askedBy: '22.so-tai-chinh',
      consultees: ['22.a', '22.b'],
      calendar: 'c',
      dueOn: '2026-05-29',
      nominal: '2026-05-29',
      silence: { means, warn: '3wd', cites: 'practice' },
      escalateTo: '22.ubnd',
      reminders: ['5wd'],
      cites: 'practice',
      documents: [{ id: 'd', type: 't', sha256: 'aa' }],
    };
    const register = new MemoryRegister(consultation, LAW, opening, '2026-05-18T01:00:00.000Z');
    const settle = (now: string) => orders.push(...register.settle(now).consequences.flatMap(({ mails }) => mails));
    for (const now of [
      '2026-05-18T01:00:00.000Z',
      '2026-05-22T01:00:00.000Z',
      '2026-05-26T01:00:00.000Z',
      '2026-05-30T01:00:00.000Z',
    ])
      settle(now);
    for (const body of ['22.a', '22.b'])
      register.lodge('reply', { answer: 'agree', comments: [] }, '2026-06-01T01:00:00.000Z', officerOf(body));
    register.lodge('due-moved', { newDue: '2026-06-05', cause: 'extend' }, '2026-06-01T01:00:00.000Z', ENGINE);
    settle('2026-06-01T02:00:00.000Z');
  }
  expect(problems(orders)).toEqual([]);
  expect(templates(orders)).toEqual([
    'consultation-closed',
    'consulted',
    'late-answer',
    'reminder',
    'silence-deemed',
    'silence-escalated',
    'silence-warning',
  ]);
});

test('a gathering’s mails fit their templates', () => {
  const title = { vi: 'Điều tra', en: 'Surveys' };
  const opening: Data = {
    caseId: 'c',
    parent: null,
    step: 's',
    unit: 'R-DBSH',
    title,
    askedBy: 'R-DBSH.hoi-dong-dieu-phoi-vung',
    role: 'head',
    calendar: 'c',
    dueOn: '2026-05-29',
    reminders: ['3wd'],
    cites: 'practice',
    escalate: { after: '1wd', to: 'R-DBSH.hoi-dong-dieu-phoi-vung' },
    documents: [{ id: 'd', type: 't', sha256: 'aa' }],
    produces: [],
    asks: [],
    carriesProjects: false,
    programme: [],
    agreed: [],
    bodies: [],
    duties: [{ id: 'labour', body: '22.so-tai-chinh', dueOn: null, tell: ['31.so-tai-chinh'] }],
  };
  const register = new MemoryRegister(gathering, LAW, opening, '2026-05-18T01:00:00.000Z');
  const orders: MailOrder[] = [];
  const settle = (now: string) => orders.push(...register.settle(now).consequences.flatMap(({ mails }) => mails));
  settle('2026-05-18T01:00:00.000Z');
  register.lodge('due-moved', { newDue: '2026-06-02', cause: 'extend' }, '2026-05-19T01:00:00.000Z', ENGINE);
  for (const now of ['2026-05-30T01:00:00.000Z', '2026-06-05T01:00:00.000Z']) settle(now);
  register.lodge('contribute', {}, '2026-06-05T01:00:00.000Z', officerOf('22.so-tai-chinh'));
  settle('2026-06-05T02:00:00.000Z');
  expect(problems(orders)).toEqual([]);
  expect(templates(orders)).toEqual([
    'contribution-asked',
    'contribution-received',
    'contributions-overdue',
    'due-moved',
    'overdue',
    'reminder',
  ]);
});

test('a project’s mails fit their templates', () => {
  const plan = projectPlan(
    loadDirectory(),
    loadProjectLaws(),
    { unit: '22', level: 'province', owner: '22.so-xay-dung', places: ['193'] },
    '2025-06-26',
  );
  const opening = {
    ...plan,
    caseId: 'p',
    unit: '22',
    level: 'province',
    code: '1',
    owner: '22.so-xay-dung',
    calendar: 'c',
    documents: [],
    title: { vi: 'Đường', en: 'Road' },
    group: 'B',
    capital: { amount: '1', source: 'local-budget' },
    startYear: 2025,
    endYear: 2027,
    plan: null,
    programme: null,
  };
  const register = new MemoryRegister(
    project,
    LAW,
    JSON.parse(JSON.stringify(opening)) as Data,
    '2025-06-26T01:00:00.000Z',
  );
  const orders: MailOrder[] = [];
  const settle = (now: string) => orders.push(...register.settle(now).consequences.flatMap(({ mails }) => mails));
  const document = (type: string) => [{ id: 'd', type, sha256: 'aa' }];
  settle('2025-06-26T01:00:00.000Z');
  register.lodge(
    'send-notice',
    { notices: ['1.193'], documents: document('project-notice') },
    '2025-06-26T02:00:00.000Z',
    headOf('22.so-xay-dung'),
  );
  register.lodge(
    'acknowledge-notice',
    { duty: '1.193.ack' },
    '2025-06-26T03:00:00.000Z',
    headOf('193.thuong-truc-hdnd'),
  );
  register.lodge('open-supervision', {}, '2025-06-26T04:00:00.000Z', headOf('193.thuong-truc-hdnd'));
  register.lodge('form-board', { members: 5, startsOn: '2025-08-20' }, '2025-06-26T04:00:00.000Z', headOf('193.mttq'));
  for (const now of ['2025-06-26T05:00:00.000Z', '2025-07-01T01:00:00.000Z', '2025-07-10T01:00:00.000Z']) settle(now);
  const information = Object.values(register.state.duties).find(({ kind }) => kind === 'information')?.id as string;
  register.lodge(
    'give-information',
    { duty: information, documents: document('report') },
    '2025-07-10T02:00:00.000Z',
    headOf('22.so-xay-dung'),
  );
  settle('2025-07-10T02:00:00.000Z');
  expect(problems(orders)).toEqual([]);
  expect(templates(orders)).toEqual([
    'delivered',
    'overdue',
    'project-duty',
    'project-notice',
    'project-notices-due',
    'reminder',
    'step-done',
  ]);
});
