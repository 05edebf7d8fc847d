/** What a page shows at one moment, read in one task. */
export interface Sample {
  /** The page's clock, in ms. */
  at: number;
  /** The customer number on view; '' when there is none. */
  number: string;
  /** Accessible names of our drawn lines. */
  lines: string[];
  /** When the page's record was complete, by the same clock; null while it is not. */
  completeAt: number | null;
}

/**
 * Runs inside the browser with our shadow root: notes from now on what each frame is about to paint (after all callbacks and
 * layout of the frame), whenever it differs from the frame before.
 * @returns what was noted since the last call, and at the end what stands now
 */
export function takeSamples(root: ShadowRoot): { painted: Sample[]; now: Sample } {
  const view = root.ownerDocument.defaultView as Window & typeof globalThis & { wrappedJSObject?: object };
  const scope = globalThis as { fallblickSamples?: Sample[] };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().right > 0;
  const numbersIn = (place: Document | ShadowRoot): string[] => [
    ...[...place.querySelectorAll('[data-number]')]
      .filter(isSeen)
      .map((element) => ('value' in element ? String(element.value) : (element.textContent ?? ''))),
    ...[...place.querySelectorAll('fall-akte')].flatMap(({ shadowRoot }) => (shadowRoot ? numbersIn(shadowRoot) : [])),
    ...[...place.querySelectorAll<HTMLIFrameElement>('iframe,frame')].flatMap((frame) =>
      isSeen(frame) && frame.contentDocument ? numbersIn(frame.contentDocument) : [],
    ),
  ];
  const look = (): Sample => ({
    at: view.performance.now(),
    number: numbersIn(root.ownerDocument).join('+'),
    lines: [...root.querySelectorAll('.line:not([hidden])')].map(
      (line) => line.querySelector('button')?.getAttribute('aria-label') ?? '',
    ),
    completeAt: ((view.wrappedJSObject ?? view) as { completeAt?: number | null }).completeAt ?? null,
  });
  if (!scope.fallblickSamples) {
    let last = '';
    const note = (): void => {
      const sample = look();
      const text = JSON.stringify({ ...sample, at: 0 });
      if (text !== last) scope.fallblickSamples?.push(sample);
      last = text;
    };
    const frame = (): void => {
      // A first observation is always reported: in this frame, after its layout, before it is painted. What is observed from
      // there and lies deeper is reported in a second round, behind everybody else's first.
      const first = new view.ResizeObserver(() => {
        first.disconnect();
        const second = new view.ResizeObserver(() => {
          second.disconnect();
          note();
        });
        second.observe(root.ownerDocument.body ?? root.host);
      });
      first.observe(root.ownerDocument.documentElement);
      view.requestAnimationFrame(frame);
    };
    scope.fallblickSamples = [];
    view.requestAnimationFrame(frame);
  }
  const painted = scope.fallblickSamples;
  scope.fallblickSamples = [];
  return { painted, now: look() };
}
