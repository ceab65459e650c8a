import { vnDateOf } from '../../domain/calendar/dates';
import { bodiesNamed, bodyWords, refText } from '../../domain/law/bodyWords';
import { difference } from '../../domain/law/difference';
import { effectOf } from '../../domain/law/effect';
import { withoutUnit } from '../../domain/units/bodies';
import { mainInstrument } from '../../domain/law/mainInstrument';
import { routesOf } from '../http/route';
import { nameable } from '../../procedures/check/bodies';
import { fileText } from '../../procedures/fileText';
import { casesUnder, previewOf, runningUnder, withOverlays } from '../../register/moves';
import {
  draftOf,
  faultsOf,
  instrumentsOf,
  publishVersion,
  type Version,
  versionOf as find,
  versions,
} from '../../register/versions';
import { clauseOf } from '../http/names';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import { idInPath } from '../http/fields';
import { administrationBy } from '../http/scope';
import { move, moveCases, preview } from './move';
import {
  bodyLines,
  caseMoves,
  casesQuery,
  diffQuery,
  draftFaults,
  draftText,
  holderList,
  holdersQuery,
  instrumentList,
  moveManyBody,
  moveOneBody,
  movePreview,
  moveQuery,
  moveResults,
  newVersion,
  procedureView,
  published,
  versionDiff,
  versionList,
  versionOf,
  type VersionRow,
  versionText,
} from './schema';
import { acceptedAnswer, waitingAct } from '../acts/schema';

const route = routesOf('Procedures');
const caseRoute = routesOf('Cases');

