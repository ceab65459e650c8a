import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Left, startApi } from '../../api/support/api';
import { keepDatabase, lastingFolder } from '../../support/database';
import { openStage, type Stage } from './pages';
import { setScene } from './scene';
import { SUPERVISION } from './supervision';

const DATABASE = 'phoihop_scene';
/** Beside the documents: the one number of the scene that nobody chose. */
const NUMBER = 'supervision';

/** A stage with the scene set, which takes ten seconds: the first to need it does it, the others begin with copies. */
export async function openScene(): Promise<Stage> {
  const left: Left = { database: DATABASE, dir: join(lastingFolder(), DATABASE) };
  await keepDatabase(DATABASE, () => leaveScene(left.dir));
  SUPERVISION.id = await readFile(join(left.dir, NUMBER), 'utf8');
  return openStage((through) => startApi(through, undefined, undefined, left));
}

async function leaveScene(dir: string) {
  const api = await startApi();
  await setScene(api);
  await writeFile(join(api.dir, NUMBER), SUPERVISION.id);
  const database = await api.leave();
  await rename(api.dir, dir);
  return database;
}
