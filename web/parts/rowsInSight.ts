import {
  defaultRangeExtractor,
  type Range,
  useWindowVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Paged } from './loaded';
import { usePrinting } from './printing';

/** So many rows before the end of what has come, more is asked for. */
const AHEAD = 40;

interface Rows {
  /** Where they begin on the page. */
  here: RefObject<HTMLElement | null>;
  keys: string[];
  /** How tall a row is about. */
  px: number;
  /** Rows that stay though they are scrolled away: somebody types in them or stands on them. */
  held?: string[];
  /** The list that they are of, where that comes in pages. */
  of?: Paged;
}

/** Which of thousands of rows are drawn: those in sight and those in use; on paper nothing is out of sight. */
export function useRowsInSight({ here, keys, px, held = [], of }: Rows): {
  virtual: Virtualizer<Window, Element>;
  items: VirtualItem[];
  top: number;
  /** How much room those above and under what is drawn take. */
  above: number;
  under: number;
} {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((here.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [keys.length]);
  const keep = held.map((key) => keys.indexOf(key)).filter((index) => index >= 0);
  const printing = usePrinting();
  const extract = useCallback(
    (range: Range) =>
      printing
        ? keys.map((_key, index) => index)
        : [...new Set([...defaultRangeExtractor(range), ...keep])].sort((a, b) => a - b),
    [keep.join(), printing, keys.length],
  );
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const virtual = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => px,
    overscan: 6,
    scrollMargin: top,
    getItemKey,
    rangeExtractor: extract,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const more = of !== undefined && of.hasNextPage && !of.isFetchingNextPage;
  useEffect(() => {
    if (more && last >= keys.length - AHEAD) void of.fetchNextPage();
  }, [more, last, keys.length]);
  const above = (items[0]?.start ?? top) - top;
  const under = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return { virtual, items, top, above, under };
}
