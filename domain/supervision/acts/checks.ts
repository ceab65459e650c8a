import { z } from 'zod';
import type { Data, Entry } from '../../case/entry';
import { firstTwice } from '../../case/fields';
import { plainId, rule, text } from '../../case/forms';
import { accepted, refused } from '../../case/machine';
import { CHECKED_GROUP, CHECKS, FINDINGS, type ProjectCheck } from '../checks';
import { byTheRecord, type SupervisionAct, wrongBody } from '../rules';
import { organisersOf } from '../state';

/**
 * What is found of a project, check by check; the API adds the project's own figures as they are then (S28). Whoever
 * conducts, verifies or was asked to organise with them finds; a later finding on the same project takes its place.
 */
export const checkProject: SupervisionAct = {
  by: byTheRecord,
  data: z.strictObject({
    project: plainId.meta({ description: 'The case of a project that one may see' }),
    findings: z
      .array(z.strictObject({ check: z.enum(CHECKS), finding: z.enum(FINDINGS) }))
      .min(1)
      .refine(
        (findings) => firstTwice(findings.map(({ check }) => check)) === null,
        rule('mỗi nội dung một lần', 'each check once'),
      ),
  }),
  texts: z.partialRecord(z.enum(CHECKS), text).default({}).meta({ description: 'What was found, in words, by check' }),
  judge(state, act) {
    const { group, parts } = state.opening;
    if (group !== CHECKED_GROUP)
      return refused('wrong-act', { act: 'check-project', step: group, kind: group, allowed: CHECKED_GROUP });
    const wrong = wrongBody([...parts.conducts, ...parts.verifies, ...organisersOf(state)], act.by, 'check-project');
    if (wrong) return wrong;
    return figuresIn(act)
      ? accepted()
      : refused('invalid-input', { field: 'project', rule: 'a project of the register' });
  },
  apply(state, act) {
    const { project, findings } = act.data as unknown as ProjectCheck;
    const check = { seq: act.seq, at: act.at, by: act.by.body, project, findings, ...(figuresIn(act) as Figures) };
    return { ...state, checks: [...state.checks.filter((one) => one.project !== project), check] };
  },
};

type Figures = Pick<ProjectCheck, 'code' | 'title' | 'standing'>;

/** What the API adds; without it, or with something else in its place, the act is none. */
function figuresIn({ data: { resolved } }: Entry): Figures | null {
  const given = resolved as Data | undefined;
  return typeof given?.code === 'string' && typeof given.standing === 'object' && given.standing !== null
    ? (given as unknown as Figures)
    : null;
}
