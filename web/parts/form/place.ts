/** Puts a value into its place in what is sent, such as `data.newDue`. */
export function put(body: object, path: string, value: unknown): object {
  const [name = '', ...rest] = path.split('.');
  const before: unknown = Reflect.get(body, name);
  return { ...body, [name]: rest.length ? put(isPlain(before) ? before : {}, rest.join('.'), value) : value };
}

/** Two halves of what is sent, as one; of lists that both have, one after the other. */
export function merged(a: object, b: object): object {
  const both: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b)) both[name] = together(both[name], value);
  return both;
}

function together(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  return isPlain(a) && isPlain(b) ? merged(a, b) : b;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
