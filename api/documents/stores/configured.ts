import { join } from 'node:path';
import { diskStore } from './disk';
import { s3Store, type S3StoreConfig } from './s3';
import type { DocumentStore } from './store';

/** The store that the configuration names: a bucket, or a folder of this machine's. */
export const configuredStore = ({ s3, dataDir }: { s3?: S3StoreConfig; dataDir: string }): DocumentStore =>
  s3 ? s3Store(s3) : diskStore(join(dataDir, 'documents'));
