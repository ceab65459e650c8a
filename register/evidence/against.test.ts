import { generateKeyPairSync } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical';
import { sha256 } from '../canonical';
import { verifyAgainst, type RecordFile } from './against';
import type { Named } from './algorithms';
import { FORMAT } from './digest';
import { rootOf } from './merkle';
import { publicKeyOf, signed } from './signing';

const key = generateKeyPairSync('ed25519').privateKey;
const entry = { seq: 1, at: '2026-09-01T00:00:00.000Z', body: '{"name":"open"}', texts: null };
const leaves = [canonicalJson(['case', 'a', 1, sha256(['', 1, entry.at, entry.body].join('\n'))])];

/** A digest over one case, which names these algorithms. */
function digest(algorithms?: Named) {
  const facts = { number: 1, day: '2026-09-01', at: entry.at, previous: null, leaves: 1, root: rootOf(leaves) };
  const header = canonicalJson({
    format: FORMAT,
    installation: 'https://x',
    ...facts,
    ...(algorithms && { algorithms }),
  });
  return { header, signature: signed(header, key), publicKey: publicKeyOf(key), leaves };
}
const record = (algorithms?: Named): RecordFile => ({ case: 'a', entries: [entry], ...(algorithms && { algorithms }) });

test('a digest and a record that name no algorithm, as those of before, are taken for SHA-256 and Ed25519', async () => {
  const { faults, shown } = await verifyAgainst(digest(), { record: record() });
  expect([faults, shown.length]).toEqual([[], 1]);
});

test('those that name them are held to the same', async () => {
  const named = { hash: 'sha-256', signature: 'ed25519' };
  const { faults, shown } = await verifyAgainst(digest(named), { record: record({ hash: 'sha-256' }) });
  expect([faults, shown.length]).toEqual([[], 1]);
});

test.each<[Named]>([[{ hash: 'sha3-512', signature: 'ed25519' }], [{ hash: 'sha-256', signature: 'ml-dsa-65' }]])(
  'a digest that names %j is neither held to be right nor wrong: another version is needed',
  async (algorithms) => {
    const { faults, shown } = await verifyAgainst(digest(algorithms), { record: record() });
    expect([faults, shown]).toEqual([[{ where: 'digest', says: 'unknown-algorithm' }], []]);
  },
);

test('so is a record', async () => {
  const { faults, shown } = await verifyAgainst(digest(), { record: record({ hash: 'sha3-512' }) });
  expect([faults, shown]).toEqual([[{ where: 'a', says: 'unknown-algorithm' }], []]);
});
