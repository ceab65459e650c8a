import type { actShapes } from '../../api/acts/shape';
import { COMMON_EVENTS } from '../../domain/case/events';
import type { CaseKind } from '../../domain/kinds';

export type Shapes = ReturnType<typeof actShapes>;

/** Each kind's acts are loaded with the first form of one. */
const ACTS: Record<CaseKind, () => Promise<{ ACTS: Parameters<typeof actShapes>[0]; EVENTS: string[] }>> = {
  'plan-cycle': () => import('../../domain/planCycle/acts'),
  consultation: () => import('../../domain/consultation/acts'),
  'council-session': () => import('../../domain/councilSession/acts'),
  supervision: () => import('../../domain/supervision/acts'),
  gathering: () => import('../../domain/gathering/acts'),
  project: () => import('../../domain/project/acts'),
  'carrying-out': () => import('../../domain/carryingOut/acts'),
  support: () => import('../../domain/support/acts'),
  exchange: () => import('../../domain/exchange/acts'),
  'official-document': () => import('../../domain/officialDocument/acts'),
  'document-book': () => import('../../domain/documentBook/acts'),
  arrival: () => import('../../domain/arrival/acts'),
};

const loaded = new Map<CaseKind, Promise<Shapes>>();

/** The strict shape of each act of a kind, by which its form goes. */
export function shapesOf(kind: CaseKind): Promise<Shapes> {
  const shapes = loaded.get(kind) ?? load(kind);
  loaded.set(kind, shapes);
  return shapes;
}

async function load(kind: CaseKind): Promise<Shapes> {
  const [shape, { ACTS: acts }] = await Promise.all([import('../../api/acts/shape'), ACTS[kind]()]);
  return shape.actShapes(acts);
}

/** What a kind of case may have on record: what people do in it, by whichever route, and what happens by law. */
export async function namesOnRecord(kind: CaseKind): Promise<{ acts: string[]; events: string[] }> {
  const [{ ACTS: acts, EVENTS: events }, { PROMPTS }] = await Promise.all([
    ACTS[kind](),
    import('../../domain/case/byHand'),
  ]);
  return {
    acts: [...new Set(['open', ...Object.keys(acts).filter((name) => acts[name]?.by !== 'engine'), ...PROMPTS])],
    events: [...events, ...COMMON_EVENTS],
  };
}
