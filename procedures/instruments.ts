import { join } from 'node:path';
import type { z } from 'zod';
import type { Text } from '../domain/law/procedure';
import { once, PROCEDURES_FOLDER, read } from './files';
import { type Instrument, instrumentsFile } from './schema';

/** The registry of instruments, by id; read once. Throws `invalid-input`. */
export const loadInstruments = once((): Map<string, Instrument> => {
  const { instruments } = read(join(PROCEDURES_FOLDER, 'instruments.yaml'), instrumentsFile);
  return byId(instruments);
});

/** Things by their ids; of two with one id the later. */
export const byId = <T extends { id: string }>(all: T[]): Map<string, T> => new Map(all.map((one) => [one.id, one]));

/** A file that states law, its citations named. Throws `invalid-input`. */
export const readLaw = <S extends z.ZodType>(file: string, schema: S): z.output<S> =>
  withNames(read(file, schema), loadInstruments());

/** The same of one that lies beside the procedures; read once. */
export const lawBeside = <S extends z.ZodType<object>>(name: string, schema: S): (() => z.output<S>) =>
  once(() => readLaw(join(PROCEDURES_FOLDER, name), schema));

/**
 * The same data with each citation given its instrument's short name, so that it explains itself without the registry.
 */
export function withNames<T>(data: T, instruments: ReadonlyMap<string, { short: Text }>): T {
  if (Array.isArray(data)) return data.map((item: unknown) => withNames(item, instruments)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const named = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withNames(value as unknown, instruments)]),
  );
  const known = typeof named.instrument === 'string' ? instruments.get(named.instrument) : undefined;
  return (known ? { ...named, name: known.short } : named) as T;
}
