import { z } from 'zod';
import type { IsoDate } from '../calendar/dates';
import type { DocumentRef } from '../case/documents';
import { bodyId, isoDate, line, rule } from '../case/forms';
import type { ReasonRef } from '../case/logic';

/** The form of one line of commitments; an organisation beside the directory stands there by its name. */
export const commitmentRow = z
  .strictObject({
    body: bodyId.optional(),
    organisation: line(200).optional(),
    commitment: line(1_000),
    by: isoDate,
    indicator: line(200).optional(),
    target: line(100).optional(),
  })
  .refine(
    ({ body, organisation }) => (body === undefined) !== (organisation === undefined),
    rule('cần đúng một bên: cơ quan hoặc tổ chức', 'needs one party: a body or an organisation'),
  );
/** What one party undertakes, by when; where it can be measured, by which indicator and to which figure. */
export type Commitment = z.infer<typeof commitmentRow>;

/** That a party signed, or declined and why; of an organisation, on which paper. */
export interface PartysAnswer {
  signed: boolean;
  on: IsoDate;
  why: ReasonRef | null;
  documents: DocumentRef[];
}

/**
 * What all concerned by a plan undertake together (S13), as it was drawn up last. No law asks for it: it holds nobody's
 * decision up, and the Council sees who signed.
 */
export interface Commitments {
  /** Drawing them up anew counts one more; who had signed the ones before signs again. */
  version: number;
  at: string;
  /** The day by which they are to be signed; those drawn up before this was asked have none. */
  signBy?: IsoDate;
  rows: Commitment[];
  documents: DocumentRef[];
  answers: Record<string, PartysAnswer>;
}

/** A party by its body or its name. */
export const partyOf = ({ body, organisation }: Partial<Record<'body' | 'organisation', string | null>>): string =>
  body ?? organisation ?? '';

/** Each party once, in the order of the rows. */
export const partiesOf = ({ rows }: Commitments): { body: string | null; organisation: string | null }[] => [
  ...new Map(
    rows.map((row) => [partyOf(row), { body: row.body ?? null, organisation: row.organisation ?? null }]),
  ).values(),
];

/** What a party answered; nothing while it hasn't. */
export const answerOf = ({ answers }: Commitments, party: string): PartysAnswer | undefined =>
  Object.hasOwn(answers, party) ? answers[party] : undefined;
