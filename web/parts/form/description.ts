import type { ReactElement, ReactNode } from 'react';
import type { Product } from '../../../domain/law/procedure';
import type { NamedBody } from '../../data/api';
import type { Choosable } from '../choosable';
import type { PlacePickerProps } from '../placePicker';
import type { Made, Place as DocumentPlace } from './documentSlot';

/** How a field looks and how what is typed into it is read; by default as its schema says. */
export type WidgetName =
  | 'line'
  | 'password'
  | 'words'
  | 'reason'
  | 'day'
  | 'figure'
  | 'count'
  | 'choice'
  | 'options'
  | 'yesNo'
  | 'flag'
  | 'all'
  | 'body'
  | 'bodies'
  | 'places'
  | 'papers';

/** One field, described beside the kind whose form it stands on; what it must be, the schema says. */
export interface Field {
  /** Where it stands in what is sent, such as `data.newDue`. */
  name: string;
  label?: string | undefined;
  hint?: string | undefined;
  as?: WidgetName;
  /** What stands in it before anybody typed, where that isn't known to the whole form. */
  begins?: unknown;
  /** Where the law of the case asks for more than the schema does. */
  required?: boolean | undefined;
  /** What is wrong with it beside its own form, such as a day that lies before another. */
  wrong?: string | false | undefined;
  /** choice, options: what may be chosen, where that is less or other than the schema's own values. */
  among?: readonly Choosable[] | undefined;
  /** choice, options: the schema's values that may not be chosen now. */
  without?: string[];
  /** choice, options: what the schema's values are called. */
  called?: Partial<Record<string, string>>;
  /** options: what each of the values means. */
  hints?: Partial<Record<string, string>>;
  /** choice: what stands for nothing chosen. */
  none?: string;
  /** What an optional field is marked with is left out: its label says enough. */
  unmarked?: boolean;
  /**
   * The field whose text stands where this one stays empty: a title in English is the Vietnamese one until there is
   * another.
   */
  orAs?: string;
  placeholder?: string;
  maxLength?: number;
  width?: number | string;
  className?: string;
  /** Further attributes of the field itself, such as what a browser may fill in. */
  attributes?: Record<string, unknown>;
  /** body, bodies: the unit whose bodies are offered first. */
  home?: string | undefined;
  /** body: owners of projects that were registered beside the directory are offered too. */
  owners?: boolean;
  /** bodies: those that are likely, and what the picker for others is called. */
  likely?: { known: NamedBody[]; another: string };
  /** places: units of which level, and within which. */
  span?: Pick<PlacePickerProps, 'level' | 'within' | 'beyond'>;
  /** papers: which documents, what they are brought to, and how one of them is made here. */
  brought?: { products: Product[]; task: DocumentPlace; made?: Made | undefined };
  /** Told when a person changes it; what else that changes is given back, by name. */
  alsoChanges?(value: unknown): Record<string, unknown>;
}

/** A part with a look of its own, such as lines of projects; it may fill several places of what is sent. */
interface PieceOf<V> {
  name: string;
  /** What stands in it before anybody typed. */
  begins: V;
  show(value: V, change: (value: V) => void): ReactNode;
  /** What it fills; nothing while something is missing. */
  sent(value: V): object | null;
  /** What else a person changes with it, by name. */
  alsoChanges?(value: V): Record<string, unknown>;
}
export type Piece = PieceOf<unknown>;

/** The same for the type of what is typed into it: it is given back only what it told itself. */
export const piece = <V>(of: PieceOf<V>): Piece => of as unknown as Piece;

/** What stands on a form, from top to bottom: fields and pieces, rows of fields, and whatever is only read. */
export type Part = Field | Piece | ReactElement | Row | Grid | false | null | undefined | '';

/** Fields beside one another, as wide as they need to be. */
export type Row = (Field | false | '')[];

/** Fields in columns of one width. */
export interface Grid {
  grid: Row;
}

export const isPiece = (part: Field | Piece): part is Piece => 'show' in part;
