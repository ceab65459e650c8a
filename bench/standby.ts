import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hashPassword } from '../api/accounts/passwords';
import { inParallel } from '../register/inParallel';
import { verifyAgainst } from '../register/evidence/against';
import { makeDigest } from '../register/evidence/digest';
import { type DigestFile, fileOf } from '../register/evidence/proof';
import { signingKey } from '../register/evidence/signing';
import { databaseNow } from '../register/read';
import { verifyRegister } from '../register/verify';
import { Clerk } from '../tests/support/clerk';
import { Plant } from '../tests/support/plant';
import { decidedOtherwise, lostOrDoubled, type Told } from './cluster/outcome';
import { startProxy } from './cluster/proxy';
import { quantile } from './drive';
import { communes, createOpener } from './engine/opening';
import { columns } from './report';
import { follow, pullThePlug, type Standby, waitFor } from './standby/server';

const CASE = '22.standby';
const PASSWORD = 'một mật khẩu dài để đo tốc độ';
const OFFICERS = 8;
const DAY_MS = 86_400_000;
/** Longer than any request of an officer lasts. */
const AWAY_MS = 40_000;
const HEAD = [
  'commits',
  'line, ms',
  'acts',
  'waited p50, ms',
  'p99',
  'longest',
  'answered and lost',
  'register’s faults',
  'held against a digest of before',
];

interface Mode {
  waits: boolean;
  lag: number;
}

/**
 * PostgreSQL's machine is gone while officers act, its standby takes over at the same address: which acts that were
 * answered are lost, with commits that wait for the standby and with such as don't, and what shows it.
 */
async function main(): Promise<void> {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({ options: { acts: number('600'), lag: number('2000') } });
  const [acts, lag] = [Number(values.acts), Number(values.lag)];
  const modes = [
    { waits: true, lag: 0 },
    { waits: true, lag: 20 },
    { waits: false, lag },
  ];
  const rows: string[][] = [];
  for (const mode of modes) rows.push(await failOver(mode, acts));
  process.stdout.write(columns(HEAD, rows));
  process.stdout.write(`${await standbyAway()}\n`);
}

/** Commits wait for the only standby, and it is away: what is answered meanwhile, and once they wait no longer. */
async function standbyAway(): Promise<string> {
  const plant = await Plant.start();
  const standby = await follow(plant.postgres, join(plant.dir, 'standby'), 0);
  try {
    const [silent, body] = communes(2) as [string, string];
    const [clerk] = (await opened(plant, [silent, body])) as [Clerk];
    await waitFor(plant.postgres, '*');
    await standby.stop();
    let status: number | undefined;
    const asked = clerk.lodge(CASE, replyOf(body), randomUUID()).then((answer) => (status = answer.status));
    await sleep(AWAY_MS);
    const meanwhile = status ?? 'nothing';
    await waitFor(plant.postgres, '');
    const began = performance.now();
    await asked;
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    return `With the only standby away an act was answered ${meanwhile} within ${AWAY_MS / 1_000} s; ${status} came ${seconds} s after commits no longer waited.`;
  } finally {
    await plant.stop();
    await standby.stop();
  }
}

const replyOf = (body: string) => ({ name: 'reply', body, data: { answer: 'agree', comments: [] } });

/** The processes run, officers are signed in, and the consultation of these bodies is open. */
async function opened(plant: Plant, bodies: string[]): Promise<Clerk[]> {
  await Promise.all([plant.startWorker(), plant.startApi()]);
  const clerks = await employ(plant, bodies);
  await (await createOpener(plant.db, plant.lodger()))(CASE, bodies);
  return clerks;
}

async function failOver(mode: Mode, acts: number): Promise<string[]> {
  const plant = await Plant.start();
  const standby = await follow(plant.postgres, join(plant.dir, 'standby'), mode.lag);
  try {
    return await onBoth(plant, standby, mode, communes(acts + 1));
  } finally {
    await plant.stop();
    await standby.stop();
  }
}

async function onBoth(plant: Plant, standby: Standby, { waits, lag }: Mode, bodies: string[]): Promise<string[]> {
  if (waits) await waitFor(plant.postgres, '*');
  const clerks = await opened(plant, bodies);
  const told = new Map<string, Told>();
  const waited: number[] = [];
  const asked = bodies.slice(1);
  let kept: { digest: DigestFile; end: () => void } | undefined;
  await inParallel([...asked.entries()], OFFICERS, async ([index, body]) => {
    if (index === Math.floor(asked.length / 2)) kept = await moveOver(plant, standby);
    const began = performance.now();
    const answer = await (clerks[index % OFFICERS] as Clerk).lodge(CASE, replyOf(body), randomUUID());
    waited.push(performance.now() - began);
    if (answer.act) told.set(answer.act.id, { caseId: CASE, seq: answer.act.seq, accepted: answer.status === 201 });
  });
  const lost = await lostOrDoubled(plant.db, told);
  const { faults } = await verifyRegister(plant.db);
  const wrong = [...faults.map(({ says }) => says), ...(await decidedOtherwise(plant.db, await databaseNow(plant.db)))];
  const { digest, end } = kept as NonNullable<typeof kept>;
  const { faults: missing } = await verifyAgainst(digest, { db: plant.db });
  end();
  if ((waits && lost.length > 0) || wrong.length > 0) process.exitCode = 1;
  for (const one of [...lost, ...wrong]) console.error(one);
  return [
    waits ? 'wait for the standby' : 'don’t wait',
    lag,
    told.size,
    ...[0.5, 0.99, 1].map((share) => quantile(waited, share).toFixed(0)),
    lost.length,
    wrong.length,
    missing.map(({ says }) => says).join(', ') || 'holds',
  ].map(String);
}

/** The primary's machine is gone; the standby takes over at its address. Answers the digest of a moment before. */
async function moveOver(plant: Plant, standby: Standby): Promise<{ digest: DigestFile; end: () => void }> {
  const { db, postgres, apiUrl: publicUrl } = plant;
  const key = signingKey(join(plant.dir, 'key.pem'));
  const deps = { db, publicUrl, key, timestampUrl: undefined, recipients: [], onError: console.error };
  // The worker made that of today when it started.
  await makeDigest(deps, new Date(Date.parse(await databaseNow(db)) + DAY_MS).toISOString());
  const row = await db.registerDigest.findFirstOrThrow({ orderBy: { number: 'desc' } });
  const digest = await fileOf(db, row, { leaves: true });
  pullThePlug(postgres);
  await standby.promote();
  const backend = { host: '127.0.0.1', port: standby.server.port };
  return { digest, end: await startProxy(postgres.port, [backend], () => Promise.resolve(true)) };
}

/** Officers who sign for all of them, each for every body in turn. */
async function employ(plant: Plant, bodies: string[]): Promise<Clerk[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const clerks: Clerk[] = [];
  for (let index = 0; index < OFFICERS; index += 1) {
    const username = `office-${index}`;
    // The first body is asked and stays silent, so that the case stays open.
    const own = bodies.slice(1).filter((_, at) => at % OFFICERS === index);
    const seats = { create: own.map((body) => ({ body, role: 'head', from: '2020-01-01' })) };
    const data = { username, name: username, email: `${username}@phoihop.example`, passwordHash, seats };
    await plant.db.officer.create({ data });
    const clerk = new Clerk(plant.apiUrl, username, PASSWORD, () => plant.logs());
    await clerk.signIn();
    clerks.push(clerk);
  }
  return clerks;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
