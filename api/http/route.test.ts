import { z } from 'zod';
import { type Input, type PublicInput, type Reply, routesOf } from './route';

const route = routesOf('Things');
const body = z.strictObject({ name: z.string() });
const answer = z.object({ id: z.string() });
const base = { summary: '', answers: { 201: answer } } as const;
const spec = { ...base, access: 'signed-in' } as const;
const replies = () => Promise.resolve({ body: { id: '1' } });

// What the compiler refuses is the test here: each line below that has no error fails the type check.
test('a route that is wrong does not compile', () => {
  // @ts-expect-error -- nobody has said who may call it
  route.post('/x', { ...base, handler: replies });
  // @ts-expect-error -- the answer lacks what is declared
  route.post('/x', { ...spec, handler: () => Promise.resolve({ body: { ident: '1' } }) });
  // @ts-expect-error -- what answers alone is held to its shape as well
  route.post('/x', { ...spec, answers: answer, handler: () => Promise.resolve({ body: { ident: '1' } }) });
  // @ts-expect-error -- the handler wants a body that the route does not check
  route.post('/x', { ...spec, handler: (_input: Input<{ body: typeof body }>) => replies() });
  // @ts-expect-error -- nobody is signed in on a public route
  route.post('/x', { ...spec, access: 'public', handler: (_input: Input) => replies() });
});

test('a route that is right has its method, its address and its feature', () => {
  const create = ({ body: { name }, officer }: Input<{ body: typeof body }>): Promise<Reply<{ id: string }>> =>
    Promise.resolve({ body: { id: `${officer.id}${name}` } });
  const whole = { method: 'post', path: '/x', tag: 'Things', access: 'signed-in', body, answers: { 201: answer } };
  expect(route.post('/x', { ...spec, body, handler: create })).toMatchObject(whole);
  expect(route.get('/x', { ...spec, access: 'public', handler: (_input: PublicInput) => replies() })).toMatchObject({
    method: 'get',
    access: 'public',
  });
});

test('what a route answers with alone is 200, and nothing alone is 204', () => {
  const handler = () => Promise.resolve({});
  expect(route.get('/x', { ...spec, answers: answer, handler: replies }).answers).toEqual({ 200: answer });
  expect(route.get('/x', { ...spec, answers: 'file', handler }).answers).toEqual({ 200: 'file' });
  expect(route.get('/x', { ...spec, answers: 'nothing', handler }).answers).toEqual({ 204: 'nothing' });
});
