import type { Basis, Text } from '../domain/law/procedure';
import { citationText } from '../domain/law/words';

export type Locale = keyof Text;

/** The language that somebody chose; Vietnamese where none is kept. */
export const localeOf = (kept: string | undefined): Locale => (kept === 'en' ? 'en' : 'vi');

/** The short name of an instrument by its id, e.g. "Nghị định 73/2026/NĐ-CP". */
export type InstrumentNames = (id: string) => Text | string;

const PRACTICE: Text = { vi: 'gợi ý (chưa thấy quy định)', en: 'suggestion (no rule was found)' };
const NOTHING: Text = { vi: 'chưa ghi căn cứ', en: 'no basis on record' };
const NOT_READ: Text = { vi: 'chưa đối chiếu văn bản gốc', en: 'not checked against the original text' };

/**
 * What a mail rests on, in short, saying of each citation whether the text itself was read. An empty list is not
 * practice: it says that nothing is on record, so that the gap shows.
 */
export function shortBasis(cites: Basis, instruments: InstrumentNames, locale: Locale): string {
  if (cites === 'practice') return PRACTICE[locale];
  if (cites.length === 0) return NOTHING[locale];
  return cites
    .map((cite) => {
      const place = citationText({ ...cite, name: cite.name ?? bothLanguages(instruments(cite.instrument)) })[locale];
      return cite.verified === 'read' ? place : `${place} (${NOT_READ[locale]})`;
    })
    .join('; ');
}

function bothLanguages(name: Text | string): Text {
  return typeof name === 'string' ? { vi: name, en: name } : name;
}
