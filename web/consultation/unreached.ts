import type { ConsultationView, NamedBody } from '../data/api';

/** Those of whom nothing proves that they received what they were asked, and who haven't answered. */
export const unreached = ({ consultees }: ConsultationView): NamedBody[] =>
  consultees.items
    .filter(({ lastDay, answer, deemed, givenUpAt }) => !lastDay && !answer && !deemed && !givenUpAt)
    .map(({ body }) => body);
