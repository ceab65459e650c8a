import type { Seeded } from '../../support/seeded';
import type { Route } from '../../../api/http/route';
import { z } from 'zod';

/** What nobody means to send: inherited names, other types, signs that break something somewhere. */
const WORDS = [
  '',
  'constructor',
  '__proto__',
  'NaN',
  '-1',
  '1e309',
  '2026-02-30',
  '9999-12-31',
  '22.ubnd',
  "'; DROP TABLE x; --",
  '../../etc/passwd',
  'a\u0000b',
  '\ud800',
  'ẫ'.repeat(300),
];
const VALUES: unknown[] = [...WORDS, null, true, -1, 1e300, 0.5, [], [null], {}, { constructor: 1 }, [['x']]];

/** A request to that address that is wrong, or as good as: the same for a seed. */
export interface Nonsense {
  method: Route['method'];
  path: string;
  query: Record<string, string>;
  body: unknown;
}

export function nonsense({ method, path, query, body }: Route, seeded: Seeded): Nonsense {
  const word = () => seeded.pick(WORDS);
  const some = (keys: string[], value: () => unknown) =>
    Object.fromEntries([...keys, 'unknown'].filter(() => seeded.next() < 0.7).map((key) => [key, value()]));
  return {
    method,
    path: path.replace(/:\w+/g, () => encodeURIComponent(word().replace('\ud800', 'x') || '~')),
    query: some(Object.keys(query?.shape ?? {}), word) as Record<string, string>,
    body: bodyOf(body, seeded, (keys) => some(keys, () => seeded.pick(VALUES))),
  };
}

function bodyOf(body: Route['body'], seeded: Seeded, some: (keys: string[]) => object): unknown {
  if (!body) return undefined;
  if (seeded.next() < 0.2) return seeded.pick([[], {}, [{}], { data: [] }]);
  return some(body instanceof z.ZodObject ? Object.keys(body.shape) : ['name', 'body', 'data', 'texts']);
}
