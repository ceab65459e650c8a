import { shortTitle } from '../domain/case/shortTitle';
import type { IsoDate } from '../domain/calendar/dates';
import type { MailOrder } from '../domain/case/logic';
import type { Text } from '../domain/law/procedure';
import { shortBasis, type InstrumentNames, type Locale } from './citation';
import { layoutHtml, layoutText, subjectLine, type Content } from './layout';
import { dayBy, dayText, type Template, type View } from './template';
import { calendarFile } from './calendarFile';
import { PLAIN, templateOf } from './templates';
import { DAY_RESTS_ON } from './templates/phrases';
import type { MeetingFacts } from './templates/meeting';

/** The case a mail is about. */
export interface MailCase {
  id: string;
  title: Text;
  rehearsal: boolean;
}

/** What composing needs to know of the world around the case. */
export interface MailContext {
  names: (bodyId: string) => Text;
  instruments: InstrumentNames;
  publicUrl: string;
  today: IsoDate;
}

/** Whom a mail addresses: in which language, and for which giver if by delegation. */
export interface Addressee {
  locale: Locale;
  onBehalfOf: string | null;
}

interface Rendered {
  subject: string;
  text: string;
  html: string;
  /** The calendar file that goes with it. */
  calendar: string | null;
}

const WORDS = {
  vi: {
    dear: 'Kính gửi',
    behalf: 'Anh/chị nhận thư này theo ủy quyền của',
    case: 'Hồ sơ',
    due: 'Hạn',
    suggested: 'Ngày gợi ý',
    undue: 'chưa xác định',
    basis: 'Căn cứ',
    link: 'Xem và xử lý tại',
  },
  en: {
    dear: 'To',
    behalf: 'You receive this mail by delegation from',
    case: 'Case',
    due: 'Due',
    suggested: 'Suggested day',
    undue: 'no date set',
    basis: 'Basis',
    link: 'See and act at',
  },
};

/** Writes one order's mail for one addressee. */
export function render(of: MailCase, order: MailOrder, context: MailContext, to: Addressee): Rendered {
  const { template, facts } = chosen(order);
  const view = viewOf(order, context, to.locale);
  const [subject, ...text] = template[to.locale](facts, view);
  const content: Content = {
    locale: to.locale,
    greeting: greeting(order, context, to),
    paragraphs: [...text, ...(template.below?.(facts, view) ?? [])].filter((paragraph) => paragraph !== undefined),
    particulars: particulars(of, order, context, { ...view, news: template.news ?? false }),
    rehearsal: of.rehearsal,
  };
  return {
    subject: subjectLine(subject, of.title[to.locale], of.rehearsal, shortTitle(of.title)[to.locale]),
    text: layoutText(content),
    html: layoutHtml(content),
    calendar: calendarOf(of, order, context, to.locale),
  };
}

/** What is wrong with an order, for the tests of those who write orders; nothing when it is in order. */
export function orderProblems(order: MailOrder): string[] {
  const template = templateOf(order.template);
  if (!template) return [`there is no mail template ${order.template}`];
  const parsed = template.facts.safeParse(order.facts);
  return parsed.error?.issues.map((issue) => `${order.template}: ${issue.path.join('.')}: ${issue.message}`) ?? [];
}

/**
 * Mails are written in the transaction that records the act. An order whose facts do not fit still goes out, in
 * plain words: the register must not stop for want of a sentence.
 */
function chosen(order: MailOrder): { template: Template<unknown>; facts: unknown } {
  const template = templateOf(order.template);
  const parsed = template?.facts.safeParse(order.facts);
  if (!template || !parsed?.success) return { template: PLAIN as Template<unknown>, facts: order.facts };
  return { template, facts: parsed.data };
}

/** The calendar file of an invitation, and of calling it off. */
function calendarOf(of: MailCase, order: MailOrder, { publicUrl, names }: MailContext, locale: Locale): string | null {
  const template = ['invitation', 'meeting-off'].includes(order.template) ? templateOf(order.template) : undefined;
  const parsed = template?.facts.safeParse(order.facts);
  if (!parsed?.success) return null;
  const { stepVi, stepEn, holder, ...meeting } = parsed.data as MeetingFacts;
  const title = locale === 'vi' ? stepVi : stepEn;
  return calendarFile({
    ...meeting,
    title,
    caller: names(holder)[locale],
    calledOff: order.template === 'meeting-off',
    link: caseLink(publicUrl, of.id, order.step),
  });
}

function viewOf(order: MailOrder, { names }: MailContext, locale: Locale): View {
  return {
    locale,
    to: order.toBody,
    due: order.dueOn && dayText(order.dueOn),
    dayBy: dayBy.catch(undefined).parse(order.facts.dayBy),
    body: (id) => names(id)[locale],
  };
}

function greeting(order: MailOrder, { names }: MailContext, { locale, onBehalfOf }: Addressee): string {
  const first = `${WORDS[locale].dear}: ${names(order.toBody)[locale]}`;
  return onBehalfOf ? `${first}\n${WORDS[locale].behalf} ${onBehalfOf}.` : first;
}

function particulars(
  of: MailCase,
  order: MailOrder,
  context: MailContext,
  { due: day, dayBy: source, locale, news }: View & { news: boolean },
): Content['particulars'] {
  const words = WORDS[locale];
  const { dueOn, cites } = order;
  const due: [string, string] = [source === 'suggestion' ? words.suggested : words.due, day ?? words.undue];
  const laidDown = cites === 'practice' && source && DAY_RESTS_ON[source]?.[locale];
  const basis: [string, string] = [words.basis, laidDown || shortBasis(cites, context.instruments, locale)];
  return [
    [words.case, of.title[locale]],
    ...(news && !dueOn ? [] : [due]),
    ...(news && cites === 'practice' ? [] : [basis]),
    [words.link, caseLink(context.publicUrl, of.id, order.step)],
  ];
}

/** Where a case is seen and acted in, at one of its steps. */
export function caseLink(publicUrl: string, caseId: string, step: string | null): string {
  const page = `${publicUrl.replace(/\/+$/, '')}/cases/${encodeURIComponent(caseId)}`;
  return step ? `${page}?step=${encodeURIComponent(step)}` : page;
}
