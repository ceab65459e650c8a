import { DOCUMENT_TYPES, type DocumentType } from '../../domain/officialDocument/types';
import type { Choice } from '../parts/choosable';
import { keysOf } from '../parts/keysOf';
import type { Language } from '../words';

/** What the types of document are called, in the decree's order. */
export const typeChoices = (say: Language['say']): Choice[] =>
  keysOf(DOCUMENT_TYPES).map((value) => ({ value, label: say(DOCUMENT_TYPES[value].name) }));

/** What a type is called. */
export const typeName = (type: DocumentType, say: Language['say']): string => say(DOCUMENT_TYPES[type].name);
