import type { Basis, Text } from '../law/procedure';
import type { Data } from './entry';
import type { MailOrder } from './logic';

/** What is told or owed of a row: which row it is, its name, whose it is, its day and what that rests on. */
export interface Matter {
  step: string;
  title: Text;
  holder: string;
  dueOn: string | null;
  cites: Basis;
}

/** A mail about a matter, in the form that the templates of steps share. */
export function mailAbout(
  { step, title, holder, dueOn, cites }: Matter,
  key: string,
  template: string,
  toBody: string,
  facts: Data = {},
): MailOrder {
  return { key, template, toBody, step, dueOn, cites, facts: { stepVi: title.vi, stepEn: title.en, holder, ...facts } };
}

/** The same to each of several bodies, once. */
export const mailsAbout = (
  matter: Matter,
  key: string,
  template: string,
  bodies: string[],
  facts?: Data,
): MailOrder[] => [...new Set(bodies)].map((body) => mailAbout(matter, key, template, body, facts));

/** One mail to each; about no row, by no day and resting on no law unless it says so. */
export const mailsTo = (
  bodies: string[],
  order: Pick<MailOrder, 'key' | 'template' | 'facts'> & Partial<MailOrder>,
): MailOrder[] => bodies.map((toBody) => ({ step: null, dueOn: null, cites: 'practice', ...order, toBody }));
