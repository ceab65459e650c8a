import { notFound } from '../../domain/notFound';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import { isFault, laidDown, overlayDraft, overlaysOf, publishOverlay } from '../../register/overlays';
import { moveCases } from '../procedures/move';
import { notLodged, type ResultOfOne } from '../acts/answered';
import { AT_ONCE, datesOf, lengthsChanged, movesOnceHeld, movesUnder, openUnder } from './effects';
import { vnDateOf } from '../../domain/calendar/dates';
import { beginsOn } from '../../domain/law/facts';
import { versions } from '../../register/versions';
import { officerNames } from '../accounts/officerNames';
import { calendarNow } from '../calendar/current';
import { routesOf } from '../http/route';
import { moveToOwn, newOverlay, overlayList, overlayOutcome, overlaysQuery, ownMoves, ownMovesQuery } from './schema';
import { publisherFor, requirePublisher } from './publisher';
import { lengthsOn, versionsOf } from './view';
import { moveResults } from '../procedures/schema';

const route = routesOf('Procedures');

export const overlayRoutes = [
  route.get('/overlays', {
    summary: 'What a unit lays down beside the procedures: its own lengths, in dated versions',
    access: 'signed-in',
    query: overlaysQuery,
    answers: overlayList,
    refusals: ['no-such-unit'],
    // Everybody may read what a unit lays down: it is law there.
    handler: async ({ query, officer, services }) => {
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
    },
  }),
  route.post('/overlays', {
    summary: 'Publish a unit’s own lengths from a day on, or with `dryRun` see what that would do',
    access: 'publishes-for-unit',
    description:
      'By administrators and by who signs for the unit’s planning office. What was published stays; open cases keep theirs until moved (`/overlays/moves`).',
    body: newOverlay,
    answers: { 201: overlayOutcome, 200: overlayOutcome },
    refusals: ['no-procedure', 'procedure-faulty'],
    handler: async ({ body, officer, services }) => {
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
    },
  }),
  route.get('/overlays/moves', {
    summary: 'Which of a unit’s open cases would have other days by its own lengths, and which days',
    access: 'publishes-for-unit',
    description: 'For administrators and who signs for the unit’s planning office, as the lengths hold today.',
    query: ownMovesQuery,
    answers: ownMoves,
    // Which of the unit's open cases would have other days by the lengths that hold there now; a page is so many
    // cases that were looked at, whether or not a day of theirs would move.
    handler: async ({ query, officer, services }) => {
      await requirePublisher(services, officer, query.unit);
      const [after] = keyAfter(query.cursor, [idKey]) ?? [];
      const limit = Math.min(query.limit, AT_ONCE);
      const [overlays, found] = await Promise.all([
        overlaysOf(services.db, query.procedure),
        openUnder(services, query, { take: limit + 1, after }),
      ]);
      const { items: cases, next } = page([...found], limit, ([id]) => [id]);
      const items = await movesUnder(services, new Map(cases), overlays, await services.clock.now());
      return { body: { items, next } };
    },
  }),
  route.post('/overlays/moves', {
    summary: 'Move open cases of a unit to its own lengths, by a transitional provision',
    access: 'publishes-for-unit',
    description:
      'By administrators and by who signs for the unit’s planning office, where that manages the case. One act in each, on its record, once however often this is asked.',
    body: moveToOwn,
    answers: moveResults,
    // Moves those of the unit's open cases that are named, each under its own version; what isn't one of them stays.
    handler: async ({ body: { unit, procedure, cases, ...by }, officer, services }) => {
      const actor = await requirePublisher(services, officer, unit);
      const open = await openUnder(services, { unit, procedure }, { among: cases });
      const overlays = await overlaysOf(services.db, procedure);
      const items: ResultOfOne[] = [];
      for (const id of new Set(cases)) {
        const version = open.get(id);
        items.push(
          ...(version
            ? await moveCases(services, actor, { ...version, overlays }, { cases: [id], ...by })
            : [notLodged(id, notFound('case'))]),
        );
      }
      return { body: { items } };
    },
  }),
];
