import { z } from 'zod';
import { day, dayText } from '../template';

/** The document by which something was cancelled, where one was named. */
export const byDocument = { number: z.string().nullable(), signedOn: day.nullable() };

interface Named {
  number: string | null;
  signedOn: string | null;
}

export const byDocumentVi = ({ number, signedOn }: Named): string =>
  number ? `, theo văn bản số ${number}${signedOn ? ` ngày ${dayText(signedOn)}` : ''}` : '';

export const byDocumentEn = ({ number, signedOn }: Named): string =>
  number ? `, by document no. ${number}${signedOn ? ` of ${dayText(signedOn)}` : ''}` : '';
