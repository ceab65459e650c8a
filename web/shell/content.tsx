import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words';

/** What a page shows; a new one is read from its beginning, by keyboard and by screen reader. */
export function useContent(): RefObject<HTMLElement | null> {
  const [location] = useLocation();
  const content = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) content.current?.focus();
    first.current = false;
  }, [location]);
  return content;
}

interface ContentProps {
  of: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** Past what every page has, to its content. */
export function Skip({ of: content }: Pick<ContentProps, 'of'>) {
  const words = useWords();
  return (
    <a
      className="skip hidden-visually"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        content.current?.focus();
      }}
    >
      {words.skip}
    </a>
  );
}

export const Content = ({ of, children }: ContentProps) => (
  <main id="content" ref={of} tabIndex={-1} className="content">
    {children}
  </main>
);
