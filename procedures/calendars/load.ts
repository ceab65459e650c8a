import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { z } from 'zod';
import { type Calendar, fault } from '../../domain/calendar';
import { calendarFile } from './schema';

/** The working calendar of Vietnam's State offices, 2020–2031. */
export const STATE_CALENDAR_FILE = join(__dirname, 'vn-state.yaml');

/**
 * Reads a calendar from YAML or JSON; without a file, that of the State's offices. Throws `calendar-file-unreadable`
 * (no such file, or no YAML) and `calendar-file-invalid`, which names the file, the path in it and the rule broken.
 */
export function loadCalendar(file: string = STATE_CALENDAR_FILE): Calendar {
  const checked = calendarFile.safeParse(readDocument(file));
  if (checked.success) return checked.data;
  throw invalid(file, checked.error);
}

function readDocument(file: string): unknown {
  try {
    // JSON is YAML too.
    return load(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    throw fault('calendar-file-unreadable', { file, why }, `Calendar file ${file} can't be read: ${why}`);
  }
}

function invalid(file: string, error: z.ZodError) {
  const [first, ...others] = error.issues;
  const path = first?.path.join('.') || 'the file';
  const rule = first?.message ?? 'unknown';
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return fault(
    'calendar-file-invalid',
    { file, path, rule, others: others.length },
    `Calendar file ${file}: ${path}: ${rule}${more}`,
  );
}
