import { formatVnDate } from '../domain/calendar/dates';
import type { YearReport } from '../rehearsal/year/report';
import { type Language, table } from './answers';

const WORDS = {
  vi: {
    head: ['Tỉnh', 'Kỳ', 'Đến hạn', 'Đã báo cáo', 'Kết quả'],
    late: 'QUÁ HẠN',
    missing: 'CHƯA BÁO CÁO',
    short: 'thiếu hụt',
    needs: ['Hỗ trợ', 'Chỉ tiêu', 'Kỳ', 'Đạt %', 'Hỏi', 'Trả lời', 'Đề xuất', 'Đã nhận', 'Kết quả'],
  },
  en: {
    head: ['Province', 'Period', 'Due on', 'Reported on', 'Outcome'],
    late: 'LATE',
    missing: 'NOT REPORTED',
    short: 'short',
    needs: ['Support', 'Indicator', 'Period', 'Share %', 'Asked', 'Answered', 'Offers', 'Delivered', 'Outcome'],
  },
};

/** A rehearsed year as two tables: the reports, and the support cases that they brought. */
export function yearText({ provinces, supports, outcome, entries, mails }: YearReport, language: Language): string {
  const words = WORDS[language];
  const reports = provinces.flatMap(({ name, reports: all }) =>
    all.map((one) => [
      name[language],
      one.period,
      formatVnDate(one.dueOn),
      one.reportedOn ? formatVnDate(one.reportedOn) : '–',
      [
        one.reportedOn ? (one.late ? words.late : null) : words.missing,
        one.short.length > 0 ? `${words.short}: ${one.short.join(', ')}` : null,
      ]
        .filter(Boolean)
        .join('; ') || '–',
    ]),
  );
  const needs = supports.map((one) => [
    one.need,
    one.indicator,
    one.shortfalls.map(({ period }) => period).join(', '),
    one.shortfalls.map(({ attainment }) => attainment ?? '–').join(', '),
    ...[one.asked, one.answered, one.offers, one.delivered].map(String),
    one.outcome ?? '–',
  ]);
  return `${table([words.head, ...reports])}\n${table([words.needs, ...needs])}\ncarrying-out: ${outcome} (${entries} entries, ${mails} mails)\n`;
}
