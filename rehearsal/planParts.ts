import type { Data } from '../domain/case/entry';
import type { Step } from '../domain/law/procedure';
import { counted, faultsOf } from '../domain/planContent/check';
import type { CommonIndicator } from '../domain/planContent/indicators';
import { type Contents, type Part, partsOfStep } from '../domain/planContent/parts';
import { yearsOfPlan } from '../domain/planContent/years';
import type { CycleState } from '../domain/planCycle/state';
import { loadIndicators } from '../procedures/indicators';
import { keepContent } from '../register/planContent';
import type { Task } from '../prisma/generated/client';
import type { Office } from './office';

/** The parts of its plan that a step drafts and that aren't on record yet, as acts before it is submitted. */
export async function partsBefore({ engine, plan }: Office, { caseId }: Task, law: Step | undefined): Promise<Data[]> {
  const parts = law ? partsOfStep(law) : [];
  if (!plan || parts.length === 0) return [];
  const state = (await engine.reader.read<CycleState>(caseId))?.file.state as CycleState;
  const contents = plan(state);
  const wanted = parts.filter((part) => contents?.[part] !== undefined && !state.plan.parts[part]);
  const acts: Data[] = [];
  for (const part of wanted) acts.push(await setting(engine.db, { contents: contents!, part, state, step: law!.id }));
  return acts;
}

interface Setting {
  contents: Contents;
  part: Part;
  state: CycleState;
  step: string;
}

async function setting(db: Office['engine']['db'], { contents, part, state, step }: Setting): Promise<Data> {
  const { year } = state.opening;
  const common: ReadonlyMap<string, CommonIndicator> = loadIndicators();
  const faults = counted(faultsOf(contents, { common, year, years: yearsOfPlan(state.procedure.id, year) }));
  return { step, part, version: 1, sha256: await keepContent(db, contents[part]!), faults: faults as Data };
}
