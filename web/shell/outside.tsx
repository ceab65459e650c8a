import type { ReactNode } from 'react';
import { useWords } from '../words';
import { Tools } from './tools';

/** What surrounds the pages before one is in: the product's name and the choice of language. */
export function Outside({ children }: { children: ReactNode }) {
  const { product } = useWords();
  return (
    <div className="sign-in">
      <main className="stack wide">
        <div className="row between">
          <span className="row strong">
            <img src="/icon.svg" width={32} height={32} alt="" />
            {product}
          </span>
          <Tools />
        </div>
        {children}
      </main>
    </div>
  );
}
