import { z } from 'zod';
import { paperForm } from '../../domain/officialDocument/paperForm';
import { sha256 } from '../../domain/case/forms';
import { TEMPLATES } from '../../documents/from/template';
import { bodyId, idInPath, onBehalfOf, plainId } from '../http/fields';
import { namedBody } from '../http/names';

export const proposalWish = z.strictObject({
  template: z.enum(TEMPLATES),
  body: bodyId.meta({ description: 'The body that issues it' }),
  about: z
    .strictObject({ case: plainId, step: plainId.nullable().default(null) })
    .meta({ description: 'The case that it is made from; of a Council session the item stands in `step`' }),
});

export const proposal = z
  .object({
    paper: paperForm,
    recipients: z.array(namedBody).meta({ description: 'The bodies of the directory to whom it would go' }),
  })
  .meta({ id: 'PaperProposal' });

export const FORMATS = ['pdf', 'docx'] as const;

export const stepInPath = idInPath.extend({ step: plainId });
export const annexQuery = z.strictObject({ format: z.enum(FORMATS) });

export const previewWish = z.strictObject({
  paper: paperForm,
  body: bodyId.meta({ description: 'Whose own template is used, where it has one' }),
  format: z.enum(FORMATS),
});

export const newPaper = z.strictObject({
  paper: paperForm,
  body: bodyId,
  onBehalfOf,
  revises: plainId.optional().meta({
    description: 'The draft, written here too, whose files these are new versions of: its `revise-draft` names them',
  }),
});

const ref = z.object({ id: z.string(), type: plainId, sha256 });

export const storedPaper = z
  .object({ documents: z.array(ref).meta({ description: 'Ready to be the `documents` of a draft' }) })
  .meta({ id: 'StoredPaper' });

export type Proposal = z.input<typeof proposal>;
export type ProposalWish = z.output<typeof proposalWish>;
export type Format = (typeof FORMATS)[number];
export type StoredPaper = z.input<typeof storedPaper>;
