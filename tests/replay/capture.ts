import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowExecutionInfo } from '@temporalio/client';
import { addDays, endOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import type { Actor, Data } from '../../domain/case/entry';
import type { CycleOpening } from '../../domain/planCycle/state';
import { ARRIVED } from '../../domain/documentBook/fixture';
import { supervisionLawFor } from '../../procedures/supervision/opening';
import { publishProcedure } from '../../register/law';
import { databaseNow } from '../../register/read';
import {
  ASKING,
  bodies,
  bookOpening,
  carryingOpening,
  consultationOpening,
  cycleOpening,
  documentOpening,
  gatheringOpening,
  officer,
  projectOpening,
  publishLaw,
  reply,
  sessionOpening,
  supervisionOpening,
} from '../support/cases';
import { allWorkflows, historyOf, leaks } from '../support/histories';
import { Plant, until } from '../support/plant';
import { DATABASES, packDatabase, SUFFIX as DATABASE } from '../support/storedDatabase';
import { HISTORIES, pack, SUFFIX } from './stored';
import { version } from '../../package.json';

/*
 * Stores one history of each workflow, as this version of the code runs it, under tests/replay/histories/<version>/,
 * and the database in which they ran under tests/faults/databases/, by its newest migration. Run it once for each
 * released version, and again when a workflow is added: `npx tsx tests/replay/capture.ts`. What is stored is never
 * changed. The test beside it replays every history with the present code, and tests/faults/upgrade.test.ts goes on
 * with every database, which is what a deployment does to running cases.
 */
async function main(): Promise<void> {
  const plant = await Plant.start();
  try {
    await publishLaw(plant.db);
    await employ(plant);
    await plant.startWorker();
    await consult(plant);
    await hold(plant);
    await plan(plant);
    await carryOut(plant);
    await supervise(plant);
    await gather(plant);
    await register(plant);
    await correspond(plant);
    await confirmAddress(plant);
    await until(
      async () => (await plant.db.mail.count({ where: { status: { in: ['waiting', 'sending'] } } })) === 0,
      'the outbox to be empty',
    );
    await calm(plant);
    const wrong = await leaks(plant.client);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    for (const one of await longest(plant)) await store(plant, one);
    await storeDatabase(plant);
  } finally {
    await plant.stop();
  }
}

/** Lodges an act and waits for its ruling, so that each act is a round of its own in the history. */
async function act(
  plant: Plant,
  caseId: string,
  name: string,
  body: string,
  data: Data = {},
  role: Actor['role'] = 'head',
): Promise<void> {
  const id = `${caseId}/${name}/${body}/${JSON.stringify(data).length}`;
  const { seq } = await plant.lodger().lodge({ id, caseId, name, by: officer(body, role), data });
  const answer = await plant.answer(caseId, seq);
  console.log(`${caseId} ${name} ${body}: ${JSON.stringify(answer)}`);
}

/** A consultation with answers, a moved deadline that passes, deemed consents and a handled comment. */
async function consult(plant: Plant): Promise<void> {
  const [first, second, third] = bodies(3) as [string, string, string];
  const dueOn = '2026-12-02';
  await plant.setClock(endOfVnDay(dueOn), 6);
  const { toOpen, act: opening } = consultationOpening('22.consultation', [first, second, third], {
    dueOn,
    reminders: ['3wd'],
  });
  await plant.lodger().open(toOpen, opening);
  await act(plant, toOpen.id, 'seen', first);
  await act(plant, toOpen.id, 'reply', first, { answer: 'object', comments: ['1'] });
  await act(plant, toOpen.id, 'reply', '23.ubnd', { answer: 'agree' });
  const comment = (await plant.db.entry.findFirstOrThrow({ where: { caseId: toOpen.id, name: 'reply', kind: 'act' } }))
    .seq;
  await until(
    async () => (await plant.db.entry.count({ where: { caseId: toOpen.id, name: 'silence' } })) === 1,
    'the deadline',
    20_000,
  );
  await plant.lodger().lodge(reply(toOpen.id, second));
  await act(plant, toOpen.id, 'handle', ASKING, { comment: `${comment}.1`, handling: 'explained' });
}

/** A Council session from its agenda to the published resolution. */
async function hold(plant: Plant): Promise<void> {
  const today = vnDateOf(await databaseNow(plant.db));
  const { toOpen, act: opening } = sessionOpening('22.session', today);
  const [caseId, clerks] = [toOpen.id, '22.thuong-truc-hdnd'];
  const document = { id: 'd', sha256: 'ff' };
  await plant.lodger().open(toOpen, opening);
  await act(plant, caseId, 'add-item', clerks, {
    id: 'a',
    title: { vi: 'a', en: 'a' },
    kind: 'resolution',
    needsReport: true,
    documents: [document],
  });
  await act(plant, caseId, 'open-session', clerks);
  await act(plant, caseId, 'vote', clerks, { item: 'a', for: 1, against: 0, abstained: 0 });
  await act(plant, caseId, 'file-report', '22.ban-kinh-te-ngan-sach', { item: 'a', document, conclusion: 'for' });
  await act(plant, caseId, 'vote', clerks, { item: 'a', for: 40, against: 1, abstained: 0 });
  await act(plant, caseId, 'close-session', clerks);
  await act(plant, caseId, 'number-resolution', clerks, { item: 'a', number: '1/NQ', textSha256: 'ff', document });
  await act(plant, caseId, 'publish-item', clerks, { item: 'a', on: today, where: 'web' });
}

/** The first steps of a plan cycle, with an extension, a refusal and a look. */
async function plan(plant: Plant): Promise<void> {
  const { toOpen, act: opening } = cycleOpening(vnDateOf(await databaseNow(plant.db)));
  const { bodies: of, managers } = opening.data as unknown as CycleOpening;
  await plant.lodger().open(toOpen, opening);
  await until(async () => (await plant.db.task.count({ where: { caseId: toOpen.id } })) > 0, 'the first steps', 10_000);
  for (let round = 0; round < 3; round += 1) {
    const [task] = await plant.db.task.findMany({
      where: { caseId: toOpen.id, acts: { isEmpty: false } },
      orderBy: { key: 'asc' },
    });
    if (!task) break;
    await act(plant, toOpen.id, 'extend', managers[0] as string, { step: task.step, newDue: `2027-12-0${round + 1}` });
    const products = (await plant.db.publishedProcedure.findFirstOrThrow()).body as {
      steps: { id: string; produces: { type: string }[] }[];
    };
    const documents = (products.steps.find(({ id }) => id === task.step)?.produces ?? []).map(({ type }) => ({
      id: type,
      type,
      sha256: 'ff',
    }));
    await act(plant, toOpen.id, task.acts[0] as string, of[task.step]?.holder as string, {
      step: task.step,
      documents,
    });
    await plant.client.workflow
      .getHandle(toOpen.id)
      .executeUpdate<undefined, []>('look')
      .catch(() => undefined);
  }
}

/**
 * A report that falls short opens a support case; an offer is accepted and delivered, a correction heals, both cases
 * end.
 */
async function carryOut(plant: Plant): Promise<void> {
  const { toOpen, act: opening } = carryingOpening('2026-01-05', 2026, { '2026-Q1': '8' });
  const [caseId, reporter] = [toOpen.id, '22.so-tai-chinh'];
  const support = `${caseId}.support.grdp-growth.1`;
  const figures = (actual: string) => ({ period: '2026-Q1', figures: [{ indicator: 'grdp-growth', actual }] });
  await plant.lodger().open(toOpen, opening);
  await act(plant, caseId, 'report-figures', '22.ubnd', figures('6'));
  await act(plant, caseId, 'report-figures', reporter, figures('6'));
  await until(async () => (await plant.db.task.count({ where: { caseId: support } })) > 0, 'the support case', 10_000);
  await act(plant, support, 'offer-support', '31.ubnd', {
    kind: 'staff',
    amount: '3',
    measure: 'people',
    from: '2027-01-01',
    to: '2028-01-31',
  });
  const offer = String(
    (await plant.db.entry.findFirstOrThrow({ where: { caseId: support, name: 'offer-support', kind: 'act' } })).seq,
  );
  await act(plant, support, 'answer-offer', '22.ubnd', { offer, answer: 'accept' });
  await act(plant, caseId, 'correct-figures', reporter, figures('7.9'));
  await act(plant, support, 'record-delivery', '22.ubnd', { offer, result: 'delivered' });
  await act(plant, support, 'close-support', '22.ubnd', { result: 'resolved' });
  await act(plant, caseId, 'close-carrying-out', '22.ubnd');
}

/** A supervision's first steps, with a request for information that is answered, a refusal, and its calling off. */
async function supervise(plant: Plant): Promise<void> {
  const on = vnDateOf(await databaseNow(plant.db));
  await publishProcedure(plant.db, supervisionLawFor('thematic', on));
  const { toOpen, act: opening } = supervisionOpening('22.supervision.1', on);
  const [caseId, committee] = [toOpen.id, '22.ban-phap-che'];
  await plant.lodger().open(toOpen, opening);
  const documents = ['plan', 'decision'].map((type) => ({ id: type, type, sha256: 'ff' }));
  await act(plant, caseId, 'carry-out', '22.van-phong-doan-dbqh-hdnd', { step: 'plan-draft', documents });
  await act(plant, caseId, 'carry-out', '22.ubnd', { step: 'plan', documents });
  await act(plant, caseId, 'carry-out', committee, { step: 'plan', documents });
  await act(plant, caseId, 'request-information', committee, { from: '22.thanh-tra', dueOn: addDays(on, 30) });
  const asked = await plant.db.entry.findFirstOrThrow({ where: { caseId, kind: 'act', name: 'request-information' } });
  await act(plant, caseId, 'supply-information', '22.thanh-tra', { request: String(asked.seq), documents });
  await act(plant, caseId, 'cancel-supervision', committee);
}

/** A gathering of two, with a contribution and a reminder ahead. */
async function gather(plant: Plant): Promise<void> {
  const from = bodies(2) as [string, string];
  const { toOpen, act: opening } = gatheringOpening('22.gathering', from, { dueOn: '2027-12-01' });
  await plant.lodger().open(toOpen, opening);
  const data = { duty: from[0], figures: [{ ask: 'growth', value: 8 }], projects: [], documents: [] };
  await act(plant, toOpen.id, 'contribute', from[0], data);
}

/** A province's project, and its notice to the Council of a place. */
async function register(plant: Plant): Promise<void> {
  const { toOpen, act: opening } = projectOpening('22.project', '2026-11-20', ['06652']);
  await plant.lodger().open(toOpen, opening);
  await act(plant, toOpen.id, 'send-notice', '22.so-xay-dung', { notices: ['notice/1'], documents: [] });
}

/** A letter from its draft to one of its recipients and its recall; the books; an arrival, passed on and dealt with. */
async function correspond(plant: Plant): Promise<void> {
  const today = vnDateOf(await databaseNow(plant.db));
  const [letter, outgoing, incoming] = ['22.letter', '22.outgoing', '22.incoming'];
  const signing = { powers: [], position: 'Giám đốc' };
  for (const { toOpen, act: opening } of [
    documentOpening(letter, today),
    bookOpening(outgoing, today),
    bookOpening(incoming, today, { direction: 'incoming' }),
  ])
    await plant.lodger().open(toOpen, opening);
  await act(plant, letter, 'ask-remarks', ASKING, { bodies: ['22.so-xay-dung'] });
  await act(plant, letter, 'forward-draft', ASKING, { to: ASKING, ...signing });
  await act(plant, letter, 'sign-document', ASKING, { version: 1, ...signing });
  const number = { document: letter, type: 'letter', notation: 'STC', date: today };
  await act(plant, outgoing, 'give-number', ASKING, number, 'clerk');
  await until(
    async () => (await plant.db.task.count({ where: { caseId: letter, body: '31.ubnd' } })) > 0,
    'the letter',
  );
  await act(plant, letter, 'receive-document', '31.ubnd');
  const arrived = { ...ARRIVED, date: today, arrivedOn: today };
  await act(plant, incoming, 'register-arrival', ASKING, arrived, 'clerk');
  const arrival = `${incoming}.1`;
  await until(async () => (await plant.db.task.count({ where: { caseId: arrival } })) > 0, 'the arrival');
  await act(plant, arrival, 'direct-arrival', ASKING, { lead: '22.so-xay-dung', with: [] });
  await act(plant, arrival, 'finish-arrival', '22.so-xay-dung');
}

/** A mail that belongs to no case. */
async function confirmAddress(plant: Plant): Promise<void> {
  const file = 'comment:1';
  const row = {
    caseId: file,
    key: 'confirm',
    recipient: 'a@example.vn',
    toBody: file,
    locale: 'vi',
    messageId: '<1@x>',
  };
  await plant.db.mail.create({ data: { ...row, subject: 's', text: 't', html: 'h' } });
  plant.workflows.mailsWaiting(file);
}

/** Somebody holds a seat in the bodies that are written to, so that there is something to send. */
async function employ(plant: Plant): Promise<void> {
  const person = { username: 'all', name: 'all', email: 'all@example.vn', passwordHash: '-' };
  const seats = [...bodies(3), ASKING, '22.ubnd', '22.so-xay-dung', '22.thuong-truc-hdnd', '22.thanh-tra'];
  const create = seats.map((body) => ({ body, role: 'officer', from: '2020-01-01' }));
  await plant.db.officer.create({ data: { ...person, seats: { create } } });
}

/** What the register has for the workflows, they have taken in. */
async function calm(plant: Plant): Promise<void> {
  await until(async () => {
    const [row] = await plant.db.$queryRaw<{ left: number }[]>`
      SELECT count(*)::int AS left FROM "Case" WHERE "milestoneSeq" > "toldSeq"`;
    return row?.left === 0;
  }, 'every milestone to be taken in');
}

/** One run of each type: the longest by what the list says, which lags a little, or the latest of equals. */
async function longest(plant: Plant): Promise<WorkflowExecutionInfo[]> {
  const byType = new Map<string, WorkflowExecutionInfo>();
  for (const one of await allWorkflows(plant.client)) {
    if (one.historyLength >= (byType.get(one.type)?.historyLength ?? 0)) byType.set(one.type, one);
  }
  return [...byType.values()];
}

async function store(plant: Plant, one: WorkflowExecutionInfo): Promise<void> {
  const dir = join(HISTORIES, version);
  mkdirSync(dir, { recursive: true });
  if (existsSync(join(dir, one.type + SUFFIX))) return;
  const history = await historyOf(plant.client, one);
  const bytes = pack(history);
  writeFileSync(join(dir, one.type + SUFFIX), bytes);
  console.log(`${version}/${one.type}: ${history.events?.length} events, ${bytes.length} bytes`);
}

async function storeDatabase({ databaseUrl }: Plant): Promise<void> {
  const { version: upTo, bytes } = await packDatabase(databaseUrl);
  const file = join(DATABASES, upTo + DATABASE);
  if (existsSync(file)) return;
  writeFileSync(file, bytes);
  console.log(`${upTo}: ${bytes.length} bytes`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
