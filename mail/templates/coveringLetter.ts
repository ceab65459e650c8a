import { z } from 'zod';

/** The covering letter, where what is asked was sent by one. */
export const coveringLetter = z
  .object({ subject: z.string(), text: z.string(), number: z.string().optional() })
  .optional();

type Letter = NonNullable<z.output<typeof coveringLetter>>;

export const letterVi = (letter: Letter): string => lines(letter, 'Công văn', 'số');
export const letterEn = (letter: Letter): string => lines(letter, 'Letter', 'no.');

const lines = ({ subject, text, number }: Letter, what: string, no: string): string =>
  `${what}${number ? ` ${no} ${number}` : ''}: ${subject}\n\n${text}`;
