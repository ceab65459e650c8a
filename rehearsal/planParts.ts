import type { Data } from '../domain/case/entry';
import type { Step } from '../domain/law/procedure';
import { counted, faultsOf } from '../domain/planContent/check';
import { type Contents, type Part, partsOfStep } from '../domain/planContent/parts';
import type { CycleState } from '../domain/planCycle/state';
import { settingOf } from '../procedures/planSetting';
import { keepContent } from '../register/planContent';
import { reckonedTargets } from '../register/planTargets';
import type { Task } from '../prisma/generated/client';
import { stateOf } from './cases';
import type { Office } from './office';

/** What goes before a step's submission: acts that put parts on record; and what they add to it. */
interface Drafted {
  parts: Data[];
  reckoned: Data;
}

/** The parts of its plan that a step drafts and that aren't on record yet, and the targets that it then submits. */
export async function partsBefore({ engine, plan }: Office, { caseId }: Task, law: Step | undefined): Promise<Drafted> {
  const parts = law ? partsOfStep(law) : [];
  if (!plan || parts.length === 0) return { parts: [], reckoned: {} };
  const state = await stateOf<CycleState>(engine, caseId);
  const contents = plan(state);
  const wanted = parts.filter((part) => contents?.[part] !== undefined && !state.plan.parts[part]);
  const acts: Data[] = [];
  for (const part of wanted) acts.push(await setting(engine.db, { contents: contents!, part, state, step: law!.id }));
  const set = Object.fromEntries(acts.map((act) => [act.part, act])) as unknown as CycleState['plan']['parts'];
  const then = { ...state, plan: { ...state.plan, parts: { ...state.plan.parts, ...set } } };
  return { parts: acts, reckoned: await reckonedTargets(engine.db, then, law!.id) };
}

interface Setting {
  contents: Contents;
  part: Part;
  state: CycleState;
  step: string;
}

async function setting(db: Office['engine']['db'], { contents, part, state, step }: Setting): Promise<Data> {
  const faults = counted(faultsOf(contents, settingOf(state)));
  return { step, part, version: 1, sha256: await keepContent(db, contents[part]!), faults: faults as Data };
}
