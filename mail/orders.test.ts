import { ENGINE, headOf, officerOf, WEEKS_ALONE } from '../domain/case/fixture';
import { libraryOf } from '../domain/case/law';
import type { MailOrder } from '../domain/case/logic';
import { actsOf, itIs, opened } from '../domain/case/specification';
import { asking, reply } from '../domain/consultation/fixture';
import { contribute, gatheringFrom } from '../domain/gathering/fixture';
import { planCycle } from '../domain/planCycle';
import { loadCalendar } from '../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../procedures/load';
import { openingOf } from '../procedures/opening';
import { project } from '../domain/project';
import { acknowledge, front, NOTICE, OPENING as PROJECT, send, standing } from '../domain/project/fixture';
import { projectPlan } from '../domain/project/plan';
import { loadProjectLaws } from '../procedures/projects/load';
import { orderProblems } from './render';
import { ordersOf } from './templates/fixture';

/** The mails that the machines order must fit their templates: otherwise people get plain words instead. */
const problems = (orders: MailOrder[]): string[] => orders.flatMap(orderProblems);
const templates = (orders: MailOrder[]): string[] => [...new Set(orders.map(({ template }) => template))].sort();
const documents = [{ id: 'd', type: 't', sha256: 'aa' }];

test('a cycle’s mails fit their templates', () => {
  const calendar = loadCalendar();
  const procedure = procedureFor('annual-plan-province', 2027);
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
  const manage = actsOf(headOf('22.ubnd'), '2026-05-13');
  const directive = procedure.steps[0]!.produces.map(({ type }) => ({ id: 'd', type, sha256: 'aa' }));
  const orders = ordersOf(
    opened(planCycle, libraryOf({ p: procedure, c: calendar }), opening, '2026-05-04'),
    itIs('2026-05-13'),
    manage('extend', { step: 'assess-situation', newDue: '2026-06-20' }),
    manage('remind', { step: 'state-of-development' }),
    actsOf(officerOf('22.so-tai-chinh'))('sign', { step: 'pm-directive', documents: directive }, '2026-05-14'),
    itIs('2026-06-30'),
  );
  expect(problems(orders)).toEqual([]);
  expect(templates(orders)).toEqual(
    expect.arrayContaining(['due-moved', 'overdue', 'reminder', 'step-done', 'step-opened']),
  );
});

test('a consultation’s mails fit their templates', () => {
  const orders = (['consent', 'escalate'] as const).flatMap((means) =>
    ordersOf(
      asking({
        consultees: ['22.a', '22.b'],
        silence: { means, warn: '3wd', cites: 'practice' },
        escalateTo: '22.ubnd',
        documents,
      }),
      ...['2026-05-22', '2026-05-26', '2026-05-30'].map(itIs),
      reply('22.a', '2026-06-01'),
      reply('22.b', '2026-06-01'),
    ),
  );
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
  const duties = [{ id: 'labour', body: '22.dof', dueOn: null, tell: ['31.dof'] }];
  const orders = ordersOf(
    gatheringFrom({ documents, produces: [], asks: [], duties }),
    actsOf(ENGINE)('due-moved', { newDue: '2025-05-20', cause: 'extend' }, '2025-05-06'),
    ...['2025-05-17', '2025-05-23'].map(itIs),
    contribute('2025-05-23', {}),
  );
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
  const JUNE = '2025-06-26';
  const where = { unit: '22', level: 'province' as const, owner: PROJECT.owner, places: ['193'] };
  const plan = projectPlan(loadDirectory(), loadProjectLaws(), where, JUNE);
  const registered = opened(project, WEEKS_ALONE, { ...PROJECT, ...plan }, JUNE);
  const done = [
    send(['1.193'], JUNE),
    acknowledge('1.193.ack', '193', JUNE),
    actsOf(standing('193'))('open-supervision', {}, JUNE),
    actsOf(front('193'))('form-board', { members: 5, startsOn: '2025-08-20' }, JUNE),
    ...['2025-07-01', '2025-07-10'].map(itIs),
  ];
  const { duties } = registered.given(...done).state;
  const duty = Object.values(duties).find(({ kind }) => kind === 'information')?.id as string;
  const give = actsOf(headOf(PROJECT.owner))('give-information', { duty, documents: [NOTICE] }, '2025-07-10');
  const orders = ordersOf(registered, ...done, give);
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
