import type { Procedure } from '../../domain/law/procedure';
import { type Finding, finding, type From, type Rule } from './model';

/** One procedure's versions follow one another year by year, without gap or overlap. */
export const versions: Rule = ({ procedures }) => {
  const ids = [...new Set(procedures.map(({ value }) => value.id))];
  return ids.flatMap((id) => checkSequence(procedures.filter(({ value }) => value.id === id)));
};

function checkSequence(versionsOf: From<Procedure>[]): Finding[] {
  const ordered = [...versionsOf].sort((a, b) => a.value.planYears.from - b.value.planYears.from);
  return ordered.flatMap((one, at) => {
    const next = ordered[at + 1];
    return [...reversed(one), ...(next ? between(one, next) : [])];
  });
}

function reversed({ file, value: { planYears } }: From<Procedure>): Finding[] {
  if (planYears.to === undefined || planYears.to >= planYears.from) return [];
  return [finding('versions', file, 'planYears', 'Năm cuối đứng trước năm đầu.', 'The last plan year comes before the first.')];
}

function between(one: From<Procedure>, next: From<Procedure>): Finding[] {
  const end = one.value.planYears.to;
  const start = next.value.planYears.from;
  if (end !== undefined && end + 1 === start) return [];
  if (end === undefined || end >= start) return [overlap(one, next)];
  return [finding('versions', next.file, 'planYears',
    `Năm ${end + 1}–${start - 1} không có phiên bản nào (giữa ${one.value.version} và ${next.value.version}).`,
    `No version covers ${end + 1}–${start - 1} (between ${one.value.version} and ${next.value.version}).`)];
}

function overlap(one: From<Procedure>, next: From<Procedure>): Finding {
  const start = next.value.planYears.from;
  return finding('versions', next.file, 'planYears',
    `Từ năm ${start} có hai phiên bản: ${one.value.version} và ${next.value.version}; ghi năm cuối cho bản trước.`,
    `From ${start} two versions hold: ${one.value.version} and ${next.value.version}; give the earlier one its last year.`);
}
