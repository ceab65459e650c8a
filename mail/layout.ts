import type { Locale } from './citation';

/** Everything a mail says, before it becomes text and HTML. */
export interface Content {
  locale: Locale;
  greeting: string;
  paragraphs: string[];
  /** What is true of every mail of a case: its title, due date, clause and link, as "label: value". */
  particulars: [label: string, value: string][];
  /** What follows them, such as the mails that the one mail of a day is made of. */
  details?: string[];
  rehearsal: boolean;
}

const REHEARSAL = {
  vi: 'DỮ LIỆU MẪU: thư này không phát sinh nghĩa vụ hay thời hạn nào.',
  en: 'SAMPLE: this mail creates no duty and no time limit.',
};
const FOOT = {
  vi: 'Thư báo tự động của Phối Hợp, không thay thế văn bản hành chính. Xin không trả lời thư này.',
  en: 'An automatic notice from Phối Hợp; it does not replace an administrative document. Please do not reply.',
};

/** Subject with the case it is about; for a long title stands the case's short name, then cut; the matter never is. */
export function subjectLine(subject: string, caseTitle: string, rehearsal: boolean, shortName = caseTitle): string {
  const prefix = rehearsal ? '[MẪU / SAMPLE] ' : '';
  // An official document's case is called by what it is about, which the subject says already.
  if (subject.includes(caseTitle)) return `${prefix}${subject}`;
  const room = Math.max(20, 110 - subject.length);
  const name = caseTitle.length > room ? shortName : caseTitle;
  const title = name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
  return `${prefix}${subject} (${title})`;
}

/** A mail's text without its foot. */
export const withoutFoot = (text: string): string => text.split('\n\n-- \n')[0] ?? text;

export function layoutText(content: Content): string {
  const facts = content.particulars.map(([label, value]) => `${label}: ${value}`).join('\n');
  return `${[...words(content), facts, ...(content.details ?? [])].join('\n\n')}\n\n-- \n${FOOT[content.locale]}\n`;
}

/**
 * The HTML version, made from the same blocks as the text: black on white in the typeface of administrative
 * documents, nothing fetched from anywhere, nothing that tells us who read it.
 */
export function layoutHtml(content: Content): string {
  const { locale, particulars, details = [] } = content;
  const facts = particulars.map(([label, value]) => `${escape(label)}: ${linked(escape(value))}`).join('<br>\n');
  return [
    `<!doctype html>\n<html lang="${locale}">`,
    '<head><meta charset="utf-8"></head>',
    '<body style="font-family:\'Times New Roman\',Times,serif;font-size:14pt;line-height:1.4;color:#000;background:#fff;max-width:42em">',
    ...words(content).map(paragraph),
    `<p>${facts}</p>`,
    ...details.map(paragraph),
    `<hr>\n<p style="font-size:11pt">${escape(FOOT[locale])}</p>`,
    '</body>\n</html>\n',
  ].join('\n');
}

const paragraph = (block: string): string => `<p>${escape(block).replaceAll('\n', '<br>\n')}</p>`;

/** What comes before the particulars. */
function words({ locale, greeting, paragraphs, rehearsal }: Content): string[] {
  return [...(rehearsal ? [REHEARSAL[locale]] : []), greeting, ...paragraphs];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** Only a particular that is our own address becomes a link, never an address within a title. */
function linked(escaped: string): string {
  return /^https?:\/\/\S+$/.test(escaped) ? `<a href="${escaped}">${escaped}</a>` : escaped;
}
