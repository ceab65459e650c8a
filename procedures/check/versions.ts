import { canonicalJson } from '../../domain/canonical';
import { byEffect, effectOf, succession } from '../../domain/law/effect';
import type { Procedure } from '../../domain/law/procedure';
import { yearsOfPlan } from '../../domain/planContent/years';
import { type Fault, fault, type From, type Rule } from './model';

/**
 * One procedure's versions follow one another year by year, or period by period, without gap or overlap; what took the
 * place of one that misstated the law carries the same cases.
 */
export const versions: Rule = ({ procedures }) => {
  const ids = [...new Set(procedures.map(({ value }) => value.id))];
  return ids.flatMap((id) => {
    const own = procedures.filter(({ value }) => value.id === id);
    return [
      ...checkSequence(own.filter(({ value }) => !value.correctedBy)),
      ...own.flatMap((one) => checkCorrection(one, own)),
    ];
  });
};

function checkCorrection({ file, value }: From<Procedure>, own: From<Procedure>[]): Fault[] {
  if (!value.correctedBy) return [];
  const instead = own.find((one) => one.value.version === value.correctedBy)?.value;
  if (instead && canonicalJson(effectOf(instead)) === canonicalJson(effectOf(value))) return [];
  return [
    fault(
      file,
      'correctedBy',
      `${value.correctedBy} phải là phiên bản của cùng thủ tục, áp dụng cho đúng các năm và ngày của phiên bản này.`,
      `${value.correctedBy} must be a version of the same procedure that carries the same years and days as this one.`,
    ),
  ];
}

function checkSequence(versionsOf: From<Procedure>[]): Fault[] {
  const ordered = [...versionsOf].sort((a, b) => byEffect(a.value, b.value));
  return ordered.flatMap((one, at) => {
    const next = ordered[at + 1];
    return [...reversed(one), ...(next ? between(one, next) : [])];
  });
}

function reversed({ file, value }: From<Procedure>): Fault[] {
  const { planYears } = effectOf(value);
  if (planYears.to === undefined || planYears.to >= planYears.from) return [];
  return [fault(file, 'planYears', 'Năm cuối đứng trước năm đầu.', 'The last plan year comes before the first.')];
}

function between(one: From<Procedure>, next: From<Procedure>): Fault[] {
  const after = succession(one.value, next.value);
  if (after.follows) return [];
  if (after.fault === 'overlap') return [overlap(one, next)];
  if (after.to <= lastYearOf(one.value)) return [];
  return [
    fault(
      next.file,
      'planYears',
      `Năm ${after.from}–${after.to} không có phiên bản nào (giữa ${one.value.version} và ${next.value.version}).`,
      `No version covers ${after.from}–${after.to} (between ${one.value.version} and ${next.value.version}).`,
    ),
  ];
}

/** The last year that its last plan is for: a plan of five years has no other beginning within them. */
const lastYearOf = (one: Procedure): number =>
  yearsOfPlan(one.id, effectOf(one).planYears.to ?? Infinity).at(-1) as number;

function overlap(one: From<Procedure>, next: From<Procedure>): Fault {
  const start = effectOf(next.value).planYears.from;
  return fault(
    next.file,
    'planYears',
    `Từ năm ${start} có hai phiên bản: ${one.value.version} và ${next.value.version}; ghi năm cuối cho bản trước.`,
    `From ${start} two versions hold: ${one.value.version} and ${next.value.version}; give the earlier one its last year.`,
  );
}
