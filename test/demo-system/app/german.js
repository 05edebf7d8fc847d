/** `2026-11-20` → `20.11.2026`; null → „–“. */
export const date = (iso) => (iso === null ? '–' : iso.split('-').reverse().join('.'));

export const orDash = (text) => text ?? '–';

/** „08.10.2026 (persönlich)“, or „–“ without a talk. */
export const talk = (lastTalk) => (lastTalk === null ? '–' : `${date(lastTalk.date)} (${lastTalk.mode})`);

/** The case system writes BG numbers both ways: with `//` in the file, with `BG` on the page of the BG and in paths. */
export const bgSpelling = (number) => number.replace('//', 'BG');

export const compare = new Intl.Collator('de', { numeric: true }).compare;
