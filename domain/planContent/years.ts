/** Five years from the one it is named by; the procedures' frozen text has no field for it, their ids say it. */
const FIVE_YEARS = /^five-year-|-medium-term-/;

/** The years that a plan is for, by its procedure and its first year. */
export const yearsOfPlan = (procedure: string, year: number): number[] =>
  Array.from({ length: FIVE_YEARS.test(procedure) ? 5 : 1 }, (_, index) => year + index);
