import type { Procedure, Step } from '../../domain/law/procedure';
import { type Finding, finding, type From, type Rule } from './model';

/** A cascade step names lower plans that exist in its years, and a step that they have; no other step has a cascade. */
export const cascades: Rule = ({ procedures }) =>
  procedures.flatMap((one) => one.value.steps.flatMap((step) => checkStep(one, step, procedures)));

function checkStep({ file, value }: From<Procedure>, step: Step, all: From<Procedure>[]): Finding[] {
  const { id, kind, cascade } = step;
  if (!cascade)
    return kind === 'cascade'
      ? [
          finding(
            'cascades',
            file,
            id,
            `Bước ${id} chưa nêu kế hoạch cấp dưới (cascade).`,
            `Step ${id} doesn't say which lower plans it opens; add \`cascade\`.`,
          ),
        ]
      : [];
  if (kind !== 'cascade')
    return [
      finding(
        'cascades',
        file,
        id,
        `Bước ${id} loại ${kind} không được có cascade.`,
        `Step ${id} is of kind ${kind}; only a cascade step opens lower plans.`,
      ),
    ];
  const lower = all.filter((other) => other.value.id === cascade.procedure && overlap(value, other.value));
  if (lower.length === 0)
    return [
      finding(
        'cascades',
        file,
        id,
        `Không có trình tự ${cascade.procedure} cho các năm của bản này.`,
        `There is no procedure ${cascade.procedure} for this version's years; correct the name or write it.`,
      ),
    ];
  return lower
    .filter((other) => !other.value.steps.some((one) => one.id === cascade.until))
    .map((other) =>
      finding(
        'cascades',
        file,
        id,
        `${cascade.procedure}@${other.value.version} không có bước ${cascade.until}.`,
        `${cascade.procedure}@${other.value.version} has no step ${cascade.until}; gather up to one that it has.`,
      ),
    );
}

const overlap = (a: Procedure, b: Procedure): boolean =>
  a.planYears.from <= (b.planYears.to ?? Infinity) && b.planYears.from <= (a.planYears.to ?? Infinity);
