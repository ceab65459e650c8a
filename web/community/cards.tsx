import type { ReactNode } from 'react';
import { type Asked, Loaded, More, type Paged } from '../parts/loaded';

interface CardsProps<T> {
  of: Paged & { items: T[] };
  keyOf(one: T): string;
  children(one: T): ReactNode;
}

/** Each thing of a list that comes in pages on a card of its own, and how to get more of it. */
export const Cards = <T,>({ of, keyOf, children }: CardsProps<T>) => (
  <>
    <ul className="plain stack tight">
      {of.items.map((one) => (
        <li key={keyOf(one)} className="card">
          {children(one)}
        </li>
      ))}
    </ul>
    <More of={of} />
  </>
);

/** The same of a list that is asked for here; what is said where there is nothing. */
export const CardList = <T,>({ empty, ...cards }: CardsProps<T> & { of: Asked; empty: ReactNode }) => (
  <Loaded of={cards.of}>
    {() =>
      cards.of.items.length === 0 ? (
        empty
      ) : (
        <div className="stack">
          <Cards {...cards} />
        </div>
      )
    }
  </Loaded>
);
