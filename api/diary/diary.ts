import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { actingBodies, clerkedBodies } from '../cases/tasks';
import { unitOf } from '../http/access';
import { bodyNames } from '../http/names';
import type { Services } from '../services';
import { type DueRow, sessionDays, stepsDue, tasksDue } from './queries';
import type { Days, DiaryEntry, DiaryView } from './schema';

/** As many as a calendar program takes in without trouble. */
const MOST = 1_000;

type Needs = Pick<Services, 'db' | 'directory' | 'seats' | 'clock'>;

/**
 * What an officer's bodies owe between two days, both included, and the sessions of their units' Councils; of one body
 * only, where it is named.
 */
export async function diaryOf(services: Needs, officerId: string, days: Days, body?: string): Promise<DiaryView> {
  const seated = await services.seats.of(officerId);
  const wanted = (one: string): boolean => body === undefined || one === body;
  const acting = actingBodies(seated).filter(wanted);
  const clerked = clerkedBodies(seated).filter(wanted);
  const units = [...new Set([...acting, ...clerked].map(unitOf))];
  const [owed, sessions] = await Promise.all([
    tasksDue(services.db, { acting, clerked }, days, MOST + 1),
    sessionDays(services.db, units, days, MOST + 1),
  ]);
  return shown(services, seated.on, owed, sessions);
}

/** What is due in a case between two days, whoever owes it. */
export async function diaryOfCase(services: Needs, caseId: string, days: Days): Promise<DiaryView> {
  const today = vnDateOf(await services.clock.now());
  return shown(services, today, await stepsDue(services.db, caseId, days, MOST + 1), []);
}

function shown({ directory }: Needs, on: IsoDate, owed: DueRow[], sessions: DueRow[]): DiaryView {
  const nameOf = bodyNames(directory, on);
  const entries = [
    ...owed.map((row): DiaryEntry => ({ ...entry(row), kind: 'owed', body: nameOf(row.body) })),
    ...sessions.map((row): DiaryEntry => ({ ...entry(row), kind: 'session', body: null })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { items: entries.slice(0, MOST), more: entries.length > MOST };
}

const entry = ({ caseId, key, dueOn, facts, title, waiting, seq }: DueRow): Omit<DiaryEntry, 'kind' | 'body'> => ({
  day: dueOn,
  caseId,
  key,
  title: facts.title ?? title,
  case: title,
  dayBy: facts.dayBy ?? 'law',
  waiting,
  seq,
});
