import { type ReactNode, useId } from 'react';

interface CardProps {
  title: ReactNode;
  /** On the title's line, to its right. */
  beside?: ReactNode;
  /** What it is for, under the title. */
  hint?: ReactNode;
  /** It is found by its title: a landmark of the page. */
  landmark?: boolean;
  /** Further classes. */
  look?: string;
  children?: ReactNode;
}

/** A part of a page on a card of its own, under its title. */
export function Card({ title, beside, hint, landmark, look, children }: CardProps) {
  const id = useId();
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section className={look ? `card stack ${look}` : 'card stack'} aria-labelledby={landmark ? id : undefined}>
      {beside ? (
        <div className="row between">
          {heading}
          {beside}
        </div>
      ) : (
        heading
      )}
      {hint && <p className="small quiet">{hint}</p>}
      {children}
    </section>
  );
}
