import type { Procedure, Step } from '../../domain/law/procedure';
import { type Fault, fault, type From, type Rule } from './model';

/** A cascade step names lower plans that exist in its years, and a step that they have; no other step has a cascade. */
export const cascades: Rule = ({ procedures }) =>
  procedures.flatMap((one) => one.value.steps.flatMap((step) => checkStep(one, step, procedures)));

function checkStep({ file, value }: From<Procedure>, { id, kind, cascade }: Step, all: From<Procedure>[]): Fault[] {
  const wrong = (vi: string, en: string): Fault => fault(file, id, vi, en);
  if (!cascade)
    return kind === 'cascade'
      ? [
          wrong(
            `Bước ${id} chưa nêu kế hoạch cấp dưới (cascade).`,
            `Step ${id} doesn't say which lower plans it opens; add \`cascade\`.`,
          ),
        ]
      : [];
  if (kind !== 'cascade')
    return [
      wrong(
        `Bước ${id} loại ${kind} không được có cascade.`,
        `Step ${id} is of kind ${kind}; only a cascade step opens lower plans.`,
      ),
    ];
  const lower = all.filter((other) => other.value.id === cascade.procedure && overlap(value, other.value));
  if (lower.length === 0)
    return [
      wrong(
        `Không có trình tự ${cascade.procedure} cho các năm của bản này.`,
        `There is no procedure ${cascade.procedure} for this version's years; correct the name or write it.`,
      ),
    ];
  return lower
    .filter((other) => !other.value.steps.some((one) => one.id === cascade.until))
    .map(({ value: { version } }) =>
      wrong(
        `${cascade.procedure}@${version} không có bước ${cascade.until}.`,
        `${cascade.procedure}@${version} has no step ${cascade.until}; gather up to one that it has.`,
      ),
    );
}

const overlap = (a: Procedure, b: Procedure): boolean =>
  a.planYears.from <= (b.planYears.to ?? Infinity) && b.planYears.from <= (a.planYears.to ?? Infinity);
