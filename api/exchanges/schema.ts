import { z } from 'zod';
import { invitees } from '../../domain/exchange/acts';
import { EXCHANGE_FORMS } from '../../domain/exchange/state';
import { comes, meetingCall } from '../../domain/case/meeting';
import { line } from '../../domain/case/forms';
import {
  bodyId,
  countsOn,
  documentRef,
  flag,
  isoDate,
  isoInstant,
  lifetime,
  onBehalfOf,
  openedCase,
  plainId,
  seq,
} from '../http/fields';
import { lateness, listedCase, listQuery, upcoming } from '../http/listedCase';
import { bilingual, namedBody } from '../http/names';
import { pageOf } from '../http/page';

const form = z.enum(EXCHANGE_FORMS);

export const newExchange = z.strictObject({
  body: bodyId.meta({ description: 'The body one acts for: it calls the exchange' }),
  onBehalfOf,
  form,
  topic: line(200),
  ...meetingCall.shape,
  bodies: invitees.meta({ description: 'Whom: bodies of any province, any sector' }),
  about: plainId.optional().meta({ description: 'A case of the caller’s own unit that it is about' }),
});

export const startedExchange = openedCase.meta({ id: 'StartedExchange' });

export const exchangeQuery = z.strictObject({
  ...listQuery,
  with: bodyId.optional().meta({ description: 'Only those that this body calls or comes to' }),
  about: plainId.optional().meta({ description: 'Only those about this case' }),
  held: flag.optional().meta({ description: 'Only those that took place, or only those still to come or called off' }),
});

const exchangeRow = listedCase
  .extend({
    caller: z.string(),
    on: isoDate.nullable(),
    place: z.string().nullable(),
    held: z.boolean(),
    ...lateness,
    ...upcoming,
  })
  .meta({ id: 'ExchangeRow' });

const point = z.object({
  id: z.string(),
  what: z.string(),
  body: namedBody,
  with: z.array(namedBody),
  by: isoDate,
  agreed: z.boolean().meta({ description: 'Everybody whom it binds has agreed to it' }),
  answers: z.array(
    z.object({
      body: namedBody,
      answer: z.enum(['agree', 'decline']).nullable(),
      at: isoInstant.nullable(),
      why: z.string().nullable(),
    }),
  ),
});

export const exchangeView = z
  .object({
    id: z.string(),
    unit: z.string(),
    title: bilingual,
    form,
    caller: namedBody,
    about: z.string().nullable(),
    ...lifetime,
    on: isoDate,
    from: z.string(),
    to: z.string(),
    place: z.string(),
    calledOff: z.boolean(),
    sequence: z.int().meta({ description: 'How often it was changed' }),
    invited: z.array(z.object({ body: namedBody, answer: comes.nullable(), attended: z.boolean().nullable() })),
    calendar: z.string().meta({ description: 'Where its calendar file is' }),
    papers: z.array(z.object({ seq, at: isoInstant, by: namedBody, documents: z.array(documentRef) })),
    held: z
      .object({ at: isoInstant, countsOn, outcome: z.string().nullable(), documents: z.array(documentRef) })
      .nullable(),
    points: z.array(point),
    conclusions: z.string().nullable().meta({ description: 'The case in which what was agreed is carried out' }),
    confirmBy: isoDate.nullable(),
  })
  .meta({ id: 'Exchange' });

export const exchangePage = pageOf(exchangeRow);

export type NewExchange = z.output<typeof newExchange>;
export type ExchangeQuery = z.output<typeof exchangeQuery>;
export type ExchangeRow = z.output<typeof exchangeRow>;
export type ExchangeView = z.input<typeof exchangeView>;
