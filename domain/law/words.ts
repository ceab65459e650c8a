import type {
  AtLeastRule,
  Basis,
  Citation,
  DeadlineRule,
  FixedRule,
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
import { joined, same } from '../text';
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
  const called = name ?? same(instrument);
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
  return basis === 'practice' ? PRACTICE : joined(basis.map(marked), '; ');
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

/** The setting whose length a rule takes, if it does. */
export function settingIn(rule: DeadlineRule): string | undefined {
  const length = 'within' in rule ? rule.within : 'atLeast' in rule ? rule.atLeast : null;
  return length && 'setting' in length ? length.setting : undefined;
}

/**
 * How sure a due date is: as its rule, and as the length that the law leaves to each province, where the rule takes
 * one.
 */
export function ruleVerified({ settings }: Procedure, rule: DeadlineRule): ReturnType<typeof verifiedOf> {
  const named = settingIn(rule);
  const setting = settings.find(({ id }) => id === named);
  const cited = [rule.cites, setting?.cites ?? 'practice'].flatMap((basis) => (basis === 'practice' ? [] : basis));
  return cited.length > 0 ? verifiedOf(cited) : 'practice';
}

/**
 * The rule in words: "trước ngày 10/12 của năm trước năm kế hoạch" / "before 10 December …". `settings` give lengths.
 */
export function ruleText(procedure: Named, rule: DeadlineRule, settings: Record<string, string> = {}): Text {
  return joined([...whenTexts(procedure, rule.when ?? {}), limitText(procedure, rule, settings)], ', ');
}

/** The rule, and where it stands. */
export function ruleWithSource(procedure: Named, rule: DeadlineRule, settings?: Record<string, string>): Text {
  const [words, source] = [ruleText(procedure, rule, settings), basisText(rule.cites)];
  return { vi: `${words.vi} (${source.vi})`, en: `${words.en} (${source.en})` };
}

/** The conditions of a rule that holds only sometimes, in words. */
function whenTexts({ steps }: Named, { notPassed, late }: When): Text[] {
  const step = late && titleIn(steps, late);
  return [
    ...(notPassed
      ? [{ vi: 'lập lại nội dung chưa được HĐND thông qua', en: 'drawn up again where the Council did not pass it' }]
      : []),
    ...(step ? [{ vi: `bước “${step.vi}” chậm hạn`, en: `“${step.en}” being late` }] : []),
  ];
}

/** What a step or an anchor is called. */
const titleIn = (among: Named['anchors'], id: string): Text => among.find((one) => one.id === id)?.title ?? same(id);

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
  if ('anchor' in rule) return titleIn(procedure.anchors, rule.anchor);
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

function fixedText({ day, month, mode, year }: FixedRule['fixed']): Text {
  const { vi, en } = yearText(year);
  const before = mode === 'before';
  return {
    vi: `${before ? 'trước' : 'chậm nhất'} ngày ${day}/${month} ${vi}`,
    en: `${before ? 'before' : 'by'} ${day}/${month} of ${en}`,
  };
}

function yearText(year: number): Text {
  if (year === 0) return { vi: 'năm kế hoạch', en: 'the plan year' };
  if (year === -1) return { vi: 'năm trước năm kế hoạch', en: 'the year before the plan year' };
  const away = `${year > 0 ? '+' : '−'} ${Math.abs(year)}`;
  return { vi: `năm kế hoạch ${away}`, en: `plan year ${away}` };
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
  return value ? periodText(parsePeriod(value)) : same(length.setting);
}

/** "5 ngày làm việc" / "5 working days". */
export function periodText({ count, unit }: Period): Text {
  const words = UNITS[unit];
  return { vi: `${count} ${words.vi}`, en: `${count} ${words.en[count === 1 ? 0 : 1]}` };
}

function baseText(procedure: Named, of: PeriodBase): Text {
  if ('anchor' in of) return anchorText(procedure, of.anchor);
  if (of.event === 'opened') return { vi: 'ngày mở bước này', en: 'this step’s opening' };
  const title = titleIn(procedure.steps, of.step);
  return { vi: `khi xong bước “${title.vi}”`, en: `completion of “${title.en}”` };
}

function anchorText({ anchors }: Named, id: string): Text {
  const title = titleIn(anchors, id);
  return { vi: lowerFirst(title.vi), en: lowerFirst(title.en) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
