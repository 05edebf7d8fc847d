/** One run of „Felder anlernen“ in a page: pointing by mouse or keys, until the panel or Escape ends it. */
import type { TeachPick } from '../messages/teach';
import { ask } from '../overlay/background-link';
import type { Adapter } from '../site/adapter';
import { clean } from '../site/text';
import { rawOf, shownIn } from '../site/value';
import { watchPage } from '../site/watch';
import { chipText, noPickWords } from '../text/teach';
import { guardInput } from './input-guard';
import { propose, resolve } from './propose';
import { TeachLayer } from './teach-layer';
import { elementAt, placesIn } from './value-places';

/** The pointer rests this long before labels are tried, in ms: each try is a reading of the page. */
const REST = 70;

export class TeachSession {
  private readonly layer: TeachLayer;
  private place: Element | null = null;
  private under: Element | null = null;
  private rest: ReturnType<typeof setTimeout> | undefined;
  /** The picked place and what it showed: once that changes, the pick is another person's. */
  private picked: { element: Element; seen: string } | null = null;

  /** @param end called on Escape */
  constructor(
    css: string,
    private readonly adapter: Adapter,
    signal: AbortSignal,
    private readonly end: () => void,
  ) {
    this.layer = new TeachLayer(css);
    this.layer.mount();
    guardInput(
      this.layer.shield,
      {
        onMove: (x, y) => this.point(x, y),
        onPick: (x, y) => this.pickAt(x, y),
        onKey: (key, shift) => this.key(key, shift),
      },
      signal,
    );
    watchPage(
      document,
      {
        onChange: () => {
          this.verify();
          return this.picked !== null;
        },
        onSettled: () => this.verify(),
        onMoved: (force) => {
          if (force) this.layer.place(this.place);
          return force;
        },
        isOurs: () => false,
        onUnseen: () => undefined,
        onReplaced: () => this.end(),
      },
      signal,
    );
    signal.addEventListener('abort', () => {
      clearTimeout(this.rest);
      this.layer.host.remove();
    });
  }

  /** Keys of the page and of the panel alike. */
  key(key: string, shift: boolean): void {
    if (key === 'Escape') this.end();
    else if (key === 'Enter') this.pick();
    else if (key === 'Tab') this.step(shift ? -1 : 1);
    else if (/^Arrow(Down|Right)$/.test(key)) this.step(1);
    else if (/^Arrow(Up|Left)$/.test(key)) this.step(-1);
  }

  private step(by: 1 | -1): void {
    const places = placesIn(document.documentElement);
    if (!places.length) {
      this.say({ kind: 'no', why: 'nothing' }, true);
      return;
    }
    const at = this.place ? places.indexOf(this.place) : -1;
    const index = at < 0 && this.place ? nearest(places, this.place, by) : (at + by + places.length) % places.length;
    const next = places[at < 0 && by < 0 && !this.place ? places.length - 1 : index] ?? null;
    this.under = null;
    this.place = next;
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    if (!next) return;
    const pick = propose(next, this.adapter);
    const text = this.say(pick, true);
    void ask('teachAt', { text, index: places.indexOf(next) + 1, count: places.length });
  }

  private point(x: number, y: number): void {
    const el = elementAt(document, x, y, this.layer.host);
    if (el === this.under) return;
    this.under = el;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      const found = resolve(el, this.adapter);
      this.place = 'place' in found ? found.place : null;
      if (!el || (!this.place && 'no' in found && found.no === 'nothing')) this.layer.show(null, '');
      else this.say('no' in found ? { kind: 'no', why: found.no } : propose(found.place, this.adapter), false);
    }, REST);
  }

  private pickAt(x: number, y: number): void {
    clearTimeout(this.rest);
    this.under = elementAt(document, x, y, this.layer.host);
    const found = resolve(this.under, this.adapter);
    this.place = 'place' in found ? found.place : null;
    if ('no' in found) this.send({ kind: 'no', why: found.no });
    else this.pick();
  }

  private pick(): void {
    this.send(this.place ? propose(this.place, this.adapter) : { kind: 'no', why: 'nothing' });
  }

  private send(pick: TeachPick): void {
    const element = pick.kind === 'value' ? this.place : null;
    this.picked = element && { element, seen: rawOf(element) };
    this.say(pick, true);
    void ask('teachPick', { pick });
  }

  private say(pick: TeachPick, aloud: boolean): string {
    const shown = this.place ? clean(shownIn(this.place)) : '';
    const text = pick.kind === 'value' ? chipText(pick.label, pick.raw || shown) : noPickWords(pick.why);
    this.layer.show(this.place, text, pick.kind === 'no', aloud);
    return text;
  }

  /** The page shows something else at the picked place: the panel must not go on showing the old value. */
  private verify(): void {
    if (this.place && !this.place.isConnected) {
      this.place = null;
      this.layer.show(null, '');
    }
    if (!this.picked) return;
    const { element, seen } = this.picked;
    if (element.isConnected && rawOf(element) === seen) return;
    this.picked = null;
    void ask('teachPick', { pick: { kind: 'no', why: 'gone' } });
  }
}

/** The place before or behind an element that is none itself. */
function nearest(places: Element[], from: Element, by: 1 | -1): number {
  const behind = places.findIndex((place) => from.compareDocumentPosition(place) & 4);
  if (behind < 0) return by > 0 ? 0 : places.length - 1;
  return by > 0 ? behind : Math.max(0, behind - 1);
}
