import { useEffect } from 'react';
import { useWords } from '../words';

/** The window's title says which page it is. */
export function useTitle(page: string): void {
  const { product } = useWords();
  useEffect(() => void (document.title = `${page} – ${product}`), [page, product]);
}
