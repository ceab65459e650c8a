import { join } from 'node:path';
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/dates';
import type { NoticeRule } from '../domain/councilSession/notice';
import { PROCEDURES_FOLDER, read } from './files';
import { loadInstruments, withNames } from './instruments';
import { basis, isoDate } from './schema';

const days = z.strictObject({ regular: z.int().min(1), thematic: z.int().min(1) });
const rule = z.strictObject({ convened: days, announced: days, cites: basis });
const file = z.strictObject({
  general: rule,
  units: z.array(rule.extend({ unit: z.string(), from: isoDate })),
});

let known: z.output<typeof file> | undefined;

/** How long before its opening a Council's session is convened: by its own regulation, else as suggested. */
export function noticeRule(unit: string, on: IsoDate): NoticeRule {
  known ??= withNames(read(join(PROCEDURES_FOLDER, 'council-sessions.yaml'), file), loadInstruments());
  return known.units.find((own) => own.unit === unit && own.from <= on) ?? known.general;
}
