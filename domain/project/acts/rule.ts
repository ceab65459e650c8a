import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { type PeoplesAct, yours } from '../../case/act';
import { type Counts, doneOn, ofArrival, whenOf } from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import type { Entry } from '../../case/entry';
import { plainId, products, rule } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import { endDuty } from '../duties';
import type { DutyKind } from '../law';
import { type Duty, dutyOf, type ProjectState, spanOf } from '../state';

/** An act on a project. Places and owner change, so who may do it is told by the state. */
export type ProjectAct = PeoplesAct<ProjectState, ProjectState>;

/** For these bodies as the case stands. */
export const by =
  (bodies: (state: ProjectState, act: Pick<Entry, 'data'>) => string[]): ProjectAct['by'] =>
  (state, act) =>
    yours(bodies(state, act), act.name);

/** The owner, and those who decide on the project. */
export const managing = (state: ProjectState): string[] => [...new Set([state.owner, ...spanOf(state).stewards])];
export const byManaging = by(managing);

/** Duties outlive the project's end, until the case closes. */
export const afterEnd = ({ closedAt }: ProjectState): boolean => closedAt === null;

/** Million đồng as text, with so many digits at most and three decimals: money is never a float. */
export function millionDong(digits: number) {
  const pattern = new RegExp(`^(0|[1-9]\\d{0,${digits - 1}})(\\.\\d{1,3})?$`);
  return z
    .string()
    .refine(
      (given) => pattern.test(given),
      rule('phải là số thập phân (triệu đồng), dạng văn bản', 'must be a decimal in million đồng, as text'),
    )
    .meta({
      description: 'Million đồng, a decimal as text',
      example: '125000.5',
      format: 'decimal',
      pattern: pattern.source,
    });
}

export const duty = z.strictObject({ duty: plainId });
export const dutyWithDocuments = duty.extend({ ...ofArrival, documents: products.min(1) });

/** What of an act stands in the duty that it ends. */
export const doneBy = (act: Entry) => ({
  by: act.by.body,
  countsOn: whenOf(act).countsOn,
  documents: documentsOf(act),
});

/** Nothing is done before its duty came about. */
export const afterItsDuty: NonNullable<Counts<ProjectState>['after']> = (state, { data }) =>
  ((data.notices ?? [data.duty]) as string[]).flatMap((id) => {
    const one = dutyOf(state, id);
    return one ? [{ basis: id, on: vnDateOf(one.openedAt) }] : [];
  });

/** The duty that an act names, if it is one of that kind. */
export function namedDuty(state: ProjectState, act: Pick<Entry, 'data'>, kinds: DutyKind[]): Duty | undefined {
  const duty = dutyOf(state, String(act.data.duty));
  return duty && kinds.includes(duty.kind) ? duty : undefined;
}

/** Refused unless the duty is there and still owed. */
export function judgeOwed(state: ProjectState, duty: Duty | undefined, id: string): Ruling {
  if (!duty) return refused('no-such-duty', { duty: id });
  if (duty.end === null) return accepted();
  return duty.end === 'done'
    ? refused('step-done', { step: id, doneOn: doneOn({ ...duty, doneAt: duty.endedAt }) })
    : refused('duty-ended', { duty: id, end: duty.end, on: vnDateOf(duty.endedAt as string) });
}

/** Whoever manages the project does what one duty asks; `brings` refuses what doesn't bring what it must. */
export const answering = (
  kind: DutyKind,
  form: Pick<ProjectAct, 'data' | 'texts'>,
  brings: (act: Entry) => Ruling = () => accepted(),
): ProjectAct => ({
  by: byManaging,
  ...form,
  counts: { by: 'arrival', after: afterItsDuty },
  afterClose: afterEnd,
  judge(state, act) {
    const owed = judgeOwed(state, namedDuty(state, act, [kind]), String(act.data.duty));
    return owed.accepted ? brings(act) : owed;
  },
  apply(state, act) {
    const one = namedDuty(state, act, [kind]);
    return one ? endDuty(state, one, 'done', act.at, doneBy(act)) : state;
  },
});

/** Refused unless the act brings a document of that type. */
export function judgeProduct(act: Entry, step: string, product: string): Ruling {
  return documentsOf(act).some(({ type }) => type === product)
    ? accepted()
    : refused('product-missing', { step, product });
}
