import { z } from 'zod';
import { type again, day, dayText, lines, type text, type View } from '../template';

/** What mails of several kinds say, in the language of the one that is written. */
type In = Pick<View, 'locale'>;
type OfDay = Pick<View, 'locale' | 'dayBy'>;

/** What a day is called that somebody else than the law laid down. */
const LAID_DOWN = {
  directive: {
    vi: 'Hạn này do văn bản chỉ đạo của năm định.',
    en: 'The day was laid down by the year’s directive.',
  },
  timetable: {
    vi: 'Hạn này do lịch làm việc của đơn vị định, không phải thời hạn luật định.',
    en: 'The day was laid down by the unit’s working timetable, not by law.',
  },
  document: {
    vi: 'Hạn này do văn bản hoặc ý kiến chỉ đạo định, không phải thời hạn luật định.',
    en: 'The day was laid down by an official document or direction, not by law.',
  },
  suggestion: {
    vi: 'Ngày này chỉ là gợi ý, không văn bản nào ấn định: qua ngày này không phải là trễ hạn theo luật.',
    en: 'The day is a suggestion that no document lays down: to be past it is not to be late in law.',
  },
};

/** Who laid the day down; nothing to add where the law did. */
export const dayByLine = ({ dayBy, locale }: OfDay): string | undefined => dayBy && LAID_DOWN[dayBy][locale];

/** What such a day rests on, where no clause was found for the step; a suggestion rests on nothing. */
export const DAY_RESTS_ON = {
  directive: { vi: 'văn bản chỉ đạo của năm', en: 'the year’s directive' },
  timetable: { vi: 'lịch làm việc của đơn vị', en: 'the unit’s working timetable' },
  document: { vi: 'văn bản hoặc ý kiến chỉ đạo', en: 'an official document or direction' },
  suggestion: undefined,
};

/** Being past a day, as a heading, in a sentence, of so many days of it, and of what came after it. */
const PAST = {
  vi: {
    heading: 'Quá hạn',
    day: (due: string | null) => `đã hết hạn${due ? ` ngày ${due}` : ''}`,
    days: 'quá hạn',
    after: ', sau khi hết hạn, và được ghi là muộn',
  },
  en: {
    heading: 'Overdue',
    day: (due: string | null) => (due ? `was due on ${due}` : 'is overdue'),
    days: 'late',
    after: ', after the time limit, and is recorded as late',
  },
};
/** Only past a suggested day nothing is overdue or late. */
const PAST_SUGGESTED: typeof PAST = {
  vi: {
    heading: 'Qua ngày gợi ý',
    day: (due) => `đã qua ngày gợi ý${due ? ` ${due}` : ''}`,
    days: 'qua ngày gợi ý',
    after: ', sau ngày gợi ý',
  },
  en: {
    heading: 'Past the suggested day',
    day: (due) => (due ? `was suggested for ${due}` : 'is past its suggested day'),
    days: 'past its suggested day',
    after: ', after the suggested day',
  },
};
export const past = ({ dayBy, locale }: OfDay) => (dayBy === 'suggestion' ? PAST_SUGGESTED : PAST)[locale];

/** The end of asking for something: within a time limit, unless the day is only suggested. */
export const inTime = ({ dayBy, locale }: OfDay): string =>
  dayBy === 'suggestion' ? '' : locale === 'vi' ? ' trong thời hạn' : ' within the time limit';

/** The paragraph of what is said again; none the first time. */
export function againLine({ again: said }: { again?: z.infer<typeof again> }, view: OfDay): string | undefined {
  if (!said) return undefined;
  const { times, daysLate, practice } = said;
  const { days } = past(view);
  if (view.locale === 'vi')
    return `Nhắc lại lần thứ ${times}: đến nay đã ${days} ${daysLate} ngày làm việc.${practice ? ' Việc nhắc lại là gợi ý của hệ thống, không phải thời hạn luật định.' : ''}`;
  return `Said again, no. ${times}: it is ${daysLate} working ${daysLate === 1 ? 'day' : 'days'} ${days} by now.${practice ? ' Saying so again is our suggestion; no law sets this interval.' : ''}`;
}

export const reasonLine = ({ reason: why }: { reason?: string }, { locale }: In): string | undefined =>
  why && `${locale === 'vi' ? 'Lý do' : 'Reason'}: ${why}`;

/** Titles, a line each. */
export const textLines = (texts: z.infer<typeof text>[], { locale }: In): string =>
  lines(texts.map((one) => one[locale]));

/** The document by which something was cancelled, where one was named. */
export const byDocument = { number: z.string().nullable(), signedOn: day.nullable() };

export function byDocumentText(
  { number, signedOn }: { number: string | null; signedOn: string | null },
  { locale }: In,
): string {
  if (!number) return '';
  const on = signedOn && dayText(signedOn);
  if (locale === 'vi') return `, theo văn bản số ${number}${on ? ` ngày ${on}` : ''}`;
  return `, by document no. ${number}${on ? ` of ${on}` : ''}`;
}

/** The covering letter, where what is asked was sent by one. */
export const coveringLetter = z
  .object({ subject: z.string(), text: z.string(), number: z.string().optional() })
  .optional();

export function letterLine(letter: z.infer<typeof coveringLetter>, { locale }: In): string | undefined {
  if (!letter) return undefined;
  const [what, no] = locale === 'vi' ? ['Công văn', 'số'] : ['Letter', 'no.'];
  return `${what}${letter.number ? ` ${no} ${letter.number}` : ''}: ${letter.subject}\n\n${letter.text}`;
}
