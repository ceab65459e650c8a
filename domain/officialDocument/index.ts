import { defineCase } from '../case/defineCase';
import type { Data } from '../case/entry';
import { ACTS, EVENTS, type DocumentParts } from './acts';
import { documentConsequences } from './consequences';
import { handover } from './handover';
import { documentObligations } from './obligations';
import { documentSteps, documentTasks, documentWords } from './projection';
import { basisOf, clauseOf, type DocumentOpening, type DocumentState, openDocument } from './state';

/**
 * An official document (văn bản): from its draft through signature, number and issue to each recipient's proof of
 * having it, and to its recall, replacement or correction (Decree 30/2020, articles 10 to 24).
 */
export const officialDocument = defineCase({
  kind: 'official-document',
  sought: { vi: 'văn bản này', en: 'no such document' },
  open: openDocument,
  partiesOnly: true,
  acts: ACTS,
  events: EVENTS,
  // Who signs, is asked and receives is settled by acts, so the opening alone turns nobody away.
  parts: { atOpening, now, change: true },
  obligations: documentObligations,
  consequences: documentConsequences,
  view: {
    tasks: documentTasks,
    steps: documentSteps,
    phase: 'records',
    words: documentWords,
    clause: ({ opening }, { step, kind }) =>
      clauseOf(opening.rules, kind === 'delivery' ? kind : step === 'issue' ? step : 'draft'),
    basis: basisOf,
  },
  handover,
});

function atOpening(data: Data): DocumentParts {
  const { issuer, recipients } = data as unknown as DocumentOpening;
  return { issuer, signer: issuer, asked: [], recipients: recipients.flatMap(({ body }) => body ?? []) };
}

function now({ opening, forward, asked, versions }: DocumentState): DocumentParts {
  return {
    issuer: opening.issuer,
    signer: forward?.to ?? opening.issuer,
    asked: asked.flatMap(({ bodies }) => bodies),
    recipients: versions.at(-1)?.recipients.flatMap(({ body }) => body ?? []) ?? [],
  };
}
