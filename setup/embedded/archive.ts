import { closeSync, mkdirSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { own, type PostgresPlace, worksAs } from './postgresUser';

/** From where, and until when, a server takes in an archived log: all that was committed by then, nothing after. */
export interface Recovery {
  /** The folder to which that log was archived. */
  from: string;
  /** An instant, as ISO text in UTC; without it as far as the log goes. */
  until?: string;
}

/** What a server needs to run with: its settings, and variables that its commands read. */
interface Needs {
  settings: Record<string, string>;
  env: NodeJS.ProcessEnv;
}

/** The setting by which a server says where its log goes. */
export const ARCHIVE_SETTING = 'phoihop.archive';

/** At the latest after so many seconds what was written is archived, so that a lost disk takes no more along. */
const ARCHIVED_WITHIN_S = 60;

/**
 * A segment of the log is there under its name once it is whole and on the disk. PostgreSQL asks for the same segment
 * again where it died before it took note.
 */
const ARCHIVE_COMMAND = `to="$PHOIHOP_LOG_TO/%f.gz"
if test -f "$to"; then gunzip -c "$to" | cmp -s - "%p"
else gzip -c "%p" > "$to.new" && sync "$to.new" && mv "$to.new" "$to" && sync "$PHOIHOP_LOG_TO"; fi`;
const RESTORE_COMMAND = `test -f "$PHOIHOP_LOG_FROM/%f.gz" && gunzip -c "$PHOIHOP_LOG_FROM/%f.gz" > "%p"`;

/** What makes a server keep its log in the folder `archive`. Throws where its user may not write there. */
export function archiving(place: PostgresPlace, data: string, archive: string): Needs {
  const folder = logFolder(place, data, archive);
  if (!worksAs(place.runAs, 'sh', ['-c', 'test -w "$0" && cd "$0"', folder]))
    throw new Error(`ARCHIVE_DIR: PostgreSQL runs as user ${place.runAs?.uid} here, who may not write to ${folder}.`);
  return {
    settings: {
      archive_mode: 'on',
      archive_timeout: String(ARCHIVED_WITHIN_S),
      archive_command: ARCHIVE_COMMAND,
      [ARCHIVE_SETTING]: archive,
    },
    env: { PHOIHOP_LOG_TO: folder },
  };
}

/** What makes a server begin by reading an archived log, along the line of its base copy. */
export function recovering(place: PostgresPlace, data: string, { from, until }: Recovery): Needs {
  const signal = join(data, 'recovery.signal');
  writeFileSync(signal, '');
  own(place, signal);
  const folder = logFolder(place, data, from);
  // An archive that was copied from elsewhere belongs to whoever copied it.
  for (const name of readdirSync(folder)) own(place, join(folder, name));
  return {
    settings: {
      restore_command: RESTORE_COMMAND,
      recovery_target_timeline: 'current',
      recovery_target_action: 'promote',
      // When it reads its arguments PostgreSQL knows no names of zones yet.
      ...(until && { recovery_target_time: until.replace('Z', '+00') }),
    },
    env: { PHOIHOP_LOG_FROM: folder },
  };
}

/** Each cluster's log has a folder of its own: two have segments of the same names. */
export const logFolderOf = (archive: string, systemId: string): string => join(archive, 'log', systemId);

/** The number by which PostgreSQL knows its data: the first eight bytes of its control file. */
export function systemIdOf(data: string): string {
  const bytes = Buffer.alloc(8);
  const file = openSync(join(data, 'global', 'pg_control'), 'r');
  readSync(file, bytes, 0, 8, 0);
  closeSync(file);
  return bytes.readBigUInt64LE().toString();
}

function logFolder(place: PostgresPlace, data: string, archive: string): string {
  const folder = logFolderOf(archive, systemIdOf(data));
  mkdirSync(folder, { recursive: true });
  own(place, folder);
  return folder;
}
