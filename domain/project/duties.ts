import { vnDateOf } from '../calendar/dates';
import { dayAfter } from '../case/dates';
import type { DocumentRef } from '../case/documents';
import type { DutyRule, ProgressRule } from './law';
import { councilOf, type Receiver } from './plan';
import { progressDueOn, progressDuty } from './progress';
import { type Cause, type Duty, type DutyEnd, lawOf, pending, type ProjectState, spanOf } from './state';

type Wanted = Pick<Duty, 'id' | 'kind' | 'batch'> & Partial<Pick<Duty, 'cause' | 'unit' | 'heldBy' | 'owedTo' | 'of'>>;

/** The law of a duty, as it was when the duty came about. */
export function ruleOfDuty(state: ProjectState, { law, kind }: Pick<Duty, 'law' | 'kind'>): DutyRule | ProgressRule {
  const { duties, areaPosting, progress } = state.laws[law] as ProjectState['laws'][string];
  if (kind === 'progress') return progress as ProgressRule;
  return kind === 'area-posting' ? (areaPosting as DutyRule) : duties[kind];
}

/** A duty comes about; its last day is counted from that day by the law that holds then. */
export function openDuty(
  state: ProjectState,
  { cause = null, unit = null, heldBy = null, owedTo = [], of = null, ...wanted }: Wanted,
  at: string,
): ProjectState {
  const law = lawOf(state).version;
  const duty: Duty = {
    ...wanted,
    cause,
    unit,
    heldBy,
    owedTo,
    of,
    law,
    openedAt: at,
    dueOn: dueOn(state, ruleOfDuty(state, { law, kind: wanted.kind }), wanted.batch, at),
    round: 1,
    end: null,
    endedAt: null,
    countsOn: null,
    endedBy: null,
    passedTo: [],
    documents: [],
    overdue: false,
    satisfiedAt: null,
  };
  return withDuty(state, duty);
}

/** A duty that was done, but not well enough, is owed again. */
export function reopenDuty(state: ProjectState, duty: Duty, at: string): ProjectState {
  return withDuty(state, {
    ...duty,
    round: duty.round + 1,
    openedAt: at,
    dueOn: dueOn(state, ruleOfDuty(state, duty), duty.batch, at),
    end: null,
    endedAt: null,
    countsOn: null,
    endedBy: null,
    overdue: false,
  });
}

export function endDuty(
  state: ProjectState,
  duty: Duty,
  end: DutyEnd,
  at: string,
  more: { by?: string; countsOn?: string | null; documents?: DocumentRef[]; passedTo?: string[] } = {},
): ProjectState {
  const { by = null, countsOn = null, documents = duty.documents, passedTo = [] } = more;
  return withDuty(state, { ...duty, end, endedAt: at, countsOn, endedBy: by, documents, passedTo });
}

export const withDuty = (state: ProjectState, duty: Duty): ProjectState => ({
  ...state,
  duties: { ...state.duties, [duty.id]: duty },
});

/** A duty with its day counted anew by the calendar that the state has now. */
export const recounted = (state: ProjectState, duty: Duty): Duty => ({
  ...duty,
  dueOn: dueOn(state, ruleOfDuty(state, duty), duty.batch, duty.openedAt),
});

/** A periodic report is owed by a day that the law names, everything else so long after it came about. */
function dueOn({ calendar }: ProjectState, { within }: DutyRule | ProgressRule, batch: string, at: string): string {
  if ('by' in within) return progressDueOn(calendar, within, batch);
  return dayAfter(calendar, vnDateOf(at), within.period);
}

/** The notice or posting to a unit that has come about and not gone out. */
const unsent = (state: ProjectState, unit: string): Duty | undefined =>
  pending(state).find((duty) => duty.unit === unit && (duty.kind === 'notice' || duty.kind === 'posting'));

/** Whether a unit's Council was ever sent a notice, or its community ever shown one. */
const wasTold = (state: ProjectState, unit: string): boolean =>
  Object.values(state.duties).some(
    (duty) => duty.unit === unit && (duty.kind === 'notice' || duty.kind === 'posting') && duty.end === 'done',
  );

/**
 * The receiver must be told. What has not gone out yet will say the newest anyway, so that nobody is told twice (S31).
 */
export function tell(
  state: ProjectState,
  receiver: Pick<Receiver, 'unit' | 'council' | 'standing'>,
  cause: Cause,
  batch: string,
  at: string,
): ProjectState {
  const { unit, council } = receiver;
  if (unsent(state, unit)) return state;
  const kind = council === null ? 'posting' : 'notice';
  return openDuty(state, { id: `${batch}.${unit}`, kind, batch, cause, unit, owedTo: councilOf(receiver) }, at);
}

/** A period is over: its report is owed to the Councils that are told of the project (S30). */
export function oweProgress(state: ProjectState, period: string, at: string): ProjectState {
  const owedTo = spanOf(state).receivers.flatMap(councilOf);
  return openDuty(state, { id: progressDuty(period), kind: 'progress', batch: period, owedTo }, at);
}

/** Every present receiver must be told, and every commune in whose area it lies makes it public. */
export function tellAll(state: ProjectState, cause: Cause, batch: string, at: string): ProjectState {
  const { receivers, posters = [] } = spanOf(state);
  const told = receivers.reduce((sofar, receiver) => tell(sofar, receiver, cause, batch, at), state);
  return posters.reduce((sofar, unit) => postIn(sofar, unit, cause, batch, at), told);
}

const unposted = (state: ProjectState, unit: string): Duty | undefined =>
  pending(state).find((duty) => duty.kind === 'area-posting' && duty.unit === unit);

/** The commune's People's Committee makes it public there; what it has not posted yet will say the newest anyway. */
export function postIn(state: ProjectState, unit: string, cause: Cause, batch: string, at: string): ProjectState {
  if (unposted(state, unit)) return state;
  const duty = {
    id: `${batch}.${unit}.post`,
    kind: 'area-posting',
    batch,
    cause,
    unit,
    heldBy: `${unit}.ubnd`,
  } as const;
  return openDuty(state, duty, at);
}

/** What is to be posted where the project doesn't lie any more is owed no longer. */
export function dropPostings(state: ProjectState, at: string): ProjectState {
  const { posters = [] } = spanOf(state);
  return pending(state)
    .filter(({ kind, unit }) => kind === 'area-posting' && !posters.includes(String(unit)))
    .reduce((dropped, duty) => endDuty(dropped, duty, 'dropped', at), state);
}

/** The project left a unit: a notice that has not gone out is dropped; whoever was told is told of the withdrawal. */
export function withdraw(state: ProjectState, receiver: Receiver, batch: string, at: string): ProjectState {
  const waiting = unsent(state, receiver.unit);
  const dropped = waiting ? endDuty(state, waiting, 'dropped', at) : state;
  return wasTold(dropped, receiver.unit) ? tell(dropped, receiver, 'withdrawn', batch, at) : dropped;
}
