import { join } from 'node:path';
import { diskStore } from './disk';
import type { Stores } from './kept';
import { s3Store, type S3StoreConfig } from './s3';

interface Places {
  s3?: S3StoreConfig | undefined;
  dataDir: string;
  mirror?: S3StoreConfig | string | undefined;
}

/** The folders of this machine among them. */
export const configuredFolders = ({ s3, dataDir, mirror }: Places): string[] => [
  ...(s3 ? [] : [folderIn(dataDir)]),
  ...(typeof mirror === 'string' ? [mirror] : []),
];

const folderIn = (dataDir: string): string => join(dataDir, 'documents');

/** The stores that the configuration names: a bucket or a folder of this machine's, and a second one of either kind. */
export const configuredStores = ({ s3, dataDir, mirror }: Places): Stores => ({
  first: s3 ? s3Store(s3) : diskStore(folderIn(dataDir)),
  second: typeof mirror === 'string' ? diskStore(mirror) : mirror && s3Store(mirror),
});
