import { vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { firstFault } from '../case/fields';
import type { CaseLogic, Ruling } from '../case/logic';
import { refused } from '../case/machine';
import type { IsoDate } from '../calendar/dates';
import { ACTS, ruleOf } from './acts';
import { enterSpan } from './changes';
import { projectConsequences, projectDates } from './consequences';
import { tellAll, withDuty } from './duties';
import { projectSteps, projectTasks } from './projection';
import { type Duty, dutyOf, type ProjectOpening, type ProjectState, readOpening } from './state';

/**
 * A project in the register: whoever the law says must be told of it is told, with proof (S31); its owner answers to
 * the Councils and to the community's boards (S30).
 */
export const project: CaseLogic<ProjectState> = {
  open: (entry, law) => tellAll(readOpening(entry, law), 'registered', String(entry.seq), entry.at),
  judge,
  apply: (state, entry) =>
    entry.kind === 'event' ? applyEvent(state, entry) : (ruleOf(entry.name)?.apply(state, entry) ?? state),
  consequences: projectConsequences,
  dates: projectDates,
  tasks: projectTasks,
  steps: projectSteps,
  closed: (state) => state.closedAt !== null,
  outcome: (state) => (state.closedAt ? state.status : null),
};

/** Who may do this act as the case stands; nobody where there is no such act. */
export function entitledToProject(state: ProjectState, act: Pick<Entry, 'name' | 'data'>): string[] {
  return ruleOf(act.name)?.by(state, act) ?? [];
}

/** The same by the case's opening alone: what holds until places, owner or tiers change. */
export function entitledAtOpening(opening: ProjectOpening, act: Pick<Entry, 'name' | 'data'>): string[] {
  const { title, group, capital, startYear, endYear, plan, programme, owner, spans, laws } = opening;
  const details = { title, group, capital, startYear, endYear, plan, programme };
  return entitledToProject(
    { opening, owner, spans, laws, details, current: 0, duties: {}, boards: {} } as unknown as ProjectState,
    act,
  );
}

/**
 * The acts that wait for no duty: a project changes or ends, a Council asks, a community's board reports what it found.
 */
const UNPROMPTED = [
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
    const rule = ruleOf(name);
    const open =
      rule && (rule.afterEnd || !state.endedAt) && (head || !rule.head) && (name !== 'lodge-finding' || begun);
    return open && rule.by(state, { data: {} }).includes(body);
  });
}

function judge(state: ProjectState, act: Entry): Ruling {
  const rule = ruleOf(act.name);
  if (!rule)
    return refused('wrong-act', {
      act: act.name,
      step: 'project',
      kind: 'project',
      allowed: Object.keys(ACTS).join(', '),
    });
  const bodies = rule.by(state, act);
  if (!bodies.includes(act.by.body))
    return refused('not-your-step', { step: act.name, holder: bodies.join(', '), body: act.by.body });
  if (rule.head && act.by.role !== 'head') return refused('role-required', { role: 'head' });
  const over = state.closedAt ?? (rule.afterEnd ? null : state.endedAt);
  if (over) return refused('case-closed', { closedOn: vnDateOf(over) });
  const fault = firstFault(rule.fields, act.data);
  return fault ? refused('invalid-input', fault) : rule.judge(state, act);
}

function applyEvent(state: ProjectState, entry: Entry): ProjectState {
  const { asOf, from, duties } = entry.data;
  const next = { ...state, events: withEvent(state.events, entry) };
  if (entry.name === 'regime-changed') return enterSpan(next, String(from), String(asOf));
  if (entry.name === 'overdue') return (duties as string[]).reduce(markOverdue, next);
  return entry.name === 'closed' ? { ...next, closedAt: String(asOf) } : next;
}

function markOverdue(state: ProjectState, id: string): ProjectState {
  const duty = dutyOf(state, id);
  return duty ? withDuty(state, { ...duty, overdue: true } satisfies Duty) : state;
}
