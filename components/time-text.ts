const TYPED = /^(\d{1,2})(?:[:.]?([0-5]\d))?(?:uhr)?$/i;

/**
 * Reads a time as people type it: 9:30, 9.30, 930, 9, „9:30 Uhr“.
 * @returns `HH:MM`, or null for anything else
 */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] = TYPED.exec(text.replaceAll(' ', '')) ?? [];
  return hour !== undefined && Number(hour) < 24 ? `${hour.padStart(2, '0')}:${minute}` : null;
}
