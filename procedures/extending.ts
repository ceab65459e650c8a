import { dirname, join } from 'node:path';
import type { FileIssue, ReadFile } from './readFile';

type Fields = Record<string, unknown>;
type Named = Fields & { id: string };

/**
 * A document that says only what it changes in another: `extends` names the other's file, `without` what of it falls
 * away.
 */
interface Changes extends Fields {
  extends: string;
  without?: string[];
}

/**
 * A document made whole: one that `extends` another is that other with the fields that it names put in place of those,
 * and in the lists of named things (settings, anchors, steps) each thing changed field by field, `null` taking a field
 * away. What the other doesn't have comes after the thing that stands before it here. Done before anything is checked
 * or hashed, so that a version's text is always its whole text.
 */
export function completed(
  file: string,
  document: ReadFile<unknown>,
  readOther: (file: string) => ReadFile<unknown>,
): ReadFile<unknown> {
  if (document.issues || !isChanges(document.value)) return document;
  const other = readOther(join(dirname(file), document.value.extends));
  if (other.issues) return { issues: other.issues.map(({ path, message }) => ({ path: `extends.${path}`, message })) };
  return isFields(other.value)
    ? changed(other.value, document.value)
    : refused('extends', 'must name a file that holds a document');
}

/** When the other holds is its own affair: neither dates of effect nor what corrects it is handed on. */
function changed(
  { inEffect: _inEffect, correctedBy: _correctedBy, ...base }: Fields,
  { extends: _base, without = [], ...own }: Changes,
): ReadFile<unknown> {
  const known = Object.values(base)
    .filter(isNamedList)
    .flatMap((list) => list.map(({ id }) => id));
  const unknown = without.find((id) => !known.includes(id));
  if (unknown !== undefined) return refused('without', `names ${unknown}, which isn't there`);
  const kept = Object.fromEntries(
    Object.entries(base).map(([key, value]) => [
      key,
      isNamedList(value) ? value.filter(({ id }) => !without.includes(id)) : value,
    ]),
  );
  const merged = Object.entries(own).map(([key, value]) => [
    key,
    isNamedList(kept[key]) && isNamedList(value) ? joined(kept[key], value) : value,
  ]);
  return { value: withoutNulls({ ...kept, ...Object.fromEntries(merged) }) };
}

function joined(base: Named[], own: Named[]): Named[] {
  const list = [...base];
  own.forEach((one, nth) => {
    const at = list.findIndex(({ id }) => id === one.id);
    const before = list.findIndex(({ id }) => id === own[nth - 1]?.id);
    if (at >= 0) list[at] = fieldByField(list[at] as Named, one);
    else list.splice(before + 1, 0, one);
  });
  return list;
}

/** What lies within a named thing likewise: a group's steps, each step's fields. */
function fieldByField(base: Named, own: Named): Named {
  const fields = Object.entries(own).map(([key, value]) => [
    key,
    key === 'steps' && isNamedList(base[key]) && isNamedList(value) ? joined(base[key], value) : value,
  ]);
  return withoutNulls({ ...base, ...(Object.fromEntries(fields) as Fields) });
}

const withoutNulls = <T extends Fields>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as T;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isChanges = (value: unknown): value is Changes =>
  isFields(value) && typeof value.extends === 'string' && (value.without === undefined || Array.isArray(value.without));
const isNamedList = (value: unknown): value is Named[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isFields(one) && typeof one.id === 'string');
const refused = (path: string, message: string): { issues: FileIssue[] } => ({ issues: [{ path, message }] });