export const procedureRoutes = [
  route.get('/procedures', {
    summary: 'Every version of every procedure, with the plan years it covers',
    access: 'signed-in',
    answers: versionList,
    handler: async ({ officer, services }) => {
      const { db } = services;
      const [found, running, registered] = await Promise.all([
        versions(db),
        officer.admin ? runningUnder(db) : null,
        instrumentsOf(db),
      ]);
      return { body: { items: found.map((one) => row(one, running, registered)) } };
    },
  }),
  route.get('/instruments', {
    summary: 'Every law, decree and resolution that is cited, with its dates in force',
    access: 'signed-in',
    answers: instrumentList,
    handler: async ({ services }) => {
      const registered = [...(await instrumentsOf(services.db)).values()].sort((a, b) =>
        a.inForceFrom === b.inForceFrom ? a.id.localeCompare(b.id) : a.inForceFrom < b.inForceFrom ? 1 : -1,
      );
      return {
        body: {
          items: registered.map(({ issued = null, inForceTo = null, note = null, ...rest }) => ({
            ...rest,
            issued,
            inForceTo,
            note,
          })),
        },
      };
    },
  }),
  route.get('/directory/bodies', {
    summary: 'Which bodies units of each level have, on which days, and how sure that is',
    access: 'signed-in',
    answers: bodyLines,
    // The directory's data as `docs/law-unverified.md` is made from it, line by line.
    handler: async ({ services: { directory } }) => {
      const items = directory.lines().map(({ name, from = null, to = null, cites, ...line }) => ({
        ...line,
        name: withoutUnit(name),
        from,
        to,
        clause: cites ? clauseOf(cites) : null,
      }));
      return { body: { items } };
    },
  }),
  route.get('/procedures/:id/versions/:version', {
    summary: 'A version’s whole text: steps, time limits, citations',
    access: 'signed-in',
    params: versionOf,
    answers: procedureView,
    refusals: ['not-found'],
    // A version's whole text; it never changes once published, and its hash says which it is.
    handler: async ({ params, services }) => {
      const { procedure, hash, publishedAt } = await find(services.db, params.id, params.version);
      return {
        etag: hash,
        body: {
          hash,
          publishedAt,
          procedure,
          bodies: bodiesNamed(procedure, (name, level) => services.directory.generalName(name, level)),
        },
      };
    },
  }),
  route.get('/procedures/:id/versions/:version/text', {
    summary: 'A version’s text as a file (YAML), to begin another from',
    access: 'signed-in',
    params: versionOf,
    answers: versionText,
    refusals: ['not-found'],
    // A version's text as a file of its own would have it.
    handler: async ({ params, services }) => {
      const { procedure } = await find(services.db, params.id, params.version);
      return { body: { text: fileText(procedure) } };
    },
  }),
  route.get('/procedures/holders', {
    summary: 'Everyone whom a procedure of a level may name today, as files write them (`ubnd@parent`)',
    access: 'signed-in',
    query: holdersQuery,
    answers: holderList,
    // Whom a step of a procedure of that level may name, in words that hold for every unit.
    handler: async ({ query: { level }, services: { clock, directory } }) => {
      const all = nameable(level, vnDateOf(await clock.now()), directory);
      const items = all.map((ref) => ({
        ref: refText(ref),
        name: bodyWords(level, ref, (name, at) => directory.generalName(name, at)),
      }));
      return { body: { items } };
    },
  }),
  route.post('/procedures/check', {
    summary: 'All that keeps a text from being published: each fault with its field and line',
    access: 'admin',
    description: 'The checks that publishing makes, all of what they find. Nothing is recorded.',
    body: draftText,
    answers: draftFaults,
    // What keeps a text from being published.
    handler: async ({ body, services }) => ({ body: { faults: await faultsOf(services.db, body) } }),
  }),
  route.post('/procedures', {
    summary: 'Publish a version into this installation, or with `dryRun` see what that would do',
    access: 'admin',
    description:
      'Running cases keep their version. The version before gets its end, which changes nothing of its frozen text. Publishing the same text again changes nothing.',
    body: newVersion,
    answers: { 201: published, 200: published },
    refusals: ['version-frozen', 'procedure-faulty'],
    handler: async ({ body, officer, services }) => {
      const { db } = services;
      const { dryRun, ...given } = body;
      const draft = dryRun ? await draftOf(db, given) : await publishVersion(db, { ...given, by: officer.id });
      const { procedure, hash, before, ends, published } = draft;
      const { id, version, title } = procedure;
      if (!dryRun && !published) services.log.info({ id, version, hash, by: officer.id }, 'procedure published');
      const running = await db.case.count({
        where: { kind: 'plan-cycle', procedure: id, NOT: { version }, closedAt: null },
      });
      return {
        status: dryRun || published ? 200 : 201,
        body: {
          id,
          version,
          title,
          hash,
          published: !dryRun,
          effect: effectOf(procedure),
          before: before && { version: before.procedure.version, ends },
          difference: before && difference(before.procedure, procedure),
          running,
        },
      };
    },
  }),
  route.get('/procedures/:id/difference', {
    summary: 'How two versions differ: steps, due rules, who acts, citations',
    access: 'signed-in',
    params: idInPath,
    query: diffQuery,
    answers: versionDiff,
    refusals: ['not-found'],
    handler: async ({ params, query, services }) => {
      const [from, to] = await Promise.all(
        [query.from, query.to].map((version) => find(services.db, params.id, version)),
      );
      return { body: difference((from as Version).procedure, (to as Version).procedure) };
    },
  }),
  route.get('/procedures/:id/versions/:version/moves', {
    summary: 'Running cases under other versions, and what moving each to this one would change',
    access: 'admin',
    params: versionOf,
    query: casesQuery,
    answers: caseMoves,
    refusals: ['not-found'],
    handler: async ({ params, query, services }) => {
      const version = await withOverlays(services.db, await find(services.db, params.id, params.version));
      const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
      const ids = await casesUnder(services.db, version, after, query.limit);
      const now = await services.clock.now();
      const { items, next } = page(ids, query.limit, (id) => [id]);
      const previews = [];
      for (const id of items) previews.push({ case: id, ...(await previewOf(services, id, version, now)) });
      return { body: { items: previews, next } };
    },
  }),
  route.post('/procedures/:id/versions/:version/moves', {
    summary: 'Move running cases to this version by a transitional provision',
    access: 'admin',
    description:
      'One act in each case, on its record, once however often this is asked: asking again completes what was interrupted. Cases not named stay as they are.',
    params: versionOf,
    body: moveManyBody,
    answers: moveResults,
    refusals: ['not-found'],
    handler: async ({ params, body, officer, services }) => {
      const version = await withOverlays(services.db, await find(services.db, params.id, params.version));
      return { body: { items: await moveCases(services, administrationBy(officer.id), version, body) } };
    },
  }),
  caseRoute.get('/cases/:id/version', {
    summary: 'What moving a case to another version would change: each step’s date, old and new, and why',
    access: 'sees-case',
    params: idInPath,
    query: moveQuery,
    answers: movePreview,
    handler: preview,
  }),
  caseRoute.post('/cases/:id/version', {
    summary: 'Move a case to another version by a transitional provision',
    access: 'sees-case-with-seat',
    description:
      'By the signing seat of those who manage the case. What is done stays done; steps that the version doesn’t have end; dates are reckoned anew.',
    params: idInPath,
    body: moveOneBody,
    answers: { 201: acceptedAnswer, 202: waitingAct },
    refusals: ['not-your-step', 'role-required', 'same-version', 'case-closed', 'calendar-out-of-range', 'key-reused'],
    handler: move,
  }),
];

function row(
  { procedure, hash, publishedAt }: Version,
  running: Map<string, number> | null,
  registered: Awaited<ReturnType<typeof instrumentsOf>>,
): VersionRow {
  const { id, version, steps, correctedBy = null } = procedure;
  const main = mainInstrument(procedure, (cited) => registered.get(cited)?.kind === 'law');
  const instrument = (main && registered.get(main)?.short) || null;
  return {
    ...procedure,
    instrument,
    ...effectOf(procedure),
    hash,
    steps: steps.length,
    publishedAt,
    correctedBy,
    running: running && (running.get(`${id}@${version}`) ?? 0),
  };
}
