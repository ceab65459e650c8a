import type { Product } from '../../../domain/law/procedure';
import { useWords } from '../../words';
import { type Attached, DocumentSlot, type Made, type Place } from './documentSlot';

/** Documents by the type under which an act names them. */
export type Papers = Record<string, Attached>;

interface PapersProps {
  products: Product[];
  task: Place;
  made?: Made | undefined;
  papers: Papers;
  onChange(papers: Papers): void;
}

/** The documents that an act brings, a place for each. */
export function PaperSlots({ products, task, made, papers, onChange }: PapersProps) {
  const { form } = useWords();
  return (
    <fieldset className="stack tight">
      <legend>
        {form.documents} <span className="quiet tiny">{form.types}</span>
      </legend>
      {products.map((product) => (
        <DocumentSlot
          key={product.type}
          product={product}
          task={task}
          made={made}
          attached={papers[product.type]}
          onChange={(one) => onChange(withPaper(papers, product.type, one))}
        />
      ))}
      {products.length === 0 && <p className="quiet small">{form.noProducts}</p>}
    </fieldset>
  );
}

function withPaper(papers: Papers, type: string, one: Attached | null): Papers {
  const { [type]: _before, ...others } = papers;
  return one ? { ...others, [type]: one } : others;
}

/** Whether every document that must come is there. */
export const complete = (products: Product[], papers: Papers): boolean =>
  products.every(({ type, required }) => !required || papers[type]);

/** Documents as an act names them: these bytes, under that type. */
export const named = (papers: Papers): { type: string; id: string; sha256: string }[] =>
  Object.entries(papers).map(([type, { id, sha256 }]) => ({ type, id, sha256 }));
