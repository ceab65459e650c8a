import type { IsoDate } from '../../domain/calendar/dates';
import { dateWords } from '../../domain/officialDocument/paper';

/** An instrument that a document rests on, as the registry of instruments has it. */
export interface Ground {
  kind: 'law' | 'resolution' | 'decree' | 'decision' | 'directive' | 'circular';
  number: string;
  /** Its name in Vietnamese; with or without its kind and number. */
  name: string;
  issued: IsoDate | null;
}

const KINDS: Record<Ground['kind'], string> = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  circular: 'Thông tư',
};

/** Who issues what carries this at the end of its number; others are not named rather than guessed. */
const ISSUERS: [RegExp, string][] = [
  [/UBTVQH\d*$/, 'Ủy ban Thường vụ Quốc hội'],
  [/QH\d+$/, 'Quốc hội'],
  [/-TTg$/, 'Thủ tướng Chính phủ'],
  [/-CP$/, 'Chính phủ'],
];

/**
 * The bases of a document from the instruments that its step cites, each once: type, number, day of issue, issuing
 * body and what it is about; laws without number and body (Annex I part I, II.6.a). Throws `date-malformed`.
 */
export const basesOf = (grounds: Ground[]): string[] => [
  ...new Set(grounds.map((ground) => `Căn cứ ${called(ground)}`)),
];

function called({ kind, number, name, issued }: Ground): string {
  const day = issued ? ` ${dateWords(issued)}` : '';
  // The registry tells laws of one name apart by a year, or a month in brackets, which are no part of the name.
  if (kind === 'law') return `${name.replace(/ (\d{4}|\(tháng [\d/]+\))$/, '')}${day}`;
  const about = name.replace(KINDS[kind], '').replace(number, '').trim();
  const issuer = ISSUERS.find(([ending]) => ending.test(number))?.[1];
  return `${KINDS[kind]} số ${number}${day}${issuer ? ` của ${issuer}` : ''} ${about}`;
}
