import { type Annex, type Block, notationOf, type Paper } from '../../domain/officialDocument/paper';
import { fill, type TemplateName, templateOf, type Values } from './template';

/** What any document has from its case and its body, whatever it says. */
export interface Facts
  extends Pick<
    Paper,
    | 'superior'
    | 'issuer'
    | 'number'
    | 'place'
    | 'date'
    | 'urgency'
    | 'circulation'
    | 'addressees'
    | 'bases'
    | 'signature'
    | 'recipients'
    | 'kept'
    | 'drafter'
    | 'contact'
  > {
  /** The issuing body's abbreviation in notations: `UBND`. */
  abbreviation: string;
}

/** What a document says beside its facts; what it doesn't have is empty. */
interface Said extends Partial<Values> {
  annexes?: Annex[];
  secretary?: string;
}

/**
 * A document of a template from the facts of a case. Its notation is made of the type's abbreviation and the body's, or
 * a letter's of the body's and the drafting unit's.
 */
export function paperFrom(name: TemplateName, facts: Facts, said: Said): Paper {
  const { words = {}, lines = {}, blocks = {}, annexes = [], secretary } = said;
  const { abbreviation, ...rest } = facts;
  const given = { issuer: facts.issuer, addressee: facts.addressees.join(', '), ...words };
  const { type, recipients, bases, ...content } = fill(templateOf(name), { words: given, lines, blocks });
  return {
    ...rest,
    ...content,
    type,
    notation: notationOf(type, abbreviation, facts.kept.unit),
    bases: [...facts.bases, ...bases],
    recipients: [...recipients, ...facts.recipients],
    secretary: secretary ?? null,
    annexes,
  };
}

/** A paragraph each. */
export const paragraphs = (texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));
