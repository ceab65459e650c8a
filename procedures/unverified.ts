import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Citation, type Text, type Verified } from '../domain/law/procedure';
import { citationText } from '../domain/law/words';
import { lawFiles, PROCEDURES_FOLDER, read, readWhole } from './files';
import { loadInstruments, withNames } from './instruments';
import { overlayFiles, procedureFiles } from './load';
import { text } from './schema';

/** A statement of the data that nobody read in the law itself, with every place in one file that makes it. */
export interface Unread {
  file: string;
  verified: Exclude<Verified, 'read'>;
  says: Text;
  places: string[];
}

/** How much of a version rests on no rule that was found: so many of its time limits are suggestions. */
export interface Suggested {
  file: string;
  limits: number;
  suggested: number;
}

/** What no mark in the data can show. */
const questionsFile = z.strictObject({ questions: z.array(text).min(1) });

export interface Unverified {
  unread: Unread[];
  suggested: Suggested[];
  questions: Text[];
}

/**
 * Everything in the data that was not read in the law, by file; versions that were corrected are left out, since no new
 * case begins under them. Throws `invalid-input`.
 */
export function unverified(): Unverified {
  const files = dataFiles().map((file) => ({ file: relative(PROCEDURES_FOLDER, file), value: whole(file) }));
  return {
    unread: files.flatMap(({ file, value }) => grouped(file, unreadIn(withoutId(value), []))),
    suggested: files.flatMap(({ file, value }) => suggestedIn(file, value)),
    questions: read(join(PROCEDURES_FOLDER, 'open-questions.yaml'), questionsFile).questions,
  };
}

/** The files that state law, in the order in which a reader looks for them. */
function dataFiles(): string[] {
  const folders = ['supervision', 'projects', 'calendars', 'regimes'].map((name) => join(PROCEDURES_FOLDER, name));
  const beside = [
    'instruments',
    'bodies',
    'successors',
    'carrying-out',
    'council-sessions',
    'commitments',
    'indicators',
    'records',
  ];
  return [
    ...procedureFiles().sort(),
    ...overlayFiles().sort(),
    ...folders.flatMap(lawFiles),
    ...beside.map((name) => join(PROCEDURES_FOLDER, `${name}.yaml`)),
  ].filter((file) => !(whole(file) as { correctedBy?: string }).correctedBy);
}

const whole = (file: string): unknown => withNames(readWhole(file).value, loadInstruments());

interface Found {
  verified: Unread['verified'];
  says: Text;
  place: string;
}

/** In its own file a procedure's name says nothing. */
const withoutId = (value: unknown): unknown => ({ ...(value as object), id: undefined });

/** Every mark of doubt at whatever depth, with the names of what it lies in. */
function unreadIn(value: unknown, path: string[]): Found[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => unreadIn(item, path));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  const here = typeof fields.id === 'string' ? [...path, fields.id] : path;
  const inside = Object.entries(fields).flatMap(([key, inner]) =>
    unreadIn(inner, typeof inner === 'object' && inner !== null && !WRAPPERS.includes(key) ? [...here, key] : here),
  );
  const { verified } = fields;
  return verified === 'unverified' || verified === 'second-hand'
    ? [{ verified, says: saidBy(fields), place: here.join('.') }, ...inside]
    : inside;
}

/** Lists that need no name, since what stands in them has one of its own. */
const WRAPPERS = ['steps', 'cites', 'settings', 'anchors', 'groups', 'instruments', 'due'];

/** What a marked line states, in its own words. */
function saidBy(fields: Record<string, unknown>): Text {
  const { instrument, name, title, number, from, to, on } = fields;
  if (instrument) return citationText(fields as unknown as Citation);
  if (number) return both(`${String(number)}: ${String(fields.inForceFrom)} – ${String(fields.inForceTo ?? '…')}`);
  if (Array.isArray(name)) return { vi: `${name[0]}${span(from, to)}`, en: `${name[1]}${span(from, to)}` };
  return (
    asText(name) ?? asText(title) ?? both(`${String(from ?? '')} → ${String(to ?? '')}${on ? `, ${String(on)}` : ''}`)
  );
}

const both = (words: string): Text => ({ vi: words, en: words });
const asText = (value: unknown): Text | null =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value ? (value as Text) : null;
const span = (from: unknown, to: unknown): string =>
  from || to ? ` (${String(from ?? '…')} – ${String(to ?? '…')})` : '';

/** The same statement once, with all places of the file that make it. */
function grouped(file: string, found: Found[]): Unread[] {
  const rows = new Map<string, Unread>();
  for (const { verified, says, place } of found) {
    const key = `${verified} ${says.vi} ${says.en}`;
    const row = rows.get(key) ?? { file, verified, says, places: [] };
    rows.set(key, { ...row, places: [...new Set([...row.places, ...(place ? [place] : [])])] });
  }
  return [...rows.values()];
}

/** A version's time limits, and how many of them nobody laid down. */
function suggestedIn(file: string, value: unknown): Suggested[] {
  const { steps } = value as { steps?: { due?: { cites?: unknown }[] }[] };
  if (!steps) return [];
  const limits = steps.flatMap(({ due = [] }) => due);
  return [{ file, limits: limits.length, suggested: limits.filter(({ cites }) => cites === 'practice').length }];
}
