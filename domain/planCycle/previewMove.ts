import { ADMINISTRATION, type Data, type Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import type { Text } from '../law/procedure';
import { ruleWithSource } from '../law/words';
import { same } from '../text';
import { ACTS } from './acts';
import { stepDue } from './due';
import { planCycle } from './index';
import type { MoveData } from './moveVersion';
import { type CycleState, stepLaw } from './state';

/** What a move would make of one step; steps that it leaves as they are have none. */
export interface StepChange {
  step: string;
  title: Text;
  /** `anew`: it became another kind and begins again. */
  change: 'added' | 'ended' | 'anew' | 'moved';
  oldDue: string | null;
  newDue: string | null;
  why: Text;
}

export interface MovePreview {
  from: string;
  to: string;
  /** The refusal that the move would meet. */
  refusal: { code: string; facts: Data } | null;
  changes: StepChange[];
}

/** What moving the case at that instant would do, by the same machine that would do it; nothing is recorded. */
export function previewMove(state: CycleState, data: MoveData, at: string): MovePreview {
  const act: Entry = {
    seq: 0,
    kind: 'act',
    name: 'move-version',
    at,
    by: { body: ADMINISTRATION, officer: '–', role: 'officer' },
    data: data as unknown as Data,
  };
  const versions = { from: state.procedure.version, to: data.version };
  const ruling: Ruling = planCycle.judge(state, act);
  if (!ruling.accepted) return { ...versions, refusal: { code: ruling.code, facts: ruling.facts }, changes: [] };
  const next = (ACTS['move-version'] as (typeof ACTS)[string]).apply(state, act);
  return { ...versions, refusal: null, changes: next.procedure.steps.flatMap(({ id }) => changeOf(state, next, id)) };
}

function changeOf(state: CycleState, next: CycleState, id: string): StepChange[] {
  const [before, after] = [state.steps[id], next.steps[id]];
  if (!after || before?.doneAt) return [];
  const change = !before
    ? 'added'
    : after.endedAt && !before.endedAt
      ? 'ended'
      : after.round > before.round || (before.endedAt && !after.endedAt)
        ? 'anew'
        : null;
  const oldDue = before && !before.endedAt ? stepDue(state, id).dueOn : null;
  const newDue = after.endedAt ? null : stepDue(next, id).dueOn;
  if (!change && (after.endedAt || oldDue === newDue)) return [];
  const title = stepLaw(next, id)?.title ?? same(id);
  return [{ step: id, title, change: change ?? 'moved', oldDue, newDue, why: whyOf(next, id) }];
}

function whyOf(next: CycleState, id: string): Text {
  if (next.steps[id]?.endedAt)
    return { vi: 'phiên bản mới không có bước này', en: 'the new version does not have this step' };
  const { law } = stepDue(next, id);
  if (!law) return { vi: 'chưa có căn cứ để tính', en: 'nothing gives a date yet' };
  return ruleWithSource(next.procedure, law.rule, next.opening.settings);
}
