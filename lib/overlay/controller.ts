/** Read → ask → draw. Never shows a line that does not belong to what the page shows at that moment. */
import type { Answer } from '../messages/protocol';
import type { Collected } from '../site/collect';
import { collectPage } from '../site/collect-page';
import type { Page } from '../site/hits';
import type { RawPerson } from '../site/raw';
import type { Recipe } from '../site/recipe';
import { changedRows, isInSight, leftPage, reread } from '../site/reread';
import { type PageWatch, watchPage } from '../site/watch';
import { answerBackground, ask, life, type OverlayHandlers } from './background-link';
import type { Corner } from './beside-name';
import { Candidate } from './candidate';
import type { Drawing } from './drawing';
import { RecordMemory } from './half-loaded';
import { loadPart, parts } from './parts';
import { TAG } from './tag';

/** Between the two readings of a list, in ms. */
const LIST_QUIET = 120;

/** A line is for a day: a page left open overnight is asked for anew when it is next seen. The user's own format costs 10 ms. */
const day = (): string => new Date().toDateString();

const NOTHING: Collected = { page: 'none' };

/** Starts the overlay in this page, anew when the page is written anew: `document.open` takes all listeners with it. */
export async function startOverlay(): Promise<void> {
  const configuration = await ask('configure', {});
  if (!configuration) return;
  // A layer left behind by an earlier version of the extension.
  for (const old of document.querySelectorAll(TAG)) old.remove();
  const end = new AbortController();
  const restart = (): void => {
    end.abort();
    void startOverlay();
  };
  new Controller(configuration, AbortSignal.any([life.signal, end.signal]), restart);
}

class Controller {
  private recipe: Recipe;
  private corner: Corner;
  private readonly looks: Answer<'configure'>['look'];
  /** From the first line on. */
  private drawing: Drawing | null = null;
  private readonly watch: PageWatch;
  /** What is on show: read twice alike, with time between. */
  private reading: Collected = NOTHING;
  /** Persons of `reading` in the order of its lines. */
  private persons: RawPerson[] = [];
  /** Rows of `reading` that show something else by now. */
  private readonly dropped = new Set<number>();
  /** What was asked last, as text: an unchanged page asks nothing again. */
  private asked = '';
  private readonly candidate = new Candidate();
  /** A half-loaded record still has some of the former person's values. */
  private readonly memory = new RecordMemory();
  /** The number on show lies where a user can see it. */
  private inSight = false;
  /** Labels that stand on the page, while the reader of what stands at them is waited for. */
  private found: Page | undefined;
  private opened: { person: RawPerson; readAt: string; index: number } | null = null;
  private readonly signal: AbortSignal;

  constructor(configuration: Answer<'configure'>, signal: AbortSignal, restart: () => void) {
    this.recipe = configuration.recipe;
    this.corner = configuration.corner;
    this.signal = signal;
    this.looks = configuration.look;
    this.watch = watchPage(
      document,
      {
        onChange: (laidOut, leaving) => this.verify(laidOut, leaving),
        onReplaced: () => {
          this.hide();
          restart();
        },
        isOurs: ({ target, addedNodes, removedNodes }) => {
          const host = this.drawing?.host;
          const isMounted = addedNodes[0] === host && addedNodes.length + removedNodes.length === 1;
          return !!host && (target === host || isMounted);
        },
        onSettled: (isUnmoved, force) => this.look(isUnmoved, force),
        onUnseen: () => {
          this.candidate.forget();
          this.memory.missed();
        },
        onMoved: (force) => {
          if (this.asked && !this.asked.includes(day())) this.watch.settleIn(0);
          const moved = this.drawing?.hasMoved() || force;
          if (moved) this.drawing?.place();
          return moved;
        },
      },
      signal,
    );
    this.listen();
    this.watch.read();
  }

  /**
   * The key fields must still say what was read; else what belongs to them is gone before the next paint.
   * @param laidOut geometry costs nothing now
   * @param leaving what stands in this document is gone in a moment
   * @returns whether anything is on show
   */
  private verify(laidOut?: boolean, leaving?: Document): boolean {
    const { reading, candidate } = this;
    if (candidate.latest && !reread(candidate.latest)) {
      this.watch.lost(leftPage(candidate.latest));
      candidate.lost();
    }
    if (reading.page === 'list') {
      this.dropRows(changedRows(reading.rows, leaving).filter((index) => !this.dropped.has(index)));
    } else if (
      !reread(reading, leaving) ||
      (laidOut && this.inSight && reading.page === 'detail' && !isInSight(reading.keys))
    ) {
      this.watch.lost(leftPage(reading));
      this.hide();
    }
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
    for (const index of changed) this.drawing?.drop(index);
    if (this.opened && changed.includes(this.opened.index)) this.forgetCard();
    this.asked = '';
    this.watch.settleIn(0);
  }

