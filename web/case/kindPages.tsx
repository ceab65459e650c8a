import type { ComponentType } from 'react';
import type { CaseKind } from '../../domain/kinds';
import { shapesOf } from '../data/actShapes';
import type { CaseViewBody } from '../data/api';
import type { ActFormProps } from '../parts/form/actForm';
import { later } from '../parts/later';

export interface PageProps {
  about: CaseViewBody;
}

/** Parts of a case that only some kinds have, as they stand after the first. */
export const OWN_PARTS = ['timetable', 'plan', 'consultations', 'levels'] as const;

/** What draws the cases of a kind. */
export interface KindPages {
  /** The address below which they stand. */
  at: string;
  /** Its head says by which version of a procedure it goes. */
  versioned?: true;
  /** What stands under the first part of a case; `null` where that is a page apart. */
  page: ComponentType<PageProps> | null;
  parts?: Partial<Record<(typeof OWN_PARTS)[number], ComponentType<PageProps>>>;
  /** The parts by name, where the kind calls them otherwise. */
  nav?: ComponentType<{ id: string; part: 'documents' | 'remarks' | 'record' }>;
  /** The forms of its acts, by name. */
  forms: Record<string, ComponentType<OfferedAct>>;
}

/** An act that somebody chose to do, whatever the kind of its case. */
export type OfferedAct = Omit<ActFormProps, 'kind'>;

/** Forms of a kind of case: each is loaded when it is first opened, with the shapes that its acts must have. */
export const formsOf =
  (kind: CaseKind) =>
  <K extends string>(load: () => Promise<Record<K, ComponentType<ActFormProps>>>, name: K): ComponentType<OfferedAct> =>
    later<OfferedAct, 'form'>(async () => {
      const [forms] = await Promise.all([load(), shapesOf(kind)]);
      const Form: ComponentType<ActFormProps> = forms[name];
      return { form: (act) => <Form {...act} kind={kind} /> };
    }, 'form');
