/**
 * The abbreviation that a body's name without its unit suggests: the first letters of its words ("Sở Tài chính" → STC,
 * "Ủy ban nhân dân" → UBND); what is an abbreviation already stays whole. Each body lays its own down in its rules on
 * records work, so this is a suggestion.
 */
export const signOf = (name: string): string =>
  name
    .split(/[\s,–-]+/)
    .filter(Boolean)
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : initialOf(word)))
    .join('');

/** Without its tone and vowel marks, but for Đ: Ủ → U, Ấ → A. */
const initialOf = (word: string): string => word.charAt(0).toUpperCase().normalize('NFD').charAt(0);