  private forgetCard(): void {
    this.opened = null;
    this.drawing?.closeCard(false);
  }

  private hide(): void {
    this.reading = NOTHING;
    this.persons = [];
    this.asked = '';
    this.candidate.forget();
    this.opened = null;
    this.drawing?.clear();
    void ask('pageChanged', {});
  }

  /**
   * Reads the page and, where it tells something new and goes on telling it, asks and draws. Only the watch may call it.
   * @param isUnmoved nothing at all has happened in the page since it was read
   * @param force asks anew
   */
  private look(isUnmoved: boolean, force?: boolean): void {
    this.verify();
    const reading =
      (isUnmoved && !force && this.readAgain()) ||
      collectPage(
        document,
        this.recipe,
        parts,
        (roots) => this.watch.observe(roots),
        isUnmoved && !force ? this.found : undefined,
      );
    this.found = reading.page === 'none' ? reading.found : undefined;
    if (reading.page === 'none') {
      this.candidate.forget();
      if (this.reading.page !== 'none') this.hide();
      if (reading.needs) void loadPart(reading.needs).then((loaded) => loaded && this.watch.settleIn(0));
      return;
    }
    const persons = reading.page === 'detail' ? [reading.person] : reading.rows.map((row) => row.person);
    const question = day() + JSON.stringify(persons);
    const now = performance.now();
    const { candidate } = this;
    candidate.take(question, reading, now);
    // While the quiet time runs.
    void loadPart('drawing');
    if (question !== this.asked) {
      const quiet = reading.page === 'detail' ? this.memory.quietTime(reading.person) : LIST_QUIET;
      const left = candidate.leftOf(quiet, now);
      if (left > 0) {
        this.watch.settleIn(left);
        return;
      }
    }
    candidate.believed();
    if (reading.page === 'detail') {
      this.memory.confirmed(reading.person);
      this.inSight = isInSight(reading.keys);
    }
    this.reading = reading;
    this.persons = persons;
    this.dropped.clear();
    if (question === this.asked && !force) {
      this.drawing?.refresh();
      return;
    }
    const isNew = question !== this.asked;
    this.asked = question;
    void this.askAndDraw(reading.page, persons, isNew);
  }

  /**
   * Without a sign since the last reading another one could differ only in what fields hold, or in what the page's style hides:
   * where all that was read is watched, that is looked at without a search. Null: it has to be read in full.
   */
  private readAgain(): Collected | null {
    const { latest } = this.candidate;
    if (latest?.page !== 'detail' || this.recipe.switchBy || latest.person.members.length) return null;
    return reread(latest) && isInSight(latest.keys) ? latest : null;
  }

  /** @param isNew our own pages show somebody else so far; else they go on, and no key pressed there is lost */
  private async askAndDraw(page: 'detail' | 'list', persons: RawPerson[], isNew: boolean): Promise<void> {
    const question = this.asked;
    const drawing = await this.prepareDrawing();
    drawing?.mount();
    const lines = drawing && (await ask('assess', { page, persons }));
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
    drawing.draw(reading, lines, this.corner, isNew);
    if (isNew) void ask('pageChanged', {});
  }

  private async prepareDrawing(): Promise<Drawing | null> {
    await loadPart('drawing');
    if (this.signal.aborted) return null;
    this.drawing ??= parts.drawing?.(this.looks, (index) => this.openCard(index), this.signal) ?? null;
    return this.drawing;
  }

  private openCard(index: number): boolean {
    const person = this.persons[index];
    if (!person) return false;
    const readAt = new Date().toLocaleTimeString('de-DE', { timeStyle: 'short' });
    this.opened = { person, readAt, index };
    return true;
  }

  private listen(): void {
    const handlers: OverlayHandlers = {
      currentReading: ({ all }) => {
        this.verify();
        // A record has one.
        return { page: this.reading.page, rows: this.persons.length, persons: this.persons.slice(all ? 0 : -1) };
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
        this.watch.read();
        return null;
      },
      cardSize: ({ height }) => {
        this.drawing?.resizeCard(height);
        return null;
      },
      closeCard: () => {
        this.drawing?.closeCard(true);
        return null;
      },
    };
    answerBackground(handlers, this.signal);
  }

  private async reconfigure(): Promise<void> {
    const configuration = await ask('configure', {});
    if (!configuration || this.signal.aborted) return;
    this.recipe = configuration.recipe;
    this.corner = configuration.corner;
    this.watch.read(true);
  }
}
