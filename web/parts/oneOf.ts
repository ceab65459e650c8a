/** Which one of a closed list a text names; none where it names none. */
export const oneOf = <T extends string>(list: readonly T[], text: string | null | undefined): T | undefined =>
  list.find((one) => one === text);
