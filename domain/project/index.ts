import { type IsoDate, vnDateOf } from '../calendar/dates';
import { defineCase } from '../case/defineCase';
import type { Entry } from '../case/entry';
import { ACTS, EVENTS } from './acts';
import { enterSpan } from './changes';
import { dutiesChange, nextDays, projectConsequences } from './consequences';
import { oweProgress, ruleOfDuty, tellAll, withDuty } from './duties';
import { projectObligations } from './obligations';
import { projectSteps, projectTasks, projectWords } from './projection';
import { type Duty, dutyOf, type ProjectOpening, type ProjectState, readOpening, toldBy } from './state';

/**
 * A project in the register: whoever the law says must be told of it is told, with proof (S31); its owner answers to
 * the Councils and to the community's boards (S30).
 */
export const project = defineCase({
  kind: 'project',
  sought: { vi: 'dự án này', en: 'no such project' },
  open: (entry, law) => tellAll(readOpening(entry, law), 'registered', String(entry.seq), entry.at),
  acts: ACTS,
  events: EVENTS,
  parts: {
    atOpening: (opening) => toldBy(opening as unknown as ProjectOpening) as unknown as ProjectState,
    now: (state) => state,
    change: true,
  },
  happened,
  overSince: ({ closedAt, endedAt }) => {
    const over = closedAt ?? endedAt;
    return over && vnDateOf(over);
  },
  obligations: projectObligations,
  first: dutiesChange,
  consequences: projectConsequences,
  dates: nextDays,
  view: {
    tasks: projectTasks,
    steps: projectSteps,
    phase: 'supervision',
    words: projectWords,
    basis: (state, row) => {
      const duty = dutyOf(state, row);
      return duty ? ruleOfDuty(state, duty).within.cites : 'practice';
    },
    outcome: ({ closedAt, status }) => (closedAt ? status : null),
  },
  covers: {
    'send-notice': ['S30', 'S31'],
    'acknowledge-notice': ['S31'],
    'post-project': ['S31'],
    'move-places': ['S31'],
    'open-supervision': ['S30'],
    'give-information': ['S30'],
    'form-board': ['S30'],
    'report-basics': ['S30'],
    'enter-approval': ['S28', 'S30'],
    'report-progress': ['S30'],
    'lodge-finding': ['S30'],
    'answer-finding': ['S30'],
  },
});

/**
 * The acts that wait for no duty: a project changes or ends, a Council asks, a community's board reports what it found.
 */
const UNPROMPTED = [
  'enter-approval',
  'report-progress',
  'amend-project',
  'move-places',
  'change-owner',
  'complete-project',
  'stop-project',
  'open-supervision',
  'lodge-finding',
];

/** What a body may do of its own accord as the case stands that day; `head`: in the seat that signs. */
export function ofOwnAccord(state: ProjectState, body: string, { head, on }: { head: boolean; on: IsoDate }): string[] {
  if (state.closedAt) return [];
  const begun = Object.values(state.boards).some(({ by, startsOn }) => by === body && startsOn <= on);
  return UNPROMPTED.filter((name) => {
    const act = ACTS[name];
    if (!act || act.by === 'engine') return false;
    const open = (!state.endedAt || act.afterClose?.(state)) && (head || !act.head);
    const ready = name !== 'lodge-finding' || begun;
    return open && ready && act.by(state, { name, data: {} }).bodies?.includes(body);
  });
}

function happened(state: ProjectState, entry: Entry): ProjectState {
  const { asOf, from, duties, period } = entry.data;
  if (entry.name === 'period-ended') return oweProgress(state, String(period), String(asOf));
  if (entry.name === 'regime-changed') return enterSpan(state, String(from), String(asOf));
  return entry.name === 'overdue' ? (duties as string[]).reduce(markOverdue, state) : state;
}

function markOverdue(state: ProjectState, id: string): ProjectState {
  const duty = dutyOf(state, id);
  return duty ? withDuty(state, { ...duty, overdue: true } satisfies Duty) : state;
}
