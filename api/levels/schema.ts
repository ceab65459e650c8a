import { z } from 'zod';
import { isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { caseId } from '../cases/schema';

export const cascadeStep = caseId.extend({ step: plainId });

export const plansQuery = z.strictObject({
  ...pageQuery,
  missing: z.enum(['true', 'false']).optional().transform((value) => value === 'true').meta({ description: 'Only those that are still waited for' }),
});

const whole = z.int().min(0);

/** How far a cascade step is. */
const cascade = z.object({
  step: z.string(), title: bilingual, procedure: z.string(), until: z.string().meta({ description: 'The step of the lower plans up to which they are gathered' }),
  status: z.enum(['waiting', 'open', 'done', 'cancelled']), outcome: z.string().nullable(), dueOn: isoDate.nullable(),
  units: whole, opened: whole, reached: whole, cancelled: whole,
  failed: whole.meta({ description: 'Could not be opened; each says why' }), missing: whole.meta({ description: 'Still waited for' }),
}).meta({ id: 'Cascade' });

export const cascadeList = z.object({ items: z.array(cascade) }).meta({ id: 'CascadeList' });

const lowerPlan = z.object({
  unit: z.object({ code: z.string(), name: bilingual }), case: z.string(), outcome: z.enum(['reached', 'cancelled', 'not-opened']).nullable(),
  opened: z.boolean(), askedAt: isoInstant.nullable(), reachedAt: isoInstant.nullable(), code: z.string().nullable(),
}).meta({ id: 'LowerPlan' });

export const lowerPlanPage = pageOf(lowerPlan);

export type CascadeListView = z.input<typeof cascadeList>;
export type LowerPlanView = z.input<typeof lowerPlan>;
export type LowerPlanPage = z.input<typeof lowerPlanPage>;
