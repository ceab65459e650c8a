import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { placeOf } from '../../api/documents/stores/store';
import { configuredFolders } from '../../api/documents/stores/configured';
import { diskStore, shutToOthers } from '../../api/documents/stores/disk';
import type { DocumentStore } from '../../api/documents/stores/store';
import { type Bucket, bucketAt, startBucket } from './support/bucket';

const dir = mkdtempSync(join(tmpdir(), 'phoihop-stores-'));
let s3: Bucket;
let stores: Record<string, DocumentStore>;

beforeAll(async () => {
  s3 = await startBucket(join(dir, 's3'));
  stores = { disk: diskStore(join(dir, 'disk')), s3: bucketAt(s3.endpoint) };
});
afterAll(async () => {
  await s3.close();
  rmSync(dir, { recursive: true });
});

/** Where the bytes lie, past the store. */
const placeIn: Record<string, (sha256: string) => string> = {
  disk: (sha256) => join(dir, 'disk', placeOf(sha256)),
  s3: (sha256) => s3.place(sha256),
};

function file(content: string): { path: string; sha256: string } {
  const path = join(dir, randomUUID());
  writeFileSync(path, content);
  return { path, sha256: createHash('sha256').update(content).digest('hex') };
}

async function put(kind: string, path: string, sha256: string): Promise<void> {
  await stores[kind]!.put(path, sha256);
  if (kind === 's3') await s3.written(sha256);
}

describe.each(['disk', 's3'])('%s', (kind) => {
  test('takes a file over and gives its content back, also when it has it already', async () => {
    const store = stores[kind]!;
    for (const { path, sha256 } of [file('Nghị quyết'), file('Nghị quyết')]) {
      await put(kind, path, sha256);
      expect(existsSync(path)).toBe(false);
      expect((await buffer(await store.get(sha256))).toString()).toBe('Nghị quyết');
    }
  });

  test('says what it does not have', async () => {
    const { sha256 } = file('absent');
    await expect(stores[kind]!.get(sha256)).rejects.toMatchObject({ code: 'document-damaged', facts: { sha256 } });
  });

  test('gives no bytes that are not those of the hash, until the right ones come again', async () => {
    const store = stores[kind]!;
    const good = file(`Kế hoạch 10 tỷ, ${kind}`);
    await put(kind, file(`Kế hoạch 10 tỷ, ${kind}`).path, good.sha256);
    writeFileSync(placeIn[kind]!(good.sha256), `Kế hoạch 90 tỷ, ${kind}`);
    await expect(store.get(good.sha256)).rejects.toMatchObject({ code: 'document-damaged' });
    await put(kind, good.path, good.sha256);
    expect((await buffer(await store.get(good.sha256))).toString()).toBe(`Kế hoạch 10 tỷ, ${kind}`);
  });

  test('keeps no bytes under a hash that isn’t theirs', async () => {
    const [good, bad] = [file(`Tờ trình, ${kind}`), file(`Tờ khác, ${kind}`)];
    await expect(stores[kind]!.put(bad.path, good.sha256)).rejects.toThrow('are not those of');
    await expect(stores[kind]!.get(good.sha256)).rejects.toMatchObject({ code: 'document-damaged' });
  });

  test('is well', async () => expect(await stores[kind]!.look()).toBe('up'));

  test('takes no path for a hash', async () => {
    await expect(async () => stores[kind]!.get('../../../etc/passwd')).rejects.toThrow('Not a SHA-256.');
  });
});

test('bytes altered on the disk while they are sent are broken off before their end', async () => {
  const { path, sha256 } = file('a'.repeat(300_000));
  await stores.disk!.put(path, sha256);
  const sent = await stores.disk!.get(sha256);
  writeFileSync(placeIn.disk!(sha256), `${'a'.repeat(299_999)}b`, { flag: 'r+' });
  const came: Buffer[] = [];
  sent.on('data', (part: Buffer) => came.push(part));
  await expect(finished(sent)).rejects.toMatchObject({ code: 'document-damaged' });
  expect(Buffer.concat(came).length).toBeLessThan(300_000);
});

test('a store that can’t be reached is down', async () => {
  expect(await diskStore('/dev/null/documents').look()).toBe('down');
  expect(await bucketAt('http://127.0.0.1:1').look()).toBe('down');
});

test('disk keeps each content once, for nobody else on the machine', () => {
  const all = readdirSync(join(dir, 'disk'), { recursive: true, withFileTypes: true });
  expect(all.filter((entry) => entry.isFile())).toHaveLength(3);
  const open = all.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => statSync(path).mode & 0o077);
  expect(open).toEqual([]);
});

test('given folders that a version before made readable to all, when a process starts, then they are shut; what is not ours is only named', async () => {
  const { path, sha256 } = file('of a version before');
  const before = diskStore(join(dir, 'before'));
  await before.put(path, sha256);
  const [folder, within] = [join(dir, 'before'), join(dir, 'before', sha256.slice(0, 2))];
  for (const one of [folder, within]) chmodSync(one, 0o755);
  expect(await shutToOthers(folder)).toEqual([]);
  expect([folder, within].map((one) => statSync(one).mode & 0o777)).toEqual([0o700, 0o700]);
  await expect(buffer(await before.get(sha256))).resolves.toEqual(Buffer.from('of a version before'));
  expect(await shutToOthers(join(dir, 'none yet'))).toEqual([]);
  // No account changes what the kernel lays down.
  expect(await shutToOthers('/proc/self/fdinfo')).toEqual(['/proc/self/fdinfo']);
  expect(configuredFolders({ dataDir: '/data', mirror: '/mirror' })).toEqual(['/data/documents', '/mirror']);
});

test('s3 with an unknown key says so and keeps the file', async () => {
  const { path, sha256 } = file('unauthorised');
  await expect(bucketAt(s3.endpoint, { accessKey: 'wrong' }).put(path, sha256)).rejects.toThrow(/answered 40/);
  expect(existsSync(path)).toBe(true);
});
