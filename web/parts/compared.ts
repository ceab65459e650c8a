import { type Change, diffLines, diffWordsWithSpace } from 'diff';

const [MOST_EDITS, MOST_LINES] = [4_000, 8_000];
/** For each of the two ways. */
const MOST_MS = 3_000;

/**
 * Two texts word by word; those that have little in common, line by line; null where that too is more work than anybody
 * waits for.
 */
export const compared = (before: string, after: string, timeout = MOST_MS): Change[] | null =>
  diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS, timeout }) ??
  diffLines(before, after, { maxEditLength: MOST_LINES, timeout }) ??
  null;
