import { z } from 'zod';
import { decimal, rule } from '../case/forms';
import { MEASURES, SUPPORT_KINDS } from './state';

/** What is needed or offered: how much, in what, of which kind. */
export const amount = decimal.refine((given) => !given.startsWith('-'), rule('không được âm', 'must not be negative'));
export const measure = z.enum(MEASURES);
export const kind = z.enum(SUPPORT_KINDS);
