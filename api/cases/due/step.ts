import { namedBy } from '../../../domain/planCycle/meetings';
import { waitsFor } from '../../../domain/planCycle/progress';
import { type CycleState, stepLaw, stepState } from '../../../domain/planCycle/state';
import { withdrawableBy } from '../../../domain/planCycle/withdrawal';
import type { ConsultationState } from '../../../domain/consultation/state';
import type { CaseKind } from '../../../domain/kinds';
import { dutyOf, type ProjectState } from '../../../domain/project/state';
import type { CaseView } from '../../../register/cases';
import { textsOfEntries, textsOfStep } from '../texts';
import { type Namer, namesAt } from '../../http/names';
import type { Services } from '../../services';
import { dueExplained } from './explained';
import { meetingOf } from './meeting';
import type { StepRowView } from '../schema';
import type { StepView } from './schema';

type Detail = Omit<StepView, keyof StepRowView>;

const NOTHING: Detail = {
  due: null,
  extensions: [],
  stops: [],
  moves: [],
  waitsFor: [],
  waiting: [],
  documents: [],
  acknowledged: [],
  to: [],
  result: null,
  texts: {},
  meeting: null,
  withdrawable: null,
};

/**
 * Kinds that have more to say than the row. Only a cycle's dates come from law by rules; a consultation's may have been
 * moved.
 */
const DETAILS: Partial<Record<CaseKind, (services: Services, state: never, step: string) => Detail | Promise<Detail>>> =
  {
    'plan-cycle': ofCycle,
    consultation: (_services, { moved }: ConsultationState) => ({ ...NOTHING, moves: moved }),
    project: (_services, state: ProjectState, step) => ({
      ...NOTHING,
      documents: dutyOf(state, step)?.documents ?? [],
    }),
  };

/** What there is to say of a step beyond its row. */
export async function stepDetail(services: Services, { kind, file }: CaseView, step: string): Promise<Detail> {
  return (await DETAILS[kind]?.(services, file.state as never, step)) ?? NOTHING;
}

async function ofCycle(services: Services, state: CycleState, id: string): Promise<Detail> {
  const { extensions, stops, acknowledged, documents, result } = stepState(state, id);
  const { db } = services;
  const name = namesAt(services, state.openedAt);
  // The state names reasons only by their entries, as `#seq`.
  const seqOf = ({ why }: { why: string }) => Number(why.slice(1));
  const { caseId } = state.opening;
  const said = await textsOfEntries(
    db,
    [...extensions, ...stops].map((one) => ({ caseId, seq: seqOf(one) })),
  );
  const why = (one: { why: string }) => said.get(`${caseId}#${seqOf(one)}`)?.why ?? null;
  return {
    due: dueExplained(
      state,
      id,
      stops.map((stop) => ({ ...stop, why: why(stop) ?? stop.why })),
    ),
    extensions: extensions.map((one) => ({
      ...one,
      seq: seqOf(one),
      by: name(one.by),
      revoked: one.revoked ?? false,
      why: why(one),
    })),
    stops: stops.map((one) => ({ ...one, seq: seqOf(one), by: name(one.by), why: why(one) })),
    moves: state.moves.filter((move) => move.step === id),
    waitsFor: waitsFor(state, id),
    waiting: state.procedure.steps.filter((step) => step.needs.includes(id)).map((step) => step.id),
    documents,
    acknowledged: Object.entries(acknowledged).map(([body, at]) => ({ body: name(body), at })),
    to: namedBy(state, id).map(name),
    result,
    texts: result ? await textsOfStep(db, caseId, id) : {},
    meeting: meetingOf(state, id, name),
    withdrawable: withdrawableIn(state, id, name),
  };
}

function withdrawableIn(state: CycleState, id: string, name: Namer): Detail['withdrawable'] {
  const law = stepLaw(state, id);
  const by = law ? withdrawableBy(state, law) : null;
  return by && { body: name(by.body), head: by.head, told: by.told.map(name) };
}
