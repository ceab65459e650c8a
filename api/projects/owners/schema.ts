import { z } from 'zod';
import { line } from '../../../domain/case/forms';
import { bodyId, isoInstant, onBehalfOf } from '../../http/fields';
import { bilingual, namedBody } from '../../http/names';
import { pageOf, pageQuery } from '../../http/page';

/** What an owner of projects beside the directory is. */
export const OWNER_KINDS = ['enterprise', 'management-board', 'public-unit', 'cooperative', 'other'] as const;

const kind = z.enum(OWNER_KINDS);

export const newOwner = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Za-z0-9](-?[A-Za-z0-9]){5,39}$/)
    .meta({ description: 'Its tax code, or the number it is registered under; one code, one owner' }),
  name: line(300),
  nameEn: line(300).optional().meta({ description: 'Without it, the Vietnamese name' }),
  kind,
  address: line(300),
  body: bodyId.meta({ description: 'The planning office that registers it' }),
  onBehalfOf,
});

export const ownerInPath = z.strictObject({ code: z.string().regex(/^[A-Z0-9-]{6,79}$/) });

export const ownerName = newOwner.pick({ name: true, nameEn: true, body: true, onBehalfOf: true }).extend({
  why: line(1_000).meta({ description: 'Why the name was wrong' }),
});

export const ownerGivenUp = ownerName.pick({ why: true, body: true, onBehalfOf: true });

export const ownerQuery = z.strictObject({
  ...pageQuery,
  q: line(100).optional().meta({ description: 'Part of a name, with or without marks, or of a code' }),
});

export const ownerView = z
  .object({
    code: z.string(),
    body: namedBody.meta({ description: 'Its id stands wherever a project asks for its owner' }),
    kind,
    address: z.string(),
    registeredBy: namedBody,
    registeredAt: isoInstant,
    withdrawn: z
      .object({ why: z.string(), by: namedBody, at: isoInstant })
      .nullable()
      .meta({ description: 'Its code was given up: it can’t be named any more, and the code may be registered anew' }),
    corrections: z
      .array(z.object({ before: bilingual, name: bilingual, why: z.string(), by: namedBody, at: isoInstant }))
      .meta({ description: 'Names that were mistyped; what was done before keeps the name of then' }),
  })
  .meta({ id: 'ProjectOwner' });

export const ownerPage = pageOf(ownerView).extend({
  mayRegister: z.array(namedBody).meta({ description: 'The planning offices for which one may register another' }),
});

export type OwnerView = z.input<typeof ownerView>;
