import { foldName } from '../../domain/units/gazetteer';

/** So long is a passage about: words that are sought together stand in one. */
const LENGTH = 2_000;
/** What one has of the one before, so that no two words that stand side by side are parted. */
const OVERLAP = 200;

/** A text in passages, as they are kept and sought in. */
export function passagesOf(text: string): string[] {
  const whole = Buffer.from(text)
    .toString()
    .normalize('NFC')
    .replace(/[\s\0]+/g, ' ')
    .trim();
  const passages: string[] = [];
  for (let from = 0; from < whole.length; ) {
    const to = wordEnd(whole, from + LENGTH);
    passages.push(whole.slice(from, to).trim());
    from = to < whole.length ? wordEnd(whole, to - OVERLAP) : to;
  }
  return passages;
}

/** The end of the word at a place; nothing between two spaces is so long that it isn't cut. */
function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + OVERLAP / 2 ? Math.min(at, text.length) : space;
}

/** What is shown before and behind the words that were sought, in characters. */
const [BEFORE, BEHIND] = [80, 160];

/** The part of a passage that has what was sought: where its words stand side by side, or the first of them does. */
export function excerptOf(passage: string, sought: string): string {
  const letters = [...passage];
  // A letter for a letter, so that a place in one is the same place in the other.
  const plain = letters.map((letter) => foldName(letter)[0] ?? ' ').join('');
  const words = foldName(sought).match(/[\p{L}\p{N}]+/gu) ?? [];
  const at = [words.join(' '), ...words].map((one) => beginsAt(plain, one)).find((place) => place >= 0) ?? 0;
  const from = Math.max(at - BEFORE, 0);
  const shown = letters.slice(from, at + BEHIND).join('');
  return `${from > 0 ? '…' : ''}${shown.trim()}${at + BEHIND < letters.length ? '…' : ''}`;
}

/** Where words begin in a text, as whole words; -1 where they don't. */
function beginsAt(text: string, words: string): number {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u').exec(text);
  return words === '' || !found ? -1 : found.index;
}
