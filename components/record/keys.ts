/** Letters belong to text fields, date fields and selects; everywhere else in the form they choose a kind. */
export function takesLetters(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return false;
  if (target instanceof HTMLInputElement) return target.type === 'radio' || target.type === 'checkbox';
  return true;
}
