import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { beginsOn } from '../../domain/law/facts';
import { isFault, type LaidDown, laidDown, publishOverlay, overlayDraft, overlaysOf } from '../../register/overlays';
import { versions } from '../../register/versions';
import { officerNames } from '../accounts/officerNames';
import { calendarNow } from '../calendar/current';
import type { SignedIn } from '../http/admit';
import type { Input, Reply } from '../http/route';
import { looksAfter } from '../http/scope';
import type { Services } from '../services';
import { datesOf, groundsOf, lengthsChanged, movesUnder } from './effects';
import type { newOverlay, OverlayList, OverlayOutcome, overlaysQuery } from './schema';
import { lengthsOn, versionsOf } from './view';

/** Everybody may read what a unit lays down: it is law there. */
export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof overlaysQuery }>): Promise<Reply<OverlayList>> {
  const on = vnDateOf(await services.clock.now());
  const unit = services.directory.unit(query.unit, on);
  const [all, own] = await Promise.all([versions(services.db), laidDown(services.db, { unit: query.unit })]);
  const names = await officerNames(
    services.db,
    own.flatMap(({ published }) => (published ? [published.by] : [])),
  );
  const procedures = lengthsOn(
    all.map(({ procedure }) => procedure),
    own.map(({ overlay }) => overlay),
    unit,
    on,
  );
  const items = procedures.map((one) => ({
    ...one,
    versions: versionsOf(one, own.filter(beside(one.procedure)), names, on),
  }));
  return { body: { unit: query.unit, mayPublish: await mayPublish(services, officer, query.unit, on), items } };
}

const beside =
  (procedure: string) =>
  ({ overlay }: LaidDown): boolean =>
    overlay.procedure === procedure;

export async function publish({
  body,
  officer,
  services,
}: Input<{ body: typeof newOverlay }>): Promise<Reply<OverlayOutcome>> {
  const { db } = services;
  const { dryRun, why, ...wish } = body;
  const now = await services.clock.now();
  const today = vnDateOf(now);
  services.directory.unit(wish.unit, today);
  if (!(await mayPublish(services, officer, wish.unit, today))) throw new DomainError('not-permitted');
  const { calendar } = await calendarNow(db);
  const draft = dryRun
    ? await overlayDraft(db, wish, calendar, today)
    : await publishOverlay(db, wish, calendar, today, { by: officer.id, why });
  const { procedure, year, hash, holds, findings } = draft;
  if (!dryRun && !holds)
    services.log.info({ unit: wish.unit, procedure: procedure.id, hash, by: officer.id }, 'overlay published');
  return {
    status: dryRun || holds ? 200 : 201,
    body: {
      unit: wish.unit,
      procedure: procedure.id,
      title: procedure.title,
      hash,
      published: !dryRun,
      holds,
      grounds: groundsOf(draft),
      lengths: lengthsChanged(draft),
      findings: findings.map((one) => ({ rule: one.rule, path: one.path, says: one.says, fault: isFault(one) })),
      year,
      begins: beginsOn(procedure, year),
      dates: datesOf(draft, calendar),
      ...(await movesUnder(services, draft, await overlaysOf(db, procedure.id), now)),
    },
  };
}

/**
 * Who looks after the unit as an administrator; and whoever signs for its planning office, which sets its timetable
 * too.
 */
async function mayPublish(services: Services, officer: SignedIn, unit: string, on: IsoDate): Promise<boolean> {
  if (await looksAfter(services, officer, unit)) return true;
  const { seats } = await services.seats.of(officer.id);
  return seats.some(({ body, role }) => role === 'head' && isPlanningOffice(services, unit, on, body));
}

function isPlanningOffice({ directory }: Services, unit: string, on: IsoDate, body: string): boolean {
  try {
    return directory.resolve({ body: 'planning-office', at: 'unit' }, unit, on).includes(body);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
