import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { consultationOpening, cycleOpening, type Opening, publishLaw, sessionOpening } from '../support/cases';
import { PLANNING } from './support/cases';
import { until } from './support/plan';
import { signedIn } from './support/people';

const HEALTH = '22.so-y-te';
const consultation = consultationOpening('22.malformed', [HEALTH], { dueOn: '2031-12-03' });
const cycle = cycleOpening('2026-09-01');
const session = sessionOpening('22.malformed-session', '2031-12-08');
const idOf = ({ toOpen }: Opening) => toOpen.id;
const acts = (of: Opening) => `/api/cases/${idOf(of)}/acts`;
const ACTS = acts(consultation);
/** The acts that are no consultation's, and whose they are. */
const OF: Record<string, Opening> = { extend: cycle, submit: cycle, vote: session };

let api: TestApi;
let health: Browser;

beforeAll(async () => {
  api = await startApi();
  health = await signedIn(
    api,
    'health',
    [HEALTH, PLANNING, '22.thuong-truc-hdnd'].map((body) => ({ body, role: 'head' })),
  );
  await publishLaw(api.services.db);
  for (const opening of [consultation, cycle, session]) {
    await api.services.lodger.open(opening.toOpen, opening.act);
    await until(async () => (await health.get(`/api/cases/${idOf(opening)}`)).status === 200);
  }
});
afterAll(() => api.close());

const reply = (more: object = {}) => ({ name: 'reply', body: HEALTH, data: { answer: 'agree' }, ...more });

describe('a malformed act is refused, its field named', () => {
  const long = 'x'.repeat(20_001);
  test.each<[string, object, string]>([
    ['no name', { body: HEALTH, data: {} }, 'name'],
    ['no body', { name: 'seen', data: {} }, 'body'],
    ['no data', { name: 'seen', body: HEALTH }, 'data'],
    ['data that is a list', { name: 'seen', body: HEALTH, data: [] }, 'data'],
    ['an unknown field', reply({ extra: 1 }), 'extra'],
    ['an unknown field of the data', reply({ data: { answer: 'agree', late: false } }), 'data.late'],
    ['an answer that is none', reply({ data: { answer: 'maybe' } }), 'data.answer'],
    ['a comment without its text', reply({ data: { answer: 'agree', comments: ['1'] } }), 'texts'],
    ['a text without its comment', reply({ texts: { 1: 'x' } }), 'texts'],
    [
      'two comments of one name',
      reply({ data: { answer: 'agree', comments: ['1', '1'] }, texts: { 1: 'x' } }),
      'data.comments',
    ],
    ['comments announced and not made', reply({ data: { answer: 'agree-with-comments' } }), 'data.comments'],
    [
      'a comment’s name that is a path',
      reply({ data: { answer: 'agree', comments: ['../1'] }, texts: { '../1': 'x' } }),
      'data.comments.0',
    ],
    ['too long a text', reply({ data: { answer: 'object', comments: ['1'] }, texts: { 1: long } }), 'texts.1'],
    ['an empty text', reply({ data: { answer: 'object', comments: ['1'] }, texts: { 1: ' ' } }), 'texts.1'],
    [
      'too many comments',
      reply({ data: { answer: 'object', comments: Array.from({ length: 201 }, (_, n) => `${n}`) } }),
      'data.comments',
    ],
    ['NUL in a text', reply({ data: { answer: 'object', comments: ['1'] }, texts: { 1: 'a\0b' } }), 'texts.1'],
    [
      'a day that doesn’t exist',
      { name: 'extend', body: PLANNING, data: { step: 'draft-plan', newDue: '2026-02-30' }, texts: { why: 'x' } },
      'data.newDue',
    ],
    [
      'no reason where one is due',
      { name: 'extend', body: PLANNING, data: { step: 'draft-plan', newDue: '2026-10-30' } },
      'texts',
    ],
    [
      'a handling without its words',
      { name: 'handle', body: PLANNING, data: { comment: '2.1', handling: 'explained' } },
      'texts.answer',
    ],
    [
      'a hash that is none',
      {
        name: 'submit',
        body: PLANNING,
        data: {
          step: 'draft-plan',
          documents: [{ id: 'd4f6fa2e-36c5-4e0b-9d0f-0a5f1f6c2a11', type: 'x', sha256: 'ABC' }],
        },
      },
      'data.documents.0.sha256',
    ],
    ['a vote of minus one', { name: 'vote', body: '22.thuong-truc-hdnd', data: { item: 'a', for: -1 } }, 'data.for'],
    ['a vote of a half', { name: 'vote', body: '22.thuong-truc-hdnd', data: { item: 'a', for: 0.5 } }, 'data.for'],
  ])('%s', async (_case, body, field) => {
    const at = acts(OF[(body as { name: string }).name] ?? consultation);
    const answer = await health.post(at, body).expect(400);
    expect(answer.body).toMatchObject({ code: 'invalid-input', field });
  });

  test.each<[string, object, string]>([
    ['an unknown name', { name: 'destroy', body: HEALTH, data: {} }, 'wrong-act'],
    ['a name of an object’s own', { name: '__proto__', body: HEALTH, data: {} }, 'wrong-act'],
    ['an engine’s own letter', { name: 'consultation-closed', body: HEALTH, data: {} }, 'wrong-act'],
    ['the opening again', { name: 'open', body: HEALTH, data: {} }, 'wrong-act'],
    ['no body’s id', { name: 'seen', body: 'the ministry', data: {} }, 'no-seat'],
    ['the engine as body', { name: 'seen', body: 'system', data: {} }, 'no-seat'],
    ['somebody to act for who is no id', reply({ onBehalfOf: 'boss' }), 'no-seat'],
  ])('%s is turned away before the rest is looked at', async (_case, body, code) => {
    expect((await health.post(ACTS, body)).body).toMatchObject({ code });
  });

  test.each([['a b'], ['x'.repeat(201)]])('Idempotency-Key %j', async (key) => {
    expect((await health.post(ACTS, reply()).set({ 'Idempotency-Key': key }).expect(400)).body.field).toBe(
      'Idempotency-Key',
    );
  });

  test('5 MB', async () => {
    const { body } = await health.post(
      ACTS,
      reply({ data: { answer: 'agree', comments: ['1'] }, texts: { 1: 'x'.repeat(5_000_000) } }),
    );
    expect(body).toMatchObject({ status: 413, code: 'too-large' });
  });

  test('no body at all', async () =>
    expect((await health.agent.post(ACTS).set({ 'X-CSRF-Token': health.token })).status).toBe(415));
});
