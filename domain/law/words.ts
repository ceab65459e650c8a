import type {
  AtLeastRule,
  Basis,
  Citation,
  DeadlineRule,
  NotBefore,
  PeriodBase,
  Procedure,
  Setting,
  Step,
  Subject,
  Text,
  When,
  WithinRule,
} from './procedure';
import { type Period, parsePeriod } from '../calendar/period';
import { NAMED_DAY, sourceOf } from './source';

const UNITS = {
  wd: { vi: 'ngày làm việc', en: ['working day', 'working days'] },
  d: { vi: 'ngày', en: ['day', 'days'] },
  mo: { vi: 'tháng', en: ['month', 'months'] },
} as const;

const PRACTICE: Text = { vi: 'gợi ý, chưa thấy quy định', en: 'suggestion; no rule was found' };

/** As much of a procedure as its rules are put into words by. */
interface Named {
  steps: Pick<Step, 'id' | 'title'>[];
  settings: Pick<Setting, 'id' | 'default'>[];
  anchors: { id: string; title: Text }[];
}

function placeText({ instrument, name, article, clause, point }: Citation): Text {
  const called = name ?? { vi: instrument, en: instrument };
  const vi = [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`, called.vi];
  const en = `${clause ? `(${clause})` : ''}${point ? `(${point})` : ''}`;
  return { vi: vi.filter(Boolean).join(' '), en: article ? `${called.en} art. ${article}${en}` : called.en };
}

const SUBJECT: Record<Subject, Text> = {
  plan: { vi: 'về kế hoạch', en: 'on the plan' },
  estimates: { vi: 'về dự toán', en: 'on the estimates' },
  'plan-and-estimates': { vi: 'về kế hoạch và dự toán', en: 'on plan and estimates' },
  'financial-plan': { vi: 'về kế hoạch tài chính', en: 'on the financial plan' },
  'investment-plan': { vi: 'về kế hoạch đầu tư công', en: 'on the public investment plan' },
};

/**
 * "điểm b khoản 2 Điều 14 Nghị định 73/2026/NĐ-CP, về dự toán" / "Decree 73/2026/NĐ-CP art. 14(2)(b), on the
 * estimates": the place, and what the clause deals with where that was noted.
 */
export function citationText(citation: Citation): Text {
  const place = placeText(citation);
  const about = citation.times && SUBJECT[citation.times];
  return about ? { vi: `${place.vi}, ${about.vi}`, en: `${place.en}, ${about.en}` } : place;
}

/** All the citations of a basis in one line, or that it is practice. */
export function basisText(basis: Basis): Text {
  if (basis === 'practice') return PRACTICE;
  const texts = basis.map(marked);
  return { vi: texts.map((text) => text.vi).join('; '), en: texts.map((text) => text.en).join('; ') };
}

/** Nobody should take for law what nobody has read. */
function marked(citation: Citation): Text {
  const { vi, en } = citationText(citation);
  return citation.verified === 'unverified' ? { vi: `${vi} [chưa kiểm chứng]`, en: `${en} [unverified]` } : { vi, en };
}

/** How sure a basis is: as its least sure citation; practice claims nothing. */
export function verifiedOf(basis: Basis): 'practice' | Citation['verified'] {
  if (basis === 'practice') return 'practice';
  const known = basis.map((citation) => citation.verified);
  return known.includes('unverified') ? 'unverified' : known.includes('second-hand') ? 'second-hand' : 'read';
}

/**
 * How sure a due date is: as its rule, and as the length that the law leaves to each province, where the rule takes
 * one.
 */
export function ruleVerified({ settings }: Procedure, rule: DeadlineRule): ReturnType<typeof verifiedOf> {
  const length = 'within' in rule ? rule.within : 'atLeast' in rule ? rule.atLeast : null;
  const setting = length && 'setting' in length ? settings.find(({ id }) => id === length.setting) : undefined;
  const cited = [rule.cites, setting?.cites ?? 'practice'].flatMap((basis) => (basis === 'practice' ? [] : basis));
  return cited.length > 0 ? verifiedOf(cited) : 'practice';
}

/**
 * The rule in words: "trước ngày 10/12 của năm trước năm kế hoạch" / "before 10 December …". `settings` give lengths.
 */
export function ruleText(procedure: Named, rule: DeadlineRule, settings: Record<string, string> = {}): Text {
  const limit = limitText(procedure, rule, settings);
  const when = whenText(procedure, rule.when ?? {});
  return { vi: [...when.vi, limit.vi].join(', '), en: [...when.en, limit.en].join(', ') };
}

/** The conditions of a rule that holds only sometimes, in words. */
function whenText(procedure: Named, { notPassed, late }: When): Record<keyof Text, string[]> {
  const titleOf = (id: string) => procedure.steps.find((step) => step.id === id)?.title ?? { vi: id, en: id };
  const texts = [
    ...(notPassed
      ? [{ vi: 'lập lại nội dung chưa được HĐND thông qua', en: 'drawn up again where the Council did not pass it' }]
      : []),
    ...(late ? [{ vi: `bước “${titleOf(late).vi}” chậm hạn`, en: `“${titleOf(late).en}” being late` }] : []),
  ];
  return { vi: texts.map(({ vi }) => vi), en: texts.map(({ en }) => en) };
}

function limitText(procedure: Named, rule: DeadlineRule, settings: Record<string, string>): Text {
  if ('fixed' in rule) return fixedText(rule.fixed);
  if ('atLeast' in rule) return atLeastText(procedure, rule, settings);
  const length = lengthText(procedure, rule.within, settings);
  const base = baseText(procedure, rule.of);
  return { vi: `chậm nhất ${length.vi} kể từ ${base.vi}`, en: `at most ${length.en} after ${base.en}` };
}

/**
 * The first day on which a step can be done, in words: the anchor, or the day after so long with what that rests on.
 */
export function notBeforeText(procedure: Named, rule: NotBefore, settings: Record<string, string> = {}): Text {
  if ('anchor' in rule) return anchorTitle(procedure, rule.anchor);
  const length = lengthText(procedure, rule.after, settings);
  const base = baseText(procedure, rule.of);
  const source = basisText(rule.cites);
  return {
    vi: `ngày sau khi đủ ${length.vi} kể từ ${base.vi} (${source.vi})`,
    en: `the day after ${length.en} from ${base.en} (${source.en})`,
  };
}

/** What a rule counts from, in words. */
export function baseOf(procedure: Named, rule: DeadlineRule): Text {
  if ('fixed' in rule) return NAMED_DAY[sourceOf(rule.cites)];
  return 'atLeast' in rule ? anchorText(procedure, rule.before.anchor) : baseText(procedure, rule.of);
}

function fixedText({ day, month, mode, year }: { day: number; month: number; mode: string; year: number }): Text {
  const vi =
    year === 0
      ? 'năm kế hoạch'
      : year === -1
        ? 'năm trước năm kế hoạch'
        : `năm kế hoạch ${year > 0 ? '+' : '−'} ${Math.abs(year)}`;
  const en =
    year === 0
      ? 'the plan year'
      : year === -1
        ? 'the year before the plan year'
        : `plan year ${year > 0 ? '+' : '−'} ${Math.abs(year)}`;
  const before = mode === 'before';
  return {
    vi: `${before ? 'trước' : 'chậm nhất'} ngày ${day}/${month} ${vi}`,
    en: `${before ? 'before' : 'by'} ${day}/${month} of ${en}`,
  };
}

function atLeastText(procedure: Named, { atLeast, before }: AtLeastRule, settings: Record<string, string>): Text {
  const length = lengthText(procedure, atLeast, settings);
  const anchor = anchorText(procedure, before.anchor);
  return { vi: `chậm nhất ${length.vi} trước ${anchor.vi}`, en: `at least ${length.en} before ${anchor.en}` };
}

function lengthText(procedure: Named, length: WithinRule['within'], settings: Record<string, string>): Text {
  if ('period' in length) return periodText(parsePeriod(length.period));
  const value =
    settings[length.setting] ?? procedure.settings.find((setting) => setting.id === length.setting)?.default;
  return value ? periodText(parsePeriod(value)) : { vi: length.setting, en: length.setting };
}

/** "5 ngày làm việc" / "5 working days". */
export function periodText({ count, unit }: Period): Text {
  const words = UNITS[unit];
  return { vi: `${count} ${words.vi}`, en: `${count} ${words.en[count === 1 ? 0 : 1]}` };
}

function baseText(procedure: Named, of: PeriodBase): Text {
  if ('anchor' in of) return anchorText(procedure, of.anchor);
  if (of.event === 'opened') return { vi: 'ngày mở bước này', en: 'this step’s opening' };
  const title = procedure.steps.find((step) => step.id === of.step)?.title ?? { vi: of.step, en: of.step };
  return { vi: `khi xong bước “${title.vi}”`, en: `completion of “${title.en}”` };
}

function anchorText(procedure: Named, id: string): Text {
  const title = anchorTitle(procedure, id);
  return { vi: lowerFirst(title.vi), en: lowerFirst(title.en) };
}

function anchorTitle(procedure: Named, id: string): Text {
  return procedure.anchors.find((anchor) => anchor.id === id)?.title ?? { vi: id, en: id };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
