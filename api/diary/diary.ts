import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { actingBodies, clerkedBodies } from '../cases/tasks';
import { unitOf } from '../http/access';
import { bodyNames } from '../http/names';
import type { Services } from '../services';
import { type DueRow, meetingDays, sessionDays, stepsDue, tasksDue } from './queries';
import type { Days, DiaryEntry, DiaryView } from './schema';

/** As many as a calendar program takes in without trouble. */
const MOST = 1_000;

type Needs = Pick<Services, 'db' | 'directory' | 'seats' | 'clock'>;

/**
 * What an officer's bodies owe between two days, both included, the meetings to which they come, and the sessions of
 * their units' Councils; of one body only, where it is named.
 */
export async function diaryOf(services: Needs, officerId: string, days: Days, body?: string): Promise<DiaryView> {
  const seated = await services.seats.of(officerId);
  const wanted = (one: string): boolean => body === undefined || one === body;
  const acting = actingBodies(seated).filter(wanted);
  const clerked = clerkedBodies(seated).filter(wanted);
  const units = [...new Set([...acting, ...clerked].map(unitOf))];
  const [owed, sessions, meetings] = await Promise.all([
    tasksDue(services.db, { acting, clerked }, days, MOST + 1),
    sessionDays(services.db, units, days, MOST + 1),
    meetingDays(services.db, { bodies: acting }, days, MOST + 1),
  ]);
  return shown(services, seated.on, { owed, sessions, meetings });
}

/** What is due in a case between two days, whoever owes it, and its meetings. */
export async function diaryOfCase(services: Needs, caseId: string, days: Days): Promise<DiaryView> {
  const today = vnDateOf(await services.clock.now());
  const [owed, meetings] = await Promise.all([
    stepsDue(services.db, caseId, days, MOST + 1),
    meetingDays(services.db, { caseId }, days, MOST + 1),
  ]);
  return shown(services, today, { owed, sessions: [], meetings });
}

const OWED = { kind: 'owed', meeting: null } as const;
const SESSION = { kind: 'session', body: null, meeting: null, dayBy: null } as const;

function shown(
  { directory }: Needs,
  on: IsoDate,
  { owed, sessions, meetings }: Record<'owed' | 'sessions' | 'meetings', DueRow[]>,
): DiaryView {
  const nameOf = bodyNames(directory, on);
  // Whoever has still to say whether it comes has the meeting itself on that day.
  const invitation = ({ caseId, key }: DueRow): boolean =>
    meetings.some((one) => one.caseId === caseId && key.startsWith(`${one.key}/invitation/`));
  const entries = [
    ...owed
      .filter((row) => !invitation(row))
      .map((row): DiaryEntry => ({ ...entry(row), ...OWED, body: nameOf(row.body), dayBy: row.facts.dayBy ?? 'law' })),
    ...sessions.map((row): DiaryEntry => ({ ...entry(row), ...SESSION })),
    ...meetings.map(
      (row): DiaryEntry => ({ ...entry(row), ...meetingIn(row), kind: 'meeting', body: nameOf(row.body) }),
    ),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { items: entries.slice(0, MOST), more: entries.length > MOST };
}

/** Beside the step's own day it has one of its own. */
function meetingIn({ key, facts }: DueRow): Pick<DiaryEntry, 'key' | 'meeting' | 'dayBy'> {
  const { from, to, place } = facts.meeting as NonNullable<DueRow['facts']['meeting']>;
  return { key: `${key}/meeting`, meeting: { from, to, place }, dayBy: null };
}

const entry = ({
  caseId,
  key,
  dueOn,
  facts,
  title,
  waiting,
  seq,
}: DueRow): Omit<DiaryEntry, 'kind' | 'body' | 'meeting' | 'dayBy'> => ({
  day: dueOn,
  caseId,
  key,
  title: facts.title ?? title,
  case: title,
  waiting,
  seq,
});
