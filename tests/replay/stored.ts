import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
type History = temporal.api.history.v1.IHistory;

/** One folder for each version that was released, one file for each workflow type. */
export const HISTORIES = join(__dirname, 'histories');

/** Temporal's own wire format: the JSON functions of SDK 1.24 fail where npm installs two versions of protobufjs. */
export const SUFFIX = '.history.gz';

export const pack = (history: History): Buffer => gzipSync(History.encode(history).finish(), { level: 9 });

export interface StoredHistory {
  version: string;
  type: string;
  read(): History;
}

export function storedHistories(): StoredHistory[] {
  return readdirSync(HISTORIES).flatMap((version) =>
    readdirSync(join(HISTORIES, version)).map((file) => ({
      version,
      type: file.replace(SUFFIX, ''),
      read: () => History.decode(gunzipSync(readFileSync(join(HISTORIES, version, file)))),
    })),
  );
}
