import type { TaskRow } from '../data/api';
import type { IsoDate } from '../../domain/calendar/dates';
import type { Words } from '../words/vi';

/** What a task is called: in a session by what is to be done and the item, elsewhere by its step. */
export function taskName(task: TaskRow, { session }: Words, say: (text: { vi: string; en: string }) => string): string {
  const { title, itemTitle, opensOn } = task.facts;
  const name = itemTitle ?? title;
  const what = opensOn ? session.tasks[task.key.split(':')[0] ?? ''] : undefined;
  const named = name ? say(name) : task.step;
  return what ? `${what}: ${named}` : named;
}

/**
 * Where a task is done if not by its form alone: a session's at its item, a decision of the Council at the sessions.
 */
export function taskPlace(task: TaskRow, { session, work }: Words): { href: string; label: string } | null {
  const { opensOn, item, inSession } = task.facts;
  if (opensOn)
    return {
      href: `/sessions/${encodeURIComponent(task.caseId)}${item ? `/items/${encodeURIComponent(item)}` : ''}`,
      label: session.toPlace,
    };
  return inSession ? { href: '/sessions', label: work.toSession } : null;
}

const ABOUT_ITEM = ['add-dossier', 'file-report'];

/** Whoever signs draws up, signs and sends in one form; whoever doesn't sends it up. */
const BY_SEAT: Record<string, 'head' | 'officer'> = {
  'propose-question': 'officer',
  'send-question': 'head',
  'return-question': 'head',
};

/** Whether one's own seat, or one that was lent, does this act of the task. */
const ofMySeat = ({ as }: TaskRow, act: string): boolean =>
  !BY_SEAT[act] || BY_SEAT[act] === (as.some(({ role }) => role === 'head') ? 'head' : 'officer');

/**
 * Whether an act of a task can be done at once: the agenda's own task lists acts on its items too, which are done at
 * the item, and no session opens before its day.
 */
export function doableNow(task: TaskRow, act: string, today: IsoDate): boolean {
  const { opensOn, item } = task.facts;
  if (!ofMySeat(task, act)) return false;
  if (!opensOn) return true;
  if (act === 'open-session') return today >= opensOn;
  return item !== undefined || !ABOUT_ITEM.includes(act);
}
