import type { Product } from '../../../domain/law/procedure';
import type { Field } from './description';
import type { Made, Place } from './documentSlot';

/** What may be said with nearly every act. */
export const NOTE: Field = { name: 'texts.note', as: 'words', required: false };

/** The reason, where the law asks for one. */
export const WHY: Field = { name: 'texts.why', as: 'reason', required: true };

/** What something is called in English; where it stays empty, as in Vietnamese. */
export const inEnglish = (name: string, label: string, vietnamese: string): Field => ({
  name,
  label,
  required: false,
  unmarked: true,
  orAs: vietnamese,
  attributes: { lang: 'en' },
});

/** A document that the procedure doesn't name, called in the reader's words. */
export const paper = (type: string, title: string, required: boolean): Product => ({
  type,
  title: { vi: title, en: title },
  required,
});

/** The documents that an act brings; those that must come are awaited. */
export const papers = (products: Product[], task: Place, made?: Made): Field => ({
  name: 'data.documents',
  as: 'papers',
  required: products.some(({ required }) => required),
  brought: { products, task, made },
});
