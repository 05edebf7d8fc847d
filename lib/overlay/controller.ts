/** Read → ask → draw. Never shows a line that does not belong to what the page shows at that moment. */
import type { Answer } from '../messages/protocol';
import type { Adapter } from '../site/adapter';
import { type Collected, collectPage } from '../site/collect';
import type { RawPerson } from '../site/raw';
import { changedRows, reread } from '../site/reread';
import { type PageWatch, watchPage } from '../site/watch';
import { answerBackground, ask, life, type OverlayHandlers } from './background-link';
import { CardFrame } from './card-frame';
import { LoadingHabit } from './half-loaded';
import { type Corner, Layer, type Subject } from './layer';

/** Between the two readings of a list, in ms. */
const LIST_QUIET = 120;

const NOTHING: Collected = { page: 'none' };

/** Starts the overlay in this page. */
export async function startOverlay(): Promise<void> {
  const configuration = await ask('configure', {});
  if (configuration) new Controller(configuration, life.signal).look();
}

class Controller {
  private adapter: Adapter;
  private corner: Corner;
  private readonly layer: Layer;
  private readonly card: CardFrame;
  private readonly watch: PageWatch;
  /** What is on show: read twice alike, with time between. */
  private reading: Collected = NOTHING;
  /** Persons of `reading` in the order of its lines. */
  private persons: RawPerson[] = [];
  /** Rows of `reading` that show something else by now. */
  private readonly dropped = new Set<number>();
  /** What was asked last, as text: an unchanged page asks nothing again. */
  private asked = '';
  /** What was read last, as text, and since when it reads like that. */
  private candidate = { question: '', since: 0 };
  /** A half-loaded record still has some of the former person's values. */
  private readonly habit = new LoadingHabit();
  private opened: { person: RawPerson; readAt: string; index: number } | null = null;
  private readonly signal: AbortSignal;

  constructor(configuration: Answer<'configure'>, signal: AbortSignal) {
    this.adapter = configuration.adapter;
    this.corner = configuration.corner;
    this.signal = signal;
    this.layer = new Layer(configuration.look);
    this.card = new CardFrame(this.layer);
    this.watch = watchPage(
      document,
      {
        onChange: () => this.verify(),
        onSettled: () => this.look(),
        onMoved: (force) => {
          const moved = this.layer.hasMoved() || force;
          if (moved) {
            this.layer.place();
            this.card.place();
          }
          return moved;
        },
      },
      signal,
    );
    this.listen();
    signal.addEventListener('abort', () => this.layer.host.remove());
  }

  /**
   * The key fields must still say what was read; else what belongs to them is gone before the next paint.
   * @returns whether anything is on show
   */
  private verify(): boolean {
    if (this.reading.page === 'list') {
      this.dropRows(changedRows(this.reading.rows).filter((index) => !this.dropped.has(index)));
    } else if (!reread(this.reading)) this.hide();
    return this.reading.page !== 'none';
  }

  /** Rows of a list change one by one, in scrolling above all: the others keep their lines. */
  private dropRows(changed: number[]): void {
    if (!changed.length) return;
    for (const index of changed) this.dropped.add(index);
    if (this.dropped.size === this.persons.length) {
      this.hide();
      return;
    }
    for (const index of changed) this.layer.drop(index);
    if (this.opened && changed.includes(this.opened.index)) this.forgetCard();
    this.asked = '';
    this.watch.settleIn(0);
  }

  private forgetCard(): void {
    this.opened = null;
    this.card.close(false);
  }

  private hide(): void {
    this.reading = NOTHING;
    this.persons = [];
    this.asked = '';
    this.candidate = { question: '', since: 0 };
    this.layer.clear();
    this.forgetCard();
    void ask('pageChanged', {});
  }

