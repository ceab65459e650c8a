import { vnDateOf, type IsoDate } from '../calendar/dates';
import type { DataValue } from '../case/entry';
import type { AgendaItem, Attendance, Decision, DocumentRef, SessionState } from './state';

/** What an item of the agenda may be; `question` is question time (chất vấn), `answers` questions put and answered. */
export const ITEM_KINDS = ['resolution', 'report', 'question', 'answers', 'information', 'other'] as const;

/** Heard, and never voted on: what the Council decides upon them is a resolution, an item of its own. */
const HEARD: string[] = ['report', 'question', 'answers', 'information'];
/** What is said in the chamber, for which nobody has to send papers ahead. */
const SPOKEN: string[] = ['question', 'answers', 'information'];

type What = Pick<AgendaItem, 'kind'> & { case: string | null };

/** Whether an item is voted on; what a case waits for always is. */
export const takesVote = ({ kind, case: linked }: What): boolean => linked !== null || !HEARD.includes(kind);

/** Whether it can be voted on now, as far as its plan goes: never on version 0 of the plan's targets. */
export const mayBeVoted = (item: What & Pick<AgendaItem, 'targets'>): boolean => takesVote(item) && item.targets !== 0;

/** Whether an item may end by being heard. */
export const mayBeHeard = ({ kind, case: linked }: What): boolean => kind !== 'resolution' && linked === null;

/** The item of that id, if the agenda has it. */
export function findItem(state: SessionState, id: DataValue | undefined): AgendaItem | undefined {
  return state.items.find((item) => item.id === id);
}

/** The state with one item changed; all others are shared. */
export function changeItem(state: SessionState, id: DataValue | undefined, change: Partial<AgendaItem>): SessionState {
  return { ...state, items: state.items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

/** The state with an item's outcome. */
export function decide(state: SessionState, id: DataValue | undefined, decision: Decision): SessionState {
  return changeItem(state, id, { decision });
}

/** Who prepares a session: its Standing Body, and the Council's own clerks. */
export const preparers = ({ standingBody, council }: SessionState): string[] => [...new Set([standingBody, council])];

/** Items without an outcome. */
export function undecided(state: SessionState): AgendaItem[] {
  return state.items.filter((item) => !item.decision);
}

/** Adopted, but not yet numbered and published. */
export function unfinished(item: AgendaItem): boolean {
  return item.decision?.outcome === 'adopted' && !(item.resolution && item.publication);
}

/** What an undecided item still lacks before the Council can take it up. */
export function lacks(item: AgendaItem): ('report' | 'dossier')[] {
  if (item.decision) return [];
  return [
    ...(item.documents.length === 0 && !SPOKEN.includes(item.kind) ? (['dossier'] as const) : []),
    ...(item.needsReport && !item.report ? (['report'] as const) : []),
  ];
}

/** Who is there for an item: by its own roll, else by the last of the sitting. */
export const presentFor = (state: SessionState, item: AgendaItem): Attendance | null =>
  item.attendance ?? state.rolls.at(-1) ?? null;

/** Newer documents replace those with their id and follow the others. */
export function mergeDocuments(present: DocumentRef[], newer: DocumentRef[]): DocumentRef[] {
  const replaced = new Map([...present, ...newer].map((document) => [document.id, document]));
  return [...replaced.values()];
}

/** The day on which the last thing of a session was done. */
export function finishedOn(state: SessionState): IsoDate | null {
  if (!state.closedAt) return null;
  const stamps = [state.closedAt, ...state.items.flatMap((item) => item.publication?.at ?? [])];
  return stamps.map(vnDateOf).sort().at(-1) ?? null;
}

/** The id under which a postponed item goes on: `a` as `a-p1`, `a-p1` as `a-p2`. */
export function successorId(id: string): string {
  const earlier = /^(.*)-p(\d+)$/.exec(id);
  return earlier ? `${earlier[1]}-p${Number(earlier[2]) + 1}` : `${id}-p1`;
}
