import { type Block, notationOf, type Paper } from '../../domain/officialDocument/paper';
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

/**
 * A document of a template from the facts of a case and what it says besides. Its notation is made of the type's
 * abbreviation and the body's, or a letter's of the body's and the drafting unit's.
 */
export function paperFrom(
  name: TemplateName,
  { abbreviation, ...facts }: Facts,
  said: Values,
  { annexes = [], secretary = null }: Partial<Pick<Paper, 'annexes' | 'secretary'>> = {},
): Paper {
  const given = { issuer: facts.issuer, addressee: facts.addressees.join(', '), ...said };
  const { type, recipients, bases, ...content } = fill(templateOf(name), given);
  return {
    ...facts,
    ...content,
    type,
    notation: notationOf(type, abbreviation, facts.kept.unit),
    bases: [...facts.bases, ...bases],
    recipients: [...recipients, ...facts.recipients],
    secretary,
    annexes,
  };
}

/** A paragraph each. */
export const paragraphs = (texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));
