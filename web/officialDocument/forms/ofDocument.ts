import { knowing } from '../../case/ofCase';

/** A form that needs to know the document first. */
export const ofDocument = knowing('/official-documents/{id}');
