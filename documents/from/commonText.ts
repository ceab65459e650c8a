import { type IsoDate, formatVnDate } from '../../domain/calendar/dates';
import type { Article } from '../../domain/coordination/articles';
import type { Block } from '../../domain/officialDocument/paper';
import { STYLES } from '../layout/annexOne';
import { centred, type Laid } from '../layout/pieces';
import { attachedSheet } from './tables';

/** A text that several bodies agreed on, as it was put in force. */
export interface CommonText {
  /** Who put it in force, by what number and on which day. */
  issuer: string;
  number: string | null;
  on: IsoDate;
  title: string;
  articles: readonly Article[];
  /** A body's name. */
  nameOf(id: string): string;
}

/** A common text, laid out as what goes with a document by Annex I of Decree 30/2020/NĐ-CP. */
export function commonTextLaid({ issuer, number, on, title, articles, nameOf }: CommonText): Laid {
  const adopted = `(Thông qua ngày ${formatVnDate(on)}${number ? `, văn bản số ${number}` : ''})`;
  return attachedSheet({
    title,
    author: issuer,
    headings: [centred(title.toLocaleUpperCase('vi'), STYLES.title), centred(adopted, STYLES.slanted)],
    blocks: articles.flatMap((article, index) => blocksOf(article, index + 1, nameOf)),
  });
}

function blocksOf({ title, text, action }: Article, number: number, nameOf: CommonText['nameOf']): Block[] {
  const words = text.split('\n').filter((line) => line.trim() !== '');
  return [
    { kind: 'article', number, title, text: null },
    ...words.map((line): Block => ({ kind: 'paragraph', text: line })),
    ...(action ? [{ kind: 'paragraph' as const, text: carriedBy(action, nameOf) }] : []),
  ];
}

function carriedBy({ body, with: others, by }: NonNullable<Article['action']>, nameOf: CommonText['nameOf']): string {
  const together = others.length > 0 ? `; phối hợp: ${others.map(nameOf).join(', ')}` : '';
  return `Chủ trì: ${nameOf(body)}${together}; thời hạn: ${formatVnDate(by)}.`;
}
