import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being printed. It is drawn for paper before the browser lays it out: a change of medium is told
 * too late.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const medium = window.matchMedia('print');
    const begins = () => flushSync(() => setPrinting(true));
    const ends = () => setPrinting(false);
    const turns = () => setPrinting(medium.matches);
    window.addEventListener('beforeprint', begins);
    window.addEventListener('afterprint', ends);
    medium.addEventListener('change', turns);
    return () => {
      window.removeEventListener('beforeprint', begins);
      window.removeEventListener('afterprint', ends);
      medium.removeEventListener('change', turns);
    };
  }, []);
  return printing;
}
