import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/** Sổ đăng ký văn bản: numbers of one year; each arrival it registers is opened as a case. 31 December ends it. */
export async function documentBook(input: CaseInput): Promise<void> {
  const book = openCase(input);
  book.startsChildren('arrival');
  book.holdDates();
  await book.untilClosed();
}
