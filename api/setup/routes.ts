import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Standing } from '../../domain/seating/needs';
import type { Sheet } from '../../domain/seating/sheet';
import { acceptedType } from '../documents/files';
import { receive } from '../documents/receive';
import { unitOf } from '../http/access';
import { idKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import { type Input, routesOf } from '../http/route';
import { requireUnit, type Scope, scopeOf } from '../http/scope';
import { bring, sheetOf } from './importing';
import { broughtView as broughtOf, templateFor } from './list';
import { type NeededBody, Needs } from './needs';
import { belowQuery, broughtView, importQuery, setupBelow, setupUnit, setupView, type SetupView, XLSX } from './schema';

const route = routesOf('Setting up');

type OfUnit = { params: typeof setupUnit };

/** A list of 5,000 rows takes a tenth of it. */
const MOST_BYTES = 4_000_000;
const MOST_CAUSES = 3;

/** What hinders most comes first. */
const BY_WEIGHT: Standing[] = ['empty', 'unsigned', 'voteless', 'in-vain', 'filled'];

export const setupRoutes = [
  route.get('/setup/:unit', {
    summary: 'Which bodies and seats a unit’s procedures need, and how they are filled',
    access: 'admin-of-unit',
    params: setupUnit,
    answers: setupView,
    refusals: ['no-such-unit'],
    handler: async (input) => {
      const { services, params } = input;
      const { on } = await over(input);
      const { directory } = services;
      const needs = await Needs.on(services, on);
      const bodies = (await needs.of([params.unit])).get(params.unit) ?? [];
      const name = bodyNames(directory, on);
      return {
        body: {
          unit: { code: params.unit, name: directory.unit(params.unit, on).name },
          on,
          procedures: needs.proceduresOf(params.unit).map(({ id, version, title }) => ({ id, version, title })),
          standings: counted(bodies),
          clerkless: clerkless(bodies),
          bodies: bodies
            .map(({ body, causes, ...rest }) => ({
              ...rest,
              body: name(body),
              own: unitOf(body) === params.unit,
              causes: causes.slice(0, MOST_CAUSES),
              more: Math.max(0, causes.length - MOST_CAUSES),
            }))
            .sort(
              (a, b) => Number(b.own) - Number(a.own) || BY_WEIGHT.indexOf(a.standing) - BY_WEIGHT.indexOf(b.standing),
            ),
          below: directory.children(params.unit, undefined, on).length,
        },
      };
    },
  }),
  route.get('/setup/:unit/below', {
    summary: 'The same of the units directly below, in figures',
    access: 'admin-of-unit',
    params: setupUnit,
    query: belowQuery,
    answers: setupBelow,
    refusals: ['no-such-unit'],
    handler: async (input) => {
      const { services, params, query } = input;
      const { on } = await over(input);
      const { directory } = services;
      const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
      const codes = directory
        .children(params.unit, undefined, on)
        .filter((code) => code > after)
        .sort();
      const { items, next } = page(codes, query.limit, (code) => [code]);
      const found = await (await Needs.on(services, on)).of(items);
      const rows = items.map((code) => {
        const own = (found.get(code) ?? []).filter(({ body }) => unitOf(body) === code);
        return {
          code,
          name: directory.unit(code, on).name,
          bodies: own.length,
          standings: counted(own),
          clerkless: clerkless(own),
        };
      });
      return { body: { items: rows, next } };
    },
  }),
  route.get('/setup/:unit/officers', {
    summary: 'The .xlsx list to be filled in: a row for each seat that is needed and that nobody holds',
    access: 'admin-of-unit',
    params: setupUnit,
    produces: [XLSX],
    answers: 'file',
    refusals: ['no-such-unit'],
    handler: async (input) => {
      const { services, params } = input;
      const { on } = await over(input);
      const file = await templateFor(services, params.unit, on);
      return {
        file: Readable.from([file]),
        headers: {
          'Content-Type': XLSX,
          'Content-Disposition': `attachment; filename="can-bo-${params.unit}.xlsx"`,
        },
      };
    },
  }),
  route.post('/setup/:unit/officers', {
    summary: 'Bring in officers and seats from that list, all or nothing, and invite who is new',
    description: 'With a faulty cell nothing is written, and 200 names the cells. At most 5,000 rows.',
    access: 'admin-of-unit',
    params: setupUnit,
    query: importQuery,
    upload: [XLSX],
    answers: { 201: broughtView, 200: broughtView },
    refusals: ['no-such-unit', 'too-large', 'media-type', 'too-many-rows'],
    handler: async (input) => {
      const { services, params, query, officer, req } = input;
      const scope = await over(input);
      const mediaType = acceptedType(req, 'can-bo.xlsx', [XLSX]);
      const { file } = await receive(req, services.config.incomingDir, MOST_BYTES, mediaType);
      const sheet = await sheetIn(file);
      const { publicUrl } = services.config;
      const brought = await bring(services.db, services.directory, sheet, {
        unit: params.unit,
        by: officer.id,
        scope,
        publicUrl,
        dryRun: query.dryRun,
      });
      if (brought.file !== null) {
        services.seats.forget();
        services.workflows.mailsWaiting(brought.file);
      }
      return { status: brought.file === null ? 200 : 201, body: broughtOf(brought) };
    },
  }),
];

/** Throws `not-permitted`, `no-such-unit`. */
async function over({ officer, services, params: { unit } }: Input<OfUnit>): Promise<Scope> {
  const scope = await scopeOf(services, officer);
  requireUnit(scope, unit);
  services.directory.unit(unit, scope.on);
  return scope;
}

function counted(bodies: NeededBody[]): SetupView['standings'] {
  const counts: Record<Standing, number> = { filled: 0, unsigned: 0, voteless: 0, empty: 0, 'in-vain': 0 };
  for (const { standing } of bodies) counts[standing] += 1;
  return counts;
}

const clerkless = (bodies: NeededBody[]): number => bodies.filter((one) => one.clerkless).length;

/** Reads an upload, of which nothing is kept. Throws as `sheetOf`. */
async function sheetIn(file: string): Promise<Sheet> {
  try {
    return await sheetOf(await readFile(file));
  } finally {
    await rm(file, { force: true });
  }
}
