import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/dates';
import type { NoticeRule } from '../domain/councilSession/notice';
import { lawBeside } from './instruments';
import { basis, isoDate } from './schema';

const days = z.strictObject({ regular: z.int().min(1), thematic: z.int().min(1) });
const rule = z.strictObject({ convened: days, announced: days, cites: basis });
const rules = lawBeside(
  'council-sessions.yaml',
  z.strictObject({ general: rule, units: z.array(rule.extend({ unit: z.string(), from: isoDate })) }),
);

/** How long before its opening a Council's session is convened: by its own regulation, else as suggested. */
export function noticeRule(unit: string, on: IsoDate): NoticeRule {
  const { general, units } = rules();
  return units.find((own) => own.unit === unit && own.from <= on) ?? general;
}
