import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFolder } from './running';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'phoihop-running-'))));
afterEach(() => rmSync(dir, { recursive: true }));
const left = (text: string) => writeFileSync(join(dir, 'supervisor.pid'), text);

describe('the data folder', () => {
  test('given one that was killed and had our id, as the first process of a container has, then the folder is ours', () => {
    left(String(process.pid));
    expect(claimFolder(dir)).toBeUndefined();
  });

  test('given a machine that went away while it was claimed, so that the file is empty, then the folder is ours', () => {
    left('');
    expect(claimFolder(dir)).toBeUndefined();
  });
});
