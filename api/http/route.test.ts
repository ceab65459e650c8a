import { z } from 'zod';
import { route, type Input, type PublicInput, type Reply } from './route';

const body = z.strictObject({ name: z.string() });
const answer = z.object({ id: z.string() });
const base = { method: 'post', path: '/x', summary: '', tags: [], responses: { 201: answer } } as const;
const spec = { ...base, access: 'signed-in' } as const;
const replies = () => Promise.resolve({ body: { id: '1' } });

// What the compiler refuses is the test here: each line below that has no error fails the type check.
test('a route that is wrong does not compile', () => {
  // @ts-expect-error -- nobody has said who may call it
  route({ ...base, tags: [], handler: replies });
  // @ts-expect-error -- the answer lacks what is declared
  route({ ...spec, tags: [], handler: () => Promise.resolve({ body: { ident: '1' } }) });
  // @ts-expect-error -- the handler wants a body that the route does not check
  route({ ...spec, tags: [], handler: (_input: Input<{ body: typeof body }>) => replies() });
  // @ts-expect-error -- nobody is signed in on a public route
  route({ ...spec, access: 'public', tags: [], handler: (_input: Input) => replies() });
});

test('a route that is right comes back as it is', () => {
  const create = ({ body: { name }, officer }: Input<{ body: typeof body }>): Promise<Reply<{ id: string }>> =>
    Promise.resolve({ body: { id: `${officer.id}${name}` } });
  expect(route({ ...spec, tags: [], body, handler: create })).toMatchObject({ access: 'signed-in', body });
  expect(route({ ...spec, access: 'public', tags: [], handler: (_input: PublicInput) => replies() }).access).toBe(
    'public',
  );
});
