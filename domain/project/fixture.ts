import { at, headOf, WEEKS_ALONE } from '../case/fixture';
import type { Data } from '../case/entry';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { project } from './index';
import { type DutyRule, type KeptLaw, LAW_DUTIES, type ProjectLevel } from './law';
import type { Receiver, Span } from './plan';
import type { ProjectOpening, ProjectState } from './state';

/** Monday 16 March 2026, in the morning. */
export const OPENED = '2026-03-16T02:00:00.000Z';
export const OWNER = headOf('22.so-xay-dung');
export const STEWARD = headOf('22.ubnd');
export const standing = (unit: string) => headOf(`${unit}.thuong-truc-hdnd`);
export const front = (unit: string) => headOf(`${unit}.mttq`);

const x = { vi: 'x', en: 'x' };
const duty = (period: string): DutyRule => ({
  title: x,
  covers: ['S31'],
  cites: 'practice',
  within: { period, cites: 'practice' },
  reminders: ['2wd'],
});

/** For tests: five working days for everything, fifteen days for answers to findings. */
export function aLaw(version: string, tells: KeptLaw['rule']['tells'], level: ProjectLevel = 'province'): KeptLaw {
  const duties = Object.fromEntries(
    LAW_DUTIES.map((kind) => [kind, duty(kind === 'answer' ? '15d' : '5wd')]),
  ) as KeptLaw['duties'];
  return {
    version,
    title: x,
    from: '2025-01-01',
    rule: { id: 'rule', level, tells, title: x, cites: 'practice' },
    contents: [],
    duties,
    areaPosting: duty('5wd'),
    posting: { atLeast: '30d', cites: 'practice' },
    board: { members: 5, ahead: '45d', cites: 'practice' },
  };
}

export function aReceiver(unit: string, more: Partial<Receiver> = {}): Receiver {
  return { unit, council: `${unit}.hdnd`, standing: `${unit}.thuong-truc-hdnd`, places: [unit], follows: [], ...more };
}

export function aSpan(units: string[], more: Partial<Span> = {}): Span {
  return {
    from: '2025-07-01',
    law: 'two-tiers',
    rule: 'rule',
    places: units,
    sure: true,
    receivers: units.map((unit) => aReceiver(unit)),
    ended: [],
    ownerStands: true,
    stewards: ['22.ubnd', '22.so-tai-chinh'],
    fronts: units.map((unit) => `${unit}.mttq`),
    ...more,
  };
}

/** Who must be told after a move, as the API adds it to the act. */
export const resolved = (span: Span): Data =>
  JSON.parse(JSON.stringify({ spans: [span], laws: { 'two-tiers': aLaw('two-tiers', 'commune') } })) as Data;

/** For tests: a provincial project in two communes. */
export const OPENING: ProjectOpening = {
  caseId: 'p',
  unit: '22',
  level: 'province',
  code: '7654321',
  owner: OWNER.body,
  calendar: 'weeks',
  spans: [aSpan(['c1', 'c2'])],
  laws: { 'two-tiers': aLaw('two-tiers', 'commune') },
  documents: [],
  title: { vi: 'Đường ven sông', en: 'Riverside road' },
  group: 'B',
  capital: { amount: '125000.5', source: 'local-budget' },
  startYear: 2026,
  endYear: 2029,
  plan: null,
  programme: null,
};

export const registered = (
  spans: Span[] = OPENING.spans,
  when = OPENED,
  laws: Record<string, KeptLaw> = OPENING.laws,
): Story<ProjectState> => opened(project, WEEKS_ALONE, { ...OPENING, spans, laws }, when);

export const NOTICE = { id: 'd1', type: 'project-notice', sha256: 'aa' };
export const TUESDAY = at('2026-03-17');
/** By the owner on Tuesday 17 March, where nothing else is said. */
export const act = actsOf(OWNER, TUESDAY);
export const send = (notices: string[], when = TUESDAY): Lodged =>
  act('send-notice', { notices, documents: [NOTICE] }, when);
/** By the Standing Body of a commune's Council. */
export const acknowledge = (duty: string, unit: string, when = TUESDAY): Lodged =>
  act('acknowledge-notice', { duty }, when, standing(unit));
