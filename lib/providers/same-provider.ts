/** By its own code where it has one, else by its name: two entries with the same key are one provider. */
export function sameProvider({ code = '', name }: { code?: string; name: string }): string {
  const key = (text: string): string => text.toLocaleLowerCase('de-DE').replace(/\s+/g, ' ').trim();
  return code === '' ? `name ${key(name)}` : `code ${key(code)}`;
}
