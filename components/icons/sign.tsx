/** Signs that are no state. Strokes of 1.6 px in a 16 × 16 box. */
const PATHS = {
  calendar:
    'M3.2 3.2h9.6c.7 0 1.2.5 1.2 1.2v8.2c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2V4.4c0-.7.5-1.2 1.2-1.2zM2 6.6h12M5.2 1.5v3M10.8 1.5v3',
  organisation: 'M2 6V5l6-3.2L14 5v1zM4 6.2v5.6M6.7 6.2v5.6M9.3 6.2v5.6M12 6.2v5.6M2 13.8h12M2.8 11.8h10.4',
  twoHeads:
    'M5.8 7.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.3 13.5c0-2.6 2-4.1 4.5-4.1s4.5 1.5 4.5 4.1M10.8 2.7a2.3 2.3 0 0 1 0 4.2M12.3 9.7c1.5.6 2.4 1.9 2.4 3.8',
  head: 'M8 7.3a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3.2 13.9c0-2.8 2.1-4.4 4.8-4.4s4.8 1.6 4.8 4.4',
  headCross:
    'M6 7.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.3 13.5c0-2.6 2-4.1 4.7-4.1 1.2 0 2.3.3 3.1.9M11.2 10.6l3.4 3.4M14.6 10.6L11.2 14',
  handset:
    'M4.8 1.9l1.6 3.3-1.5 1.3a8.2 8.2 0 0 0 4.6 4.6l1.3-1.5 3.3 1.6v1.9c0 .8-.7 1.4-1.5 1.3C7 13.8 2.2 9 1.6 3.4c-.1-.8.5-1.5 1.3-1.5z',
  sheet: 'M9.2 1.7H4.7c-.6 0-1 .4-1 1v10.6c0 .6.4 1 1 1h6.6c.6 0 1-.4 1-1V4.8zM9 1.9v3.1h3.2',
  video: 'M2.6 4h6.8c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1H2.6c-.6 0-1-.4-1-1V5c0-.6.4-1 1-1zM10.6 7.3l3.8-2.3v6l-3.8-2.3',
  envelope: 'M2.6 3.2h10.8c.6 0 1 .4 1 1v7.6c0 .6-.4 1-1 1H2.6c-.6 0-1-.4-1-1V4.2c0-.6.4-1 1-1zM1.9 4.6L8 8.9l6.1-4.3',
  bubble: 'M3 2.5h10c.6 0 1 .4 1 1v6.6c0 .6-.4 1-1 1H7.4l-3.2 2.6v-2.6H3c-.6 0-1-.4-1-1V3.5c0-.6.4-1 1-1z',
  chevronRight: 'M6 3.5L10.5 8 6 12.5',
  chevronDown: 'M3.5 6L8 10.5 12.5 6',
  chevronUp: 'M3.5 10.5L8 6l4.5 4.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  plus: 'M8 3v10M3 8h10',
  tick: 'M2.6 8.6l3.5 3.6 7.3-8',
  undo: 'M5.8 2.8L2.6 6l3.2 3.2M2.8 6h6.9a3.5 3.5 0 0 1 0 7H7',
  enter: 'M13 3.8v4.7H3.6M6.6 5.5l-3 3 3 3',
  pencil: 'M2.8 13.2l.7-3 7-7 2.3 2.3-7 7zM9.2 4.5l2.3 2.3',
  calendarCross:
    'M3.2 3.2h9.6c.7 0 1.2.5 1.2 1.2v8.2c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2V4.4c0-.7.5-1.2 1.2-1.2zM2 6.6h12M5.2 1.5v3M10.8 1.5v3M6.3 8.6l3.4 3.4M9.7 8.6l-3.4 3.4',
  search: 'M7 11.8a4.8 4.8 0 1 0 0-9.6 4.8 4.8 0 0 0 0 9.6zM10.6 10.6l3.4 3.4',
  book: 'M8 4.2c-1.2-1-2.8-1.4-5.6-1.4v9.4c2.8 0 4.4.4 5.6 1.4 1.2-1 2.8-1.4 5.6-1.4V2.8C10.8 2.8 9.2 3.2 8 4.2zM8 4.2v9.4',
  checklist: 'M2 4.2l1.2 1.2 2-2.2M2 10.8L3.2 12l2-2.2M8 4.6h6M8 11.2h6',
  read: 'M9.2 1.7H4.7c-.6 0-1 .4-1 1v10.6c0 .6.4 1 1 1h6.6c.6 0 1-.4 1-1V4.8zM6 8h4M6 10.8h4',
} as const;

export type SignName = keyof typeof PATHS;

/** A sign beside words or inside a named button; hidden from assistive technology. */
export function Sign({ name, size = 16 }: { name: SignName; size?: 14 | 16 }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The sign of Fallblick: a page with lines and a tick. */
export function BrandSign() {
  return (
    <svg class="icon brand-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M2.5 1h11c.8 0 1.5.7 1.5 1.5v11c0 .8-.7 1.5-1.5 1.5h-11C1.7 15 1 14.3 1 13.5v-11C1 1.7 1.7 1 2.5 1zM4 4.2v1.5h8V4.2zM4 7.4v1.5h3.5V7.4zM11.5 7.7l-2.8 3-1.4-1.4-1 1.1 2.5 2.4 3.8-4.1z"
      />
    </svg>
  );
}
