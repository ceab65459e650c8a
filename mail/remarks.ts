import type { IsoDate } from '../domain/calendar/dates';
import type { Text } from '../domain/law/procedure';
import { localeOf } from './citation';
import { mailOfFile } from './ofFile';
import type { PrismaLike } from './recipients';

/** Somebody who was named in a remark on a case. */
interface Mentioned {
  officer: string;
  name: string;
  email: string;
  locale: string;
  /** `each` at once, or `daily`. */
  mails: string;
}

/** On which case, by whom, when. */
interface Occasion {
  case: { id: string; title: Text; rehearsal: boolean };
  by: string;
  today: IsoDate;
}

const WORDS = {
  vi: {
    subject: 'Có người nhắc đến ông/bà',
    greeting: (name: string) => `Kính gửi: ${name}`,
    text: (by: string) => [
      `${by} nhắc đến ông/bà trong phần trao đổi của hồ sơ này. Nội dung đọc trên hệ thống.`,
      'Trong ngày hôm nay, những lần nhắc sau ở hồ sơ này chỉ báo ở chuông, không gửi thêm thư.',
    ],
    title: 'Hồ sơ',
    link: 'Đọc tại',
  },
  en: {
    subject: 'You are mentioned',
    greeting: (name: string) => `To: ${name}`,
    text: (by: string) => [
      `${by} mentions you in what those who carry this case say to one another. Read it on the system.`,
      'For the rest of today, further mentions in this case are shown at the bell only; no more mails are sent.',
    ],
    title: 'Case',
    link: 'Read it at',
  },
};

/** Where the mails about a case's remarks are filed: they are no record of the case. */
export const mailsOfRemarks = (caseId: string): string => `${FILE}${caseId}`;

/** Where the remarks are read that the mails filed there tell of; null for any other file. */
export const linkOfRemarks = (file: string, publicUrl: string): string | null =>
  file.startsWith(FILE) ? linkOf(file.slice(FILE.length), publicUrl) : null;

const FILE = 'remarks:';
const linkOf = (caseId: string, publicUrl: string): string =>
  new URL(`/cases/${encodeURIComponent(caseId)}/remarks`, publicUrl).href;

/**
 * Writes the mails to those mentioned, in the transaction that keeps the remark: one a day for each case and officer,
 * which goes into the one mail of the day where the officer chose that.
 * The remark itself stays here, where it is known who may read it.
 */
export async function composeMentions(
  tx: Pick<PrismaLike, 'mail'>,
  occasion: Occasion,
  mentioned: Mentioned[],
  publicUrl: string,
): Promise<void> {
  const data = mentioned
    .filter(({ email }) => email.trim() !== '')
    .map((person) => mailTo(person, occasion, publicUrl));
  if (data.length > 0) await tx.mail.createMany({ data, skipDuplicates: true });
}

function mailTo(person: Mentioned, { case: about, by, today }: Occasion, publicUrl: string) {
  const locale = localeOf(person.locale);
  const words = WORDS[locale];
  const to = { email: person.email.trim(), locale };
  return {
    ...mailOfFile(mailsOfRemarks(about.id), `mentioned/${today}`, to, publicUrl, {
      subject: words.subject,
      about: about.title[locale],
      greeting: words.greeting(person.name),
      paragraphs: words.text(by),
      particulars: [
        [words.title, about.title[locale]],
        [words.link, linkOf(about.id, publicUrl)],
      ],
      rehearsal: about.rehearsal,
    }),
    toBody: `officer:${person.officer}`,
    status: person.mails === 'daily' ? 'held' : 'waiting',
  };
}
