/** The marks of a State secret, the gravest first, as a document bears them. */
const SECRET_MARKS = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'] as const;
type SecretMark = (typeof SECRET_MARKS)[number];

/** A mark stands in a document's head. */
const HEAD_WORDS = 80;
/** With what before or after it the word is no mark: a secret that is spoken of, density, honey, codes. */
const BEFORE = ['BÍ', 'BẢO', 'CƠ', 'THÂN', 'GIẢI', 'ĐỘ'];
const AFTER = ['ĐỘ', 'ONG', 'MÃ', 'KHẨU', 'VỤ', 'THIẾT', 'THƯ', 'ĐÀM', 'PHỤC', 'NGHỊ'];

/**
 * The mark that a text begins with, as a document's head or a title bears it: in capitals, as a word of its own; null
 * where there is none. What is only called secret ("bí mật", "mật độ") is no mark, and neither is one that is spoken of
 * in small letters.
 */
export function secretMark(text: string): SecretMark | null {
  const words = text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, HEAD_WORDS);
  const found = words.flatMap((word, at) => markAt(words, word, at) ?? []);
  return SECRET_MARKS.find((mark) => found.includes(mark)) ?? null;
}

function markAt(words: string[], word: string, at: number): SecretMark | null {
  if (word !== 'MẬT') return null;
  const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? ''];
  if (before === 'TUYỆT') return 'TUYỆT MẬT';
  if (before === 'TỐI') return 'TỐI MẬT';
  return BEFORE.includes(before) || AFTER.includes(after) ? null : 'MẬT';
}