  /** Reads the page and, where it tells something new and goes on telling it, asks and draws. */
  look(force = false): void {
    this.verify();
    const reading = collectPage(document, this.adapter, (roots) => this.watch.observe(roots));
    if (reading.page === 'none') {
      this.candidate = { question: '', since: 0 };
      if (this.reading.page !== 'none') this.hide();
      return;
    }
    const persons = reading.page === 'detail' ? [reading.person] : reading.rows.map((row) => row.person);
    const question = JSON.stringify(persons);
    const now = performance.now();
    if (question !== this.candidate.question) this.candidate = { question, since: now };
    if (question !== this.asked) {
      const quiet = reading.page === 'detail' ? this.habit.quietTime(reading.person) : LIST_QUIET;
      const left = this.candidate.since + quiet - now;
      if (left > 0) {
        this.watch.settleIn(left);
        return;
      }
    }
    if (reading.page === 'detail') this.habit.confirmed(reading.person);
    this.reading = reading;
    this.persons = persons;
    this.dropped.clear();
    if (question === this.asked && !force) {
      this.layer.matchGround();
      this.layer.place();
      return;
    }
    this.asked = question;
    void this.askAndDraw(reading.page, persons);
  }

  private async askAndDraw(page: 'detail' | 'list', persons: RawPerson[]): Promise<void> {
    this.layer.mount();
    const question = this.asked;
    const lines = await ask('assess', { page, persons });
    const { reading } = this;
    // The answer belongs to what the page shows now, or it is dropped.
    if (this.signal.aborted || this.asked !== question || reading.page === 'none') return;
    if (!lines) {
      this.asked = '';
      return;
    }
    if (!reread(reading)) {
      this.verify();
      this.watch.settleIn(0);
      return;
    }
    const subjects = lines.map((line, index): Subject => {
      if (reading.page === 'detail') return { line, anchor: ownAnchor(reading.anchor), row: null };
      const row = reading.rows[index];
      return { line, anchor: row?.nameElement ?? row?.keys[0]?.element ?? null, row: row?.row ?? null };
    });
    this.card.close(false);
    this.layer.draw(subjects, this.corner);
    void ask('pageChanged', {});
  }

  private toggleCard(index: number): void {
    const button = this.layer.button(index);
    const person = this.persons[index];
    if (!button || !person) return;
    if (button.getAttribute('aria-expanded') === 'true') {
      this.card.close(true);
      return;
    }
    const readAt = new Date().toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });
    this.opened = { person, readAt, index };
    this.card.open(button);
  }

  private listen(): void {
    const handlers: OverlayHandlers = {
      currentReading: () => {
        this.verify();
        const person = this.reading.page === 'detail' ? this.reading.person : null;
        return { page: this.reading.page, rows: this.persons.length, person };
      },
      cardSubject: () => {
        this.verify();
        return this.opened && { person: this.opened.person, readAt: this.opened.readAt };
      },
      changed: () => {
        void this.reconfigure();
        return null;
      },
      reread: () => {
        this.hide();
        this.look();
        return null;
      },
      cardSize: ({ height }) => {
        this.card.resize(height);
        return null;
      },
      closeCard: () => {
        this.card.close(true);
        return null;
      },
    };
    answerBackground(handlers, this.signal);
    this.layer.root.addEventListener('keydown', (event) => this.onKey(event as KeyboardEvent), { signal: this.signal });
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const) {
      addEventListener(type, (event) => this.onPointer(event), { capture: true, signal: this.signal });
    }
  }

  private onPointer(event: MouseEvent): void {
    const isOurs = event.target === this.layer.host;
    // In a modal dialog of the page our layer is inert: what is meant for a line reaches the dialog instead.
    const index = event.isTrusted && (isOurs || this.layer.isRaised) ? this.layer.lineOf(event) : -1;
    if (isOurs || index >= 0) {
      // Neither a menu that closes on any click nor a listener that stops all clicks comes in between.
      event.stopImmediatePropagation();
      if (!isOurs) event.preventDefault();
      if (event.type === 'click' && index >= 0) this.toggleCard(index);
    } else if (event.type === 'pointerdown') {
      // A click anywhere else closes the card; the click itself stays the page's.
      this.card.close(false);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.card.close(true);
    else if (step && this.layer.moveFocus(event.target, step)) event.preventDefault();
    // Keys in our layer are not the page's business.
    event.stopPropagation();
  }

  private async reconfigure(): Promise<void> {
    const configuration = await ask('configure', {});
    if (!configuration || this.signal.aborted) return;
    this.adapter = configuration.adapter;
    this.corner = configuration.corner;
    this.look(true);
  }
}

/** A name inside a frame has no place in this document's coordinates: its line is docked. */
function ownAnchor(anchor: Element | null): Element | null {
  return anchor?.ownerDocument === document ? anchor : null;
}
