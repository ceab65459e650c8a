/**
 * What a dictionary must have, whatever its language: the same keys, texts where there are texts, and functions of the
 * same arguments.
 */
export type WordsOf<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer U)[]
      ? WordsOf<U>[]
      : { [K in keyof T]: WordsOf<T[K]> };
