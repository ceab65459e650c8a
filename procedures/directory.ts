import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { z } from 'zod';
import { Directory } from '../domain/units/directory';
import { withoutMarks } from '../domain/units/gazetteer';
import { type BodyTemplate, type DirectoryData, type Level, LEVELS, type Unit } from '../domain/units/model';
import { once, PROCEDURES_FOLDER, read } from './files';
import { loadInstruments, withNames } from './instruments';
import { basis, isoDate, text, verified } from './schema';

const REGIMES_FOLDER = join(PROCEDURES_FOLDER, 'regimes');
const level = z.enum(LEVELS);
const pair = z.tuple([z.string(), z.string()]).transform(([vi, en]) => ({ vi, en }));
const span = { from: isoDate.optional(), to: isoDate.optional() };

const regimesFile = z.strictObject({
  nation: z.strictObject({ code: z.string(), name: text }),
  regimes: z.array(
    z.strictObject({
      id: z.string(),
      from: isoDate,
      to: isoDate.optional(),
      name: text,
      levels: z.array(level),
      file: z.string(),
      cites: basis,
    }),
  ),
});
const region = z.strictObject({ code: z.string(), name: text, provinces: z.array(z.string()) });
const regionsFile = z.strictObject({
  sets: z.array(z.strictObject({ ...span, cites: basis, regions: z.array(region) })),
});
const body = z.strictObject({
  id: z.string(),
  name: pair,
  short: pair,
  groups: z.array(z.string()).default([]),
  where: z.array(z.string()).optional(),
  except: z.array(z.string()).optional(),
  ...span,
  verified,
  cites: basis.optional(),
});
const bodiesFile = z.strictObject({
  nation: z.array(body),
  region: z.array(body),
  province: z.array(body),
  district: z.array(body),
  commune: z.array(body),
  corporation: z.array(body),
  establishment: z.array(body),
  aliases: z.array(z.strictObject({ id: z.string(), level, name: pair, bodies: z.array(z.string()) })),
});

const organisation = z.strictObject({
  code: z.string(),
  level: z.enum(['sector', 'corporation', 'establishment']),
  parent: z.string(),
  name: text,
  lead: z.string().optional(),
  area: z.array(z.string()).optional(),
  ...span,
  verified,
});
const organisationsFile = z.strictObject({ organisations: z.array(organisation) });

/**
 * The units and bodies of the country, with dates; each regime's list is read when a day first asks for it. Throws
 * `invalid-input`.
 */
export const loadDirectory = once(() => new Directory(readData()));

function readData(): DirectoryData {
  const { nation, regimes } = read(join(REGIMES_FOLDER, 'regimes.yaml'), regimesFile);
  const { sets } = read(join(REGIMES_FOLDER, 'regions.yaml'), regionsFile);
  const bodies = read(join(PROCEDURES_FOLDER, 'bodies.yaml'), bodiesFile);
  const country: Unit = { ...nation, level: 'nation', type: 'Nước', parent: null, lat: null, lon: null };
  return withNames(
    {
      nation: country,
      regimes: regimes.map(({ file, ...regime }) => ({ ...regime, units: () => readUnits(file, nation.code) })),
      regionSets: sets,
      organisations: read(join(REGIMES_FOLDER, 'organisations.yaml'), organisationsFile).organisations,
      templates: templatesOf(bodies),
      aliases: bodies.aliases,
    },
    loadInstruments(),
  );
}

function templatesOf(bodies: z.infer<typeof bodiesFile>): BodyTemplate[] {
  return LEVELS.filter((at) => at !== 'sector').flatMap((at) =>
    bodies[at].map(({ short, ...template }) => ({ ...template, level: at, abbreviation: short })),
  );
}

type Row = Record<'level' | 'code' | 'name' | 'name_en' | 'type' | 'parent' | 'lat' | 'lon', string>;

function readUnits(file: string, nation: string): Unit[] {
  const rows: Row[] = parseCsv(readFileSync(join(REGIMES_FOLDER, file)), { columns: true, bom: true });
  return rows.map((row) => unitOf(row, nation));
}

/**
 * Types by the name's own first words: five rows of the sources give another type, one name begins with a small letter.
 */
function unitOf(row: Row, nation: string): Unit {
  const name = row.name.charAt(0).toUpperCase() + row.name.slice(1);
  const type = Object.keys(KINDS).find((kind) => name.startsWith(`${kind} `)) ?? row.type;
  const level = row.level as Level;
  return {
    code: row.code,
    level,
    type,
    parent: row.parent || (level === 'province' ? nation : null),
    name: { vi: name, en: row.name_en || englishName(name, type) },
    lat: row.lat ? Number(row.lat) : null,
    lon: row.lon ? Number(row.lon) : null,
  };
}

const KINDS: Record<string, string> = {
  'Thành phố': 'City',
  'Thị xã': 'Town',
  'Thị trấn': 'Township',
  'Đặc khu': 'Special Zone',
  Tỉnh: 'Province',
  Quận: 'District',
  Huyện: 'District',
  Phường: 'Ward',
  Xã: 'Commune',
};

/** What English writes together. */
const TOGETHER: Record<string, string> = { 'Ha Noi': 'Hanoi', 'Hai Phong': 'Haiphong' };

/** Only the newest list has English names; the older ones get theirs in the same form. */
function englishName(name: string, type: string): string {
  const plain = withoutMarks(name.slice(type.length + 1));
  const bare = TOGETHER[plain] ?? plain;
  return /^\d+$/.test(bare) ? `${KINDS[type]} ${bare}` : `${bare} ${KINDS[type] ?? ''}`.trim();
}
