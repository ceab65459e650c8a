import { vnDateOf } from '../../domain/calendar/dates';
import { bodiesNamed, bodyWords, refText } from '../../domain/law/bodyWords';
import { difference } from '../../domain/law/difference';
import { effectOf } from '../../domain/law/effect';
import { withoutUnit } from '../../domain/units/bodies';
import { mainInstrument } from '../../domain/law/mainInstrument';
import type { Input } from '../http/route';
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
import type { ById } from '../http/fields';
import { administrationBy } from '../http/scope';
import { moveCases } from './move';
import type {
  casesQuery,
  diffQuery,
  draftText,
  holdersQuery,
  moveManyBody,
  newVersion,
  versionOf,
  VersionRow,
} from './schema';

export async function list({ officer, services }: Input) {
  const { db } = services;
  const [found, running, registered] = await Promise.all([
    versions(db),
    officer.admin ? runningUnder(db) : null,
    instrumentsOf(db),
  ]);
  return { body: { items: found.map((one) => row(one, running, registered)) } };
}

export async function instruments({ services }: Input) {
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
}

/** The directory's data as `docs/law-unverified.md` is made from it, line by line. */
export async function lines({ services: { directory } }: Input) {
  const items = directory.lines().map(({ name, from = null, to = null, cites, ...line }) => ({
    ...line,
    name: withoutUnit(name),
    from,
    to,
    clause: cites ? clauseOf(cites) : null,
  }));
  return { body: { items } };
}

/** A version's whole text; it never changes once published, and its hash says which it is. */
export async function show({ params, services }: Input<{ params: typeof versionOf }>) {
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
}

export async function compare({ params, query, services }: Input<ById & { query: typeof diffQuery }>) {
  const [from, to] = await Promise.all([query.from, query.to].map((version) => find(services.db, params.id, version)));
  return { body: difference((from as Version).procedure, (to as Version).procedure) };
}

/** A version's text as a file of its own would have it. */
export async function text({ params, services }: Input<{ params: typeof versionOf }>) {
  const { procedure } = await find(services.db, params.id, params.version);
  return { body: { text: fileText(procedure) } };
}

/** Whom a step of a procedure of that level may name, in words that hold for every unit. */
export async function holders({
  query: { level },
  services: { clock, directory },
}: Input<{ query: typeof holdersQuery }>) {
  const all = nameable(level, vnDateOf(await clock.now()), directory);
  const items = all.map((ref) => ({
    ref: refText(ref),
    name: bodyWords(level, ref, (name, at) => directory.generalName(name, at)),
  }));
  return { body: { items } };
}

/** What keeps a text from being published. */
export async function check({ body, services }: Input<{ body: typeof draftText }>) {
  return { body: { faults: await faultsOf(services.db, body) } };
}

export async function publish({ body, officer, services }: Input<{ body: typeof newVersion }>) {
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
}

export async function cases({
  params,
  query,
  services,
}: Input<{ params: typeof versionOf; query: typeof casesQuery }>) {
  const version = await withOverlays(services.db, await find(services.db, params.id, params.version));
  const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
  const ids = await casesUnder(services.db, version, after, query.limit);
  const now = await services.clock.now();
  const { items, next } = page(ids, query.limit, (id) => [id]);
  const previews = [];
  for (const id of items) previews.push({ case: id, ...(await previewOf(services, id, version, now)) });
  return { body: { items: previews, next } };
}

export async function moveMany({
  params,
  body,
  officer,
  services,
}: Input<{ params: typeof versionOf; body: typeof moveManyBody }>) {
  const version = await withOverlays(services.db, await find(services.db, params.id, params.version));
  return { body: { items: await moveCases(services, administrationBy(officer.id), version, body) } };
}

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
