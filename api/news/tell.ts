import type { Prisma } from '../../prisma/generated/client';

/** What a bell says: one was mentioned, somebody spoke where one had spoken, a task was passed on, or came back. */
export type NewsKind = 'mentioned' | 'remark' | 'passed' | 'returned';

/** A line of an officer's bell. */
export interface Told {
  officer: string;
  kind: NewsKind;
  caseId: string;
  by: string;
  text: string;
}

/** Of a text, so much stands at the bell. */
const MOST_CHARACTERS = 300;

/** Writes lines for bells, in the transaction of what they tell. */
export async function tellNews(tx: Pick<Prisma.TransactionClient, 'news'>, at: Date, lines: Told[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.news.createMany({ data: lines.map((line) => ({ ...line, at, text: line.text.slice(0, MOST_CHARACTERS) })) });
}
