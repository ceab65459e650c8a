import { join } from 'node:path';
import { z } from 'zod';
import { PROCEDURES_FOLDER, read } from './files';
import { point, text } from './schema';

const ALL = Array.from({ length: 36 }, (_, index) => `S${index + 1}`);

/** What does what a point says as a user would, through a page or the API: a test by its file and its whole name. */
const shown = z.strictObject({
  file: z
    .string()
    .regex(/^tests\/(web|api|journey|rehearsal|faults)\/.*\.test\.ts$/, 'must be a test through the API or a page'),
  test: z.string().min(1),
});
const entry = z.strictObject({
  asks: text,
  where: z.array(z.string()).default([]),
  shownBy: z.array(shown).default([]),
  weak: text.optional(),
});
const pointsFile = z.record(point, entry).refine((points) => ALL.every((id) => id in points), 'must hold S1 to S36');

export interface Point extends z.infer<typeof entry> {
  id: string;
}

/** The source article's points, in order of number. Throws `invalid-input`. */
export function loadPoints(): Point[] {
  const points = read(join(PROCEDURES_FOLDER, 'points.yaml'), pointsFile);
  return ALL.map((id) => ({ id, ...(points[id] as z.infer<typeof entry>) }));
}
