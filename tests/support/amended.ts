import { join } from 'node:path';
import { PROCEDURES_FOLDER, readWhole } from '../../procedures/files';

interface StepFile {
  id: string;
  needs?: string[];
  due: object[];
}

interface ProcedureFile {
  version: string;
  planYears: object;
  steps: StepFile[];
}

export const AMENDED = '2029-amended';
/** The version that it amends. */
export const BEFORE = '2028-redrawn';
export const AMENDED_PROCEDURE = 'annual-plan-province';

/**
 * The text of a law that does not exist: the annual plan of Law 89/2025, amended. Estimates may go up some days later,
 * forecasts are no step of their own, and the plan is posted at the end.
 */
export function amended(version = AMENDED, from = 2029): string {
  const { value } = readWhole(join(PROCEDURES_FOLDER, AMENDED_PROCEDURE, `${BEFORE}.yaml`));
  const file = value as ProcedureFile;
  const instead = file.steps.find(({ id }) => id === 'forecasts')?.needs ?? [];
  const steps = file.steps
    .filter(({ id }) => id !== 'forecasts')
    .map((step) => ({
      ...step,
      needs: (step.needs ?? []).flatMap((need) => (need === 'forecasts' ? instead : [need])),
      due: step.id === 'send-up' ? [{ fixed: { day: 15, month: 7, mode: 'before' }, cites: 'practice' }] : step.due,
    }));
  const post = {
    id: 'post-plan',
    kind: 'publish',
    title: { vi: 'Đăng kế hoạch', en: 'Post the plan' },
    by: 'ubnd',
    to: ['mttq'],
    needs: ['assign-targets'],
    due: [{ within: { period: '5wd' }, of: { step: 'assign-targets', event: 'done' }, cites: 'practice' }],
    cites: 'practice',
  };
  return JSON.stringify({ ...file, version, planYears: { from }, steps: [...steps, post] });
}
