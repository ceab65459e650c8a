import { join } from 'node:path';
import { once, PROCEDURES_FOLDER, tryRead } from './files';
import { publishedFile } from './schema';

/** The hash under which the product froze each version of a procedure that it brings, by `id@version`. */
export const publishedHashes = once((): ReadonlyMap<string, string> => {
  const { value } = tryRead(join(PROCEDURES_FOLDER, 'published.yaml'), publishedFile);
  return new Map(Object.entries(value?.published ?? {}));
});
