import { randomUUID } from 'node:crypto';
import type { Data } from '../../domain/case/entry';
import { readAll } from '../../register/read';
import { databaseClock } from '../../register/clock';
import { type ActToLodge, Lodger } from '../../register/lodge';
import type { Engine } from '../../rehearsal/engine';
import { ASKING, bodies, consultationOpening, cycleOpening, officer, reply, sessionOpening } from '../support/cases';
import { ownEngine } from '../support/engine';
import { leaks } from '../support/histories';

const CONSULTATION = '22.twice';
const SESSION = '22.session';
const PRESENT = bodies(40);
const cycle = cycleOpening('2026-11-23');

let engine: Engine;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ engine, close } = await ownEngine('twice'));
  for (const { toOpen, act } of [
    consultationOpening(CONSULTATION, PRESENT, { dueOn: '2026-11-02', means: 'escalate' }),
    cycle,
    sessionOpening(SESSION, '2031-12-08'),
  ]) {
    await engine.lodger.open(toOpen, act);
    await engine.workflows.waken(toOpen.id);
  }
});

afterAll(() => close?.());

const replies = async (body: string) =>
  (await readAll(engine.db, CONSULTATION)).filter(
    ({ kind, name, by }) => kind === 'act' && name === 'reply' && by.body === body,
  );

const done = (caseId: string, name: string, body: string, data: Data = {}): ActToLodge => ({
  id: randomUUID(),
  caseId,
  name,
  by: officer(body),
  data,
});

test('the same act twenty times at once is one entry, one receipt and one answer', async () => {
  const body = PRESENT[0] as string;
  const act = reply(CONSULTATION, body);
  const receipts = await Promise.all(Array.from({ length: 20 }, () => engine.lodger.lodge(act)));
  expect(receipts.filter(({ fresh }) => fresh)).toHaveLength(1);
  expect(new Set(receipts.map(({ seq, at }) => `${seq} ${at}`)).size).toBe(1);
  const { seq } = receipts[0] as (typeof receipts)[number];
  const answers = await Promise.all(Array.from({ length: 20 }, () => engine.answers.wait(CONSULTATION, seq, 60_000)));
  expect(answers).toEqual(
    answers.map(() => ({ accepted: true, facts: { late: true, dayBy: 'suggestion', dueOn: '2026-11-02' } })),
  );
  // Two processes of the API have two lodgers.
  const others = await Promise.all(
    Array.from({ length: 5 }, () => new Lodger(engine.db, databaseClock, () => undefined).lodge(act)),
  );
  expect(others.every((receipt) => !receipt.fresh && receipt.seq === seq)).toBe(true);
  expect(await replies(body)).toHaveLength(1);
});

test.each<[string, ActToLodge, object]>([
  [
    'a second answer',
    { ...reply(CONSULTATION, PRESENT[0] as string), id: 'again' },
    { accepted: false, code: 'already-answered' },
  ],
  ['a late answer', reply(CONSULTATION, PRESENT[1] as string), { accepted: true, facts: { late: true } }],
  [
    'an answer of a body that was not asked',
    reply(CONSULTATION, '23.ubnd'),
    { accepted: false, code: 'not-consulted' },
  ],
  [
    'somebody else’s handling',
    done(CONSULTATION, 'handle', PRESENT[2] as string, { comment: '9.1', handling: 'accepted' }),
    { accepted: false, code: 'not-your-step' },
  ],
  [
    'a comment that is not there',
    done(CONSULTATION, 'handle', ASKING, { comment: 'toString', handling: 'accepted' }),
    { accepted: false },
  ],
  [
    'an answer that is no answer',
    reply(CONSULTATION, PRESENT[3] as string, { answer: { toString: 1 }, comments: 'all' }),
    { accepted: false, code: 'invalid-input' },
  ],
  [
    'one comment counted twice',
    reply(CONSULTATION, PRESENT[3] as string, { answer: 'object', comments: ['1', '1'] }, 'twice'),
    { accepted: false, code: 'invalid-input' },
  ],
  ['a second opening', { ...cycle.act, id: 'second-opening' }, { accepted: false, code: 'wrong-act' }],
  [
    'an act that every object has',
    done(cycle.toOpen.id, 'constructor', '22.ubnd'),
    { accepted: false, code: 'wrong-act' },
  ],
  [
    'a step that is not there',
    done(cycle.toOpen.id, 'submit', '22.ubnd', { step: 'no-such-step' }),
    { accepted: false, code: 'no-such-step' },
  ],
  [
    'a letter about a step that is not there',
    done(cycle.toOpen.id, 'consultation-closed', '22.ubnd', { step: 'no-such-step' }),
    { accepted: false, code: 'not-permitted' },
  ],
  [
    'a step that is no word',
    done(cycle.toOpen.id, 'submit', '22.ubnd', { step: { valueOf: 1, toString: 1 } }),
    { accepted: false, code: 'invalid-input' },
  ],
  [
    'a session’s act in a cycle',
    done(cycle.toOpen.id, 'vote', '22.hdnd', { item: 'a' }),
    { accepted: false, code: 'wrong-act' },
  ],
  [
    'a day beyond the calendar',
    done(cycle.toOpen.id, 'set-anchor', '22.thuong-truc-hdnd', { anchor: 'session', date: '9999-12-30' }),
    { accepted: false, code: 'calendar-out-of-range' },
  ],
  ['a vote before the opening', done(SESSION, 'vote', '22.hdnd', { item: 'a', for: 1 }), { accepted: false }],
])('%s is ruled on, and the case goes on', async (_what, act, expected) => {
  expect(await engine.act(act)).toMatchObject(expected);
});

test('five megabytes are refused before anything is recorded, and so is what PostgreSQL cannot keep', async () => {
  const body = PRESENT[4] as string;
  const tooLarge = engine.lodger.lodge(
    reply(CONSULTATION, body, { answer: 'agree', comments: ['x'.repeat(5_000_000)] }),
  );
  await expect(tooLarge).rejects.toMatchObject({ code: 'too-large' });
  const broken = ['a\u0000b', '\ud800', '\\\u0000'].map((text, index) => ({
    ...reply(CONSULTATION, body, undefined, `broken-${index}`),
    texts: { 1: text },
  }));
  const harmless = { ...reply(CONSULTATION, body), texts: { 1: 'a literal \\u0000 and 😀' } };
  // All at once: they would share a transaction.
  const results = await Promise.allSettled([...broken, harmless].map((act) => engine.lodger.lodge(act)));
  expect(
    results.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'lodged')),
  ).toEqual(['invalid-input', 'invalid-input', 'invalid-input', 'lodged']);
  expect(await replies(body)).toHaveLength(1);
});

test('many large acts fit: none of the engine’s readings is larger than Temporal takes', async () => {
  const comments = Array.from({ length: 5_000 }, (_, index) => `c${index}-${'x'.repeat(30)}`);
  const acts = PRESENT.slice(5, 25).map((body) => reply(CONSULTATION, body, { answer: 'object', comments }));
  const seqs = await Promise.all(acts.map((act) => engine.lodger.lodge(act)));
  // As the relay does when the message was too large to be sent.
  await engine.workflows.waken(CONSULTATION);
  const answers = await Promise.all(seqs.map(({ seq }) => engine.answers.wait(CONSULTATION, seq, 60_000)));
  expect(answers.filter((answer) => !answer?.accepted)).toEqual([]);
});

test('no workflow task failed', async () => {
  expect(await leaks(engine.client, engine.prefix)).toEqual([]);
});
