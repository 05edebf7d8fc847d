export type Listener = (changes: object, area: string) => void;

/** A storage area of the browser, in memory. */
export class FakeArea {
  items: Record<string, unknown> = {};
  broken = false;

  async get(key?: string | string[] | null): Promise<Record<string, unknown>> {
    this.#check();
    const keys = key === undefined || key === null ? Object.keys(this.items) : [key].flat();
    return Object.fromEntries(keys.filter((name) => name in this.items).map((name) => [name, this.items[name]]));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.#check();
    Object.assign(this.items, items);
  }

  async remove(keys: string | string[]): Promise<void> {
    this.#check();
    for (const key of [keys].flat()) delete this.items[key];
  }

  #check(): void {
    if (this.broken) throw new Error('no storage');
  }
}
