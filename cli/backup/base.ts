import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { z } from 'zod';
import { onlyRow, withClient } from '../../prisma/databases';
import { inParallel } from '../../register/inParallel';
import { ARCHIVE_SETTING, logFolderOf, systemIdOf } from '../../setup/embedded/archive';
import { isWhole, MANIFEST, refuse, writeManifest } from './manifest';
import { pack, packed, unpack } from './packed';

/** So many files are copied at once. */
const AT_ONCE = 4;

const manifest = z.object({
  format: z.literal(1),
  /** PostgreSQL's number of the data: whose log goes with the copy. */
  systemId: z.string(),
  /** From this instant on, by the database's clock, the copy with its log can be brought to any. */
  at: z.iso.datetime(),
  /** The first segment of the log that the copy needs. */
  segment: z.string(),
  /** Below the data folder, each in front of what is in it. */
  folders: z.array(z.string()),
  files: z.array(packed.extend({ path: z.string() })),
});

/** What a base copy holds, written last: a folder without it is one that was not finished. */
export type BaseManifest = z.infer<typeof manifest>;

/** A base copy, by its folder. */
export interface BaseCopy {
  folder: string;
  manifest: BaseManifest;
}

const basesOf = (archive: string): string => join(archive, 'base');

/** Of these PostgreSQL makes the folder's content anew, as its documentation of base backups says. */
const EMPTIED = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|current_logfiles.*|backup_label.*|tablespace_map.*)$/;

/**
 * Copies the files of a running server of ours, as its owner, while work goes on, into the folder where its log goes,
 * or into another. Throws `invalid-input` where the server keeps no log and no folder is named.
 */
export const makeBase = (ownerUrl: string, into?: string): Promise<BaseCopy & { archive: string }> =>
  withClient(ownerUrl, async (client) => {
    const { archive, data, now } = await placesOf(client, into);
    const folder = join(basesOf(archive), now.replaceAll(':', '-'));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { segment } = await onlyRow<{ segment: string }>(
      client,
      `SELECT pg_walfile_name(pg_backup_start('phoihop', true)) AS segment`,
    );
    const { folders, files } = await copyFiles(data, folder);
    const label = await stopBackup(client);
    await writeFile(join(folder, 'backup_label'), label, { mode: 0o600 });
    await writeFile(join(folder, 'password'), decodeURIComponent(new URL(ownerUrl).password), { mode: 0o600 });
    const { at } = await onlyRow<{ at: Date }>(client, 'SELECT clock_timestamp() AS at');
    const systemId = systemIdOf(data);
    const made: BaseManifest = { format: 1, systemId, at: at.toISOString(), segment, folders, files };
    await writeManifest(folder, made, 0o600);
    return { archive, folder, manifest: made };
  });

/** All finished base copies of an archive, the newest first. */
export async function basesIn(archive: string): Promise<BaseCopy[]> {
  const names = await readdir(basesOf(archive)).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const folder = join(basesOf(archive), name);
      const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
      return text ? [{ folder, manifest: manifest.parse(JSON.parse(text)) }] : [];
    }),
  );
  return found.flat().toSorted((a, b) => (a.manifest.at < b.manifest.at ? 1 : -1));
}

/** Puts a base copy's files into a folder, which is made. Throws `invalid-input` where one is not as it was written. */
export async function unpackBase({ folder, manifest }: BaseCopy, into: string, own: (path: string) => void) {
  const make = async (path: string): Promise<void> => {
    await mkdir(path, { mode: 0o700 });
    own(path);
  };
  await make(into);
  for (const path of manifest.folders) await make(join(into, path));
  await inParallel(manifest.files, AT_ONCE, async ({ path, sha256 }) => {
    const from = packedFile(folder, path);
    if (!(await isWhole(from, sha256)))
      refuse('FOLDER', `move ${folder} away, so that an earlier copy is taken: its ${path} is not as it was written`);
    await unpack(from, createWriteStream(join(into, path), { mode: 0o600 }));
    own(join(into, path));
  });
  await writeFile(join(into, 'backup_label'), await readFile(join(folder, 'backup_label')), { mode: 0o600 });
  own(join(into, 'backup_label'));
}

/** Takes all but the newest copies away, and of the log what none of those needs. Answers how many copies went. */
export async function thinOut(archive: string, keep: number): Promise<number> {
  const bases = await basesIn(archive);
  const gone = bases.slice(keep);
  await Promise.all(gone.map(({ folder }) => rm(folder, { recursive: true })));
  const systems = new Set(bases.map(({ manifest: { systemId } }) => systemId));
  for (const systemId of systems) {
    const needed = bases.slice(0, keep).filter(({ manifest }) => manifest.systemId === systemId);
    await thinOutLog(
      logFolderOf(archive, systemId),
      needed.map(({ manifest: { segment } }) => placeInLog(segment)).toSorted()[0],
    );
  }
  return gone.length;
}

async function thinOutLog(folder: string, first: string | undefined): Promise<void> {
  const segments = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9A-F]{24}\b/.test(name));
  const over = segments.filter((name) => first === undefined || placeInLog(name) < first);
  await Promise.all(over.map((name) => rm(join(folder, name))));
}

/** A segment's name begins with its line, of which each recovery begins a new one at the same place. */
const placeInLog = (segment: string): string => segment.slice(8, 24);

async function placesOf(client: Client, into?: string): Promise<{ archive: string; data: string; now: string }> {
  const {
    archive: own,
    data,
    now,
  } = await onlyRow<{ archive: string | null; data: string; now: Date }>(
    client,
    `SELECT current_setting('${ARCHIVE_SETTING}', true) AS archive, current_setting('data_directory') AS data, now() AS now`,
  );
  const archive = into ?? own;
  if (!archive) return refuse('ARCHIVE_DIR', 'set it and start npm start anew');
  return { archive, data, now: now.toISOString() };
}

/** Waits until the log that the copy needs is archived; a minute, for a log that can't be written would never be. */
async function stopBackup(client: Client): Promise<string> {
  await client.query('SET statement_timeout = 60000');
  const { labelfile } = await onlyRow<{ labelfile: string }>(client, 'SELECT labelfile FROM pg_backup_stop(true)');
  return labelfile;
}

const packedFile = (folder: string, path: string): string => join(folder, 'files', `${path}.gz`);

/** Files may come and go, grow and shrink meanwhile: the log makes up for all of it. */
async function copyFiles(data: string, folder: string): Promise<Pick<BaseManifest, 'folders' | 'files'>> {
  const { folders, files: paths } = await listed(data);
  for (const path of ['', ...folders]) await mkdir(join(folder, 'files', path), { recursive: true, mode: 0o700 });
  const files: BaseManifest['files'] = [];
  await inParallel(paths, AT_ONCE, async (path) => {
    const to = packedFile(folder, path);
    const done = await pack(createReadStream(join(data, path)), to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      await rm(to, { force: true });
    });
    if (done) files.push({ path, ...done });
  });
  return { folders, files };
}

async function listed(data: string, below = ''): Promise<{ folders: string[]; files: string[] }> {
  const found = { folders: [] as string[], files: [] as string[] };
  for (const entry of await readdir(join(data, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (LEFT_OUT.test(entry.name)) continue;
    if (!entry.isDirectory()) found.files.push(path);
    else {
      found.folders.push(path);
      if (EMPTIED.has(path)) continue;
      const inside = await listed(data, path);
      found.folders.push(...inside.folders);
      found.files.push(...inside.files);
    }
  }
  return found;
}
