import type { Data } from '../case/entry';
import { headOf } from '../case/fixture';
import { libraryOf } from '../case/law';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { WEEKS } from '../law/fixture';
import { supervision } from './index';
import type { SupervisionLaw, SupervisionStep } from './law';
import type { SupervisionOpening, SupervisionState } from './state';

const text = (word: string) => ({ vi: word, en: word });

function step(
  id: string,
  kind: SupervisionStep['kind'],
  by: SupervisionStep['by'],
  needs: string[],
  more: Partial<SupervisionStep> = {},
): SupervisionStep {
  return {
    id,
    kind,
    by,
    needs,
    title: text(id),
    covers: [],
    role: 'officer',
    produces: [],
    due: [{ within: { period: '10d' }, of: { event: 'opened' }, cites: 'practice' }],
    reminders: ['3wd'],
    cites: 'practice',
    ...more,
  };
}

const rung = (id: string, by: 'conducts' | 'closes', more: object = {}) => ({
  id,
  title: text(id),
  by,
  after: '10wd',
  repeats: false,
  cites: 'practice' as const,
  ...more,
});

/** For tests: a law of five steps; a committee's notice comes a day sooner than its Council's. */
const LAW: SupervisionLaw = {
  id: 'supervision-thematic',
  version: 'v',
  group: 'thematic',
  title: text('thematic'),
  inForce: { from: '2026-01-01' },
  covers: ['S27'],
  subjects: ['council', 'committee'],
  confidential: false,
  settings: [],
  anchors: [{ id: 'meeting-day', title: text('meeting'), cites: 'practice' }],
  steps: [
    step('plan', 'decide', 'decides', [], {
      role: 'head',
      produces: [{ type: 'plan', title: text('plan'), required: true }],
    }),
    step('notice', 'notice', 'office', ['plan'], {
      due: [
        { within: { period: '5d' }, of: { step: 'plan', event: 'done' }, for: ['council'], cites: 'practice' },
        { within: { period: '4d' }, of: { step: 'plan', event: 'done' }, for: ['committee'], cites: 'practice' },
        { atLeast: { period: '10d' }, before: { anchor: 'meeting-day' }, cites: 'practice' },
      ],
    }),
    step('reports', 'report', 'supervised', ['notice']),
    step('check', 'verify', 'verifies', ['reports']),
    step('conclude', 'conclude', 'decides', ['check'], {
      role: 'head',
      produces: [{ type: 'conclusion', title: text('c'), required: true }],
    }),
  ],
  information: { reminders: ['3wd'], escalateAfter: '3wd', cites: 'practice' },
  followUp: {
    reminders: ['15wd', '7wd', '3wd'],
    explanation: { ordinary: '15d', complex: '30d', cites: 'practice' },
    cites: 'practice',
    ladder: [
      rung('first-reminder', 'conducts', { after: '1wd' }),
      rung('further-reminder', 'conducts', { repeats: true }),
      rung('propose-handling', 'closes'),
      rung('report-to-council', 'closes'),
    ],
  },
  cites: 'practice',
};

export const COUNCIL = '22.hdnd';
export const STANDING = '22.thuong-truc-hdnd';
export const COMMITTEE = '22.ban-kinh-te-ngan-sach';
export const OFFICE = '22.van-phong-doan-dbqh-hdnd';
export const FINANCE = '22.so-tai-chinh';
export const HEALTH = '22.so-y-te';
export const INSPECTORATE = '22.thanh-tra';
/** Monday, 8 o'clock in Vietnam. */
export const OPENED = '2026-06-01T01:00:00.000Z';
export const PAPER = (type: string): Data => ({ id: `d-${type}`, type, sha256: 'aa' });

/** For tests: a committee's supervision of finance and health, whose file the Standing Body closes. */
const OPENING: SupervisionOpening = {
  caseId: '22.supervision.1',
  procedure: 'law',
  calendar: 'weeks',
  unit: '22',
  year: 2026,
  title: text('s'),
  group: 'thematic',
  subject: 'committee',
  level: 'province',
  parts: {
    office: [OFFICE],
    conducts: [COMMITTEE],
    verifies: [COMMITTEE],
    decides: [COMMITTEE],
    closes: [STANDING],
    supervised: [FINANCE, HEALTH],
  },
  steps: { plan: 'decides', notice: 'office', reports: 'supervised', check: 'verifies', conclude: 'decides' },
  ladder: {
    'first-reminder': 'conducts',
    'further-reminder': 'conducts',
    'propose-handling': 'closes',
    'report-to-council': 'closes',
  },
  anchors: {},
  programme: null,
  source: null,
};

export const supervising = (more: Partial<SupervisionOpening> = {}): Story<SupervisionState> =>
  opened(supervision, libraryOf({ weeks: WEEKS, law: LAW }), { ...OPENING, ...more }, OPENED);

/** An act of that body's head. */
export const act = (body: string, name: string, data: Data, when: string): Lodged =>
  actsOf(headOf(body))(name, data, when);

export const PLANNED = act(COMMITTEE, 'carry-out', { step: 'plan', documents: [PAPER('plan')] }, '2026-06-02');

/** Up to the collecting of reports. */
export const NOTICED = [PLANNED, act(OFFICE, 'carry-out', { step: 'notice' }, '2026-06-03')];

export const report = (body: string, when: string): Lodged => act(body, 'report-in', { step: 'reports' }, when);

/** Up to a conclusion with two tasks, due on 31 July and 31 August. */
export const CONCLUDED = [
  ...NOTICED,
  report(FINANCE, '2026-06-08'),
  report(HEALTH, '2026-06-09'),
  act(COMMITTEE, 'carry-out', { step: 'check' }, '2026-06-12'),
  act(
    COMMITTEE,
    'conclude',
    {
      step: 'conclude',
      documents: [PAPER('conclusion')],
      number: '12/KL',
      tasks: [
        { id: 't1', lead: FINANCE, product: 'report', dueOn: '2026-07-31' },
        { id: 't2', lead: HEALTH, product: 'decision', dueOn: '2026-08-31', with: [FINANCE] },
      ],
    },
    '2026-06-15',
  ),
];

/** With its proof. */
export const prove = (body: string, task: string, when: string, claims = 'done'): Lodged =>
  act(body, 'file-proof', { task, claims, documents: [PAPER('report')] }, when);
export const assess = (task: string, verdict: string, when: string, body = COMMITTEE): Lodged =>
  act(body, 'assess-task', { task, verdict }, when);
/** The committee asks the inspectorate, unless said otherwise. */
export const askFor = (dueOn: string, when: string, more: Data = {}, body = COMMITTEE): Lodged =>
  act(body, 'request-information', { from: INSPECTORATE, dueOn, ...more }, when);
export const supply = (request: string | undefined, when: string, body = INSPECTORATE): Lodged =>
  act(body, 'supply-information', { request: request ?? null, documents: [PAPER('data')] }, when);
