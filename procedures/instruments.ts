import { join } from 'node:path';
import type { Text } from '../domain/law/procedure';
import { PROCEDURES_FOLDER, read } from './files';
import { type Instrument, instrumentsFile } from './schema';

let registry: Map<string, Instrument> | undefined;

/** The registry of instruments, by id; read once. Throws `invalid-input`. */
export function loadInstruments(): Map<string, Instrument> {
  registry ??= new Map(
    read(join(PROCEDURES_FOLDER, 'instruments.yaml'), instrumentsFile).instruments.map((one) => [one.id, one]),
  );
  return registry;
}

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
