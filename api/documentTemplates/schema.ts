import { z } from 'zod';
import { UNDRAWN } from '../../documents/word/undrawn';
import { documentType } from '../../domain/documentBook/acts';
import { filename } from '../documents/schema';
import { bodyId, isoInstant } from '../http/fields';
import { namedBody } from '../http/names';

export const templatesOf = z.strictObject({ bodyId });

export const templateId = z.strictObject({
  bodyId,
  template: documentType.meta({ description: 'The type of document that the file is for' }),
});

export const templateUpload = z.strictObject({ filename });

const placeholder = z.object({
  placeholder: z.string(),
  written: z.string().meta({ description: 'How a file writes it' }),
  needed: z.boolean().meta({ description: 'Without it no file of this type is taken' }),
  found: z.boolean(),
});

export const ownTemplateView = z
  .object({
    body: namedBody,
    template: documentType,
    document: z.string(),
    sha256: z.string(),
    filename: z.string(),
    at: isoInstant,
    by: z.string().nullable().meta({ description: 'Name of the officer' }),
    placeholders: z.array(placeholder),
    undrawn: z
      .array(z.enum(UNDRAWN))
      .meta({ description: 'What of the file the PDF shows otherwise, or not at all; the Word file has it' }),
  })
  .meta({ id: 'OwnTemplate' });

export const ownTemplateList = z
  .object({
    items: z.array(ownTemplateView.pick({ template: true, document: true, sha256: true, at: true })),
  })
  .meta({ id: 'OwnTemplates' });

export type OwnTemplateView = z.input<typeof ownTemplateView>;
