import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of the window. */
const OVERSCAN = 12;

interface Wanted {
  count: number;
  /** px before a row has been measured. */
  estimate: (index: number) => number;
  keyOf: (index: number) => string;
  /** Top of the rows in the document, px. */
  top: () => number;
  /** px below the window's upper edge that the bar and the head cover. */
  covered: () => number;
  /** This row stays drawn wherever it is: it has the focus. */
  kept: number | null;
}

/** The rows of a long list in the window's own scrolling: only those on view are drawn. */
export function useVirtualRows({ count, estimate, keyOf, top, covered, kept }: Wanted) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [margin, setMargin] = useState(0);
  const last = useRef<Virtualizer<Window, HTMLElement>>(undefined);
  const options = {
    count,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: covered(),
    initialRect: { width: 0, height: 900 },
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => redraw(0),
    rangeExtractor: ({
      startIndex,
      endIndex,
      overscan,
    }: {
      startIndex: number;
      endIndex: number;
      overscan: number;
    }) => {
      const first = Math.max(startIndex - overscan, 0);
      const end = Math.min(endIndex + overscan, count - 1);
      const drawn = Array.from({ length: Math.max(end - first + 1, 0) }, (_, at) => first + at);
      if (kept !== null && kept < count && !drawn.includes(kept)) drawn.push(kept);
      return drawn.sort((one, other) => one - other);
    },
  };
  last.current ??= new Virtualizer<Window, HTMLElement>(options);
  const virtual = last.current;
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    // What stands above may have grown.
    const now = Math.round(top());
    if (now !== margin) setMargin(now);
  });
  const rows: VirtualItem[] = virtual.getVirtualItems();
  return {
    rows,
    /** px of all rows together. */
    height: virtual.getTotalSize(),
    /** px of a row from the top of the list. */
    placeOf: ({ start }: VirtualItem) => start - margin,
    measure: virtual.measureElement,
    show: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
    perPage: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / Math.max(1, estimate(0))) - 3),
  };
}
