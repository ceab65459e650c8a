import { join } from 'node:path';
import { PROCEDURES_FOLDER, tryRead } from './files';
import { publishedFile } from './schema';

let known: ReadonlyMap<string, string> | undefined;

/** The hash under which the product froze each version of a procedure that it brings, by `id@version`. */
export function publishedHashes(): ReadonlyMap<string, string> {
  known ??= new Map(
    Object.entries(tryRead(join(PROCEDURES_FOLDER, 'published.yaml'), publishedFile).value?.published ?? {}),
  );
  return known;
}
