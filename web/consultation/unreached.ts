import type { ConsultationView, NamedBody } from '../data/api';

/** Those who haven't answered, however they were reached. */
export const unanswered = ({ consultees }: ConsultationView): NamedBody[] =>
  consultees.items.filter(({ answer, deemed, givenUpAt }) => !answer && !deemed && !givenUpAt).map(({ body }) => body);

/** Those of whom nothing proves that they received what they were asked, and who haven't answered. */
export const unreached = ({ consultees }: ConsultationView): NamedBody[] =>
  consultees.items
    .filter(({ lastDay, answer, deemed, givenUpAt }) => !lastDay && !answer && !deemed && !givenUpAt)
    .map(({ body }) => body);
