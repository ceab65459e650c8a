import { join } from 'node:path';
import { z } from 'zod';
import type { Text } from '../domain/law/procedure';
import { PROCEDURES_FOLDER, read } from './files';
import { point, text } from './schema';

const ALL = Array.from({ length: 36 }, (_, index) => `S${index + 1}`);
const pointsFile = z.record(point, text).refine((titles) => ALL.every((id) => id in titles), 'must hold S1 to S36');

/** The source article's points, each in one line, in order of number. Throws `invalid-input`. */
export function loadPoints(): { id: string; title: Text }[] {
  const titles = read(join(PROCEDURES_FOLDER, 'points.yaml'), pointsFile);
  return ALL.map((id) => ({ id, title: titles[id] as Text }));
}

const QUOTED = /(?<![\p{L}\p{N}_-])S(\d{1,2})(?:[–-]S(\d{1,2}))?(?![\p{L}\p{N}_-])/gu;

/** The points that a text quotes: `S12`, and all of `S14–S23`. */
export function pointsIn(words: string): string[] {
  const numbers = [...words.matchAll(QUOTED)].flatMap(([, from, to]) => range(Number(from), Number(to ?? from)));
  return [...new Set(numbers.map((number) => `S${number}`))].filter((id) => ALL.includes(id));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
