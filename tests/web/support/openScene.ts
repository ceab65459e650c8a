import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../../../api/services';
import { type Left, startApi } from '../../api/support/api';
import { keepDatabase, lastingFolder } from '../../support/database';
import { EXCHANGES } from './exchange';
import { openStage, type Stage } from './pages';
import { RECORDS } from './records';
import { setScene } from './scene';
import { SUPERVISION } from './supervision';

const DATABASE = 'phoihop_scene';
/** Beside the documents: the ids of the scene that nobody chose. */
const IDS = 'ids.json';
const CHOSEN_THERE = { supervision: SUPERVISION, records: RECORDS, exchanges: EXCHANGES };

/**
 * A stage with the scene set, which takes ten seconds: the first to need it does it, the others begin with copies.
 * `also`: what this application has besides what it is built of, such as a sign-in provider.
 */
export async function openScene(also: (built: Services) => Partial<Services> = () => ({})): Promise<Stage> {
  const left: Left = { database: DATABASE, dir: join(lastingFolder(), DATABASE) };
  await keepDatabase(DATABASE, () => leaveScene(left.dir));
  const { supervision, records, exchanges } = JSON.parse(
    await readFile(join(left.dir, IDS), 'utf8'),
  ) as typeof CHOSEN_THERE;
  Object.assign(SUPERVISION, supervision);
  Object.assign(RECORDS, records);
  Object.assign(EXCHANGES, exchanges);
  return openStage((through) =>
    startApi(
      (services) => {
        const built = through(services);
        return { ...built, ...also(built) };
      },
      undefined,
      undefined,
      left,
    ),
  );
}

async function leaveScene(dir: string) {
  const api = await startApi();
  await setScene(api);
  await writeFile(join(api.dir, IDS), JSON.stringify(CHOSEN_THERE));
  const database = await api.leave();
  await rename(api.dir, dir);
  return database;
}
