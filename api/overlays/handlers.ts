import { vnDateOf } from '../../domain/calendar/dates';
import { beginsOn } from '../../domain/law/facts';
import { isFault, laidDown, publishOverlay, overlayDraft, overlaysOf } from '../../register/overlays';
import { versions } from '../../register/versions';
import { officerNames } from '../accounts/officerNames';
import { calendarNow } from '../calendar/current';
import type { Input } from '../http/route';
import { datesOf, lengthsChanged, movesOnceHeld } from './effects';
import type { newOverlay, overlaysQuery } from './schema';
import { publisherFor, requirePublisher } from './publisher';
import { lengthsOn, versionsOf } from './view';

/** Everybody may read what a unit lays down: it is law there. */
export async function list({ query, officer, services }: Input<{ query: typeof overlaysQuery }>) {
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
    versions: versionsOf(
      one,
      own.filter(({ overlay }) => overlay.procedure === one.procedure),
      names,
      on,
    ),
  }));
  const mayPublish = (await publisherFor(services, officer, query.unit)) !== null;
  return { body: { unit: query.unit, mayPublish, items } };
}

export async function publish({ body, officer, services }: Input<{ body: typeof newOverlay }>) {
  const { db } = services;
  const { dryRun, why, ...wish } = body;
  const now = await services.clock.now();
  const today = vnDateOf(now);
  await requirePublisher(services, officer, wish.unit);
  const { calendar } = await calendarNow(db);
  const draft = dryRun
    ? await overlayDraft(db, wish, calendar, today)
    : await publishOverlay(db, wish, calendar, today, { by: officer.id, why });
  const { procedure, year, hash, holds, findings, grounds } = draft;
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
      grounds: grounds ? { ...grounds, issued: grounds.issued ?? null } : null,
      lengths: lengthsChanged(draft),
      findings: findings.map((one) => ({ ...one, fault: isFault(one) })),
      year,
      begins: beginsOn(procedure, year),
      dates: datesOf(draft, calendar),
      ...(await movesOnceHeld(services, draft, await overlaysOf(db, procedure.id), now)),
    },
  };
}
