/** Read → ask → draw. Never shows a line that does not belong to what the page shows at that moment. */
import type { Answer } from '../messages/protocol';
import type { Adapter } from '../site/adapter';
import type { Profile } from '../site/profile';
import { readPage, reread, type SiteReading } from '../site/read-page';
import { watchPage } from '../site/watch';
import { answerBackground, ask, life, type OverlayHandlers } from './background-link';
import { CardFrame } from './card-frame';
import { type Corner, Layer, type Subject } from './layer';

const NOTHING: SiteReading = { page: 'none' };
/** Between the two readings that a new person is believed after, in ms. */
const NEW_PERSON_QUIET = 200;

/**
 * Starts the overlay in this page.
 * @param css style sheet of the layer
 */
export async function startOverlay(css: string): Promise<void> {
  const configuration = await ask('configure', {});
  if (configuration) new Controller(css, configuration, life.signal).look();
}

class Controller {
  private adapter: Adapter;
  private corner: Corner;
  private readonly layer: Layer;
  private readonly card: CardFrame;
  private reading: SiteReading = NOTHING;
  /** Profiles of `reading` in the order of its lines. */
  private profiles: Profile[] = [];
  /** What was asked last, as text: an unchanged page asks nothing again. */
  private asked = '';
  /** A person who is new on the page, as text, and since when she reads like that. */
  private candidate = { question: '', since: 0 };
  private again: ReturnType<typeof setTimeout> | undefined;
  private opened: { profile: Profile; readAt: string } | null = null;
  private readonly signal: AbortSignal;

  constructor(css: string, configuration: Answer<'configure'>, signal: AbortSignal) {
    this.adapter = configuration.adapter;
    this.corner = configuration.corner;
    this.signal = signal;
    this.layer = new Layer(css);
    this.card = new CardFrame(this.layer);
    watchPage(
      document,
      {
        onChange: () => this.verify(),
        onSettled: () => this.look(),
        onMoved: () => {
          this.layer.place();
          this.card.place();
        },
      },
      signal,
    );
    this.listen();
    signal.addEventListener('abort', () => {
      clearTimeout(this.again);
      this.layer.host.remove();
    });
  }

  /** The key fields must still say what was read; else everything of ours is gone before the next paint. */
  private verify(): void {
    if (this.reading.page === 'none' || reread(this.reading)) return;
    this.hide();
  }

  private hide(): void {
    this.reading = NOTHING;
    this.profiles = [];
    this.asked = '';
    this.candidate = { question: '', since: 0 };
    this.opened = null;
    this.layer.clear();
    this.card.close(false);
    void ask('pageChanged', {});
  }

  /** Reads the page and, where it tells something new, asks and draws. */
  look(force = false): void {
    this.verify();
    const reading = readPage(document, this.adapter);
    if (reading.page === 'none') {
      if (this.reading.page !== 'none') this.hide();
      return;
    }
    const profiles = reading.page === 'detail' ? [reading.profile] : reading.rows.map((row) => row.profile);
    const question = JSON.stringify(profiles);
    if (reading.page === 'detail' && this.reading.page === 'none' && !this.isSettled(question)) return;
    this.reading = reading;
    this.profiles = profiles;
    const doubtful = reading.page === 'detail' && isDoubtful(reading.profile);
    if (question === this.asked && !force && (doubtful || !this.layer.isEmpty)) {
      this.layer.matchGround();
      this.layer.place();
      return;
    }
    this.asked = question;
    if (doubtful) this.drawNothing();
    else void this.askAndDraw(reading, profiles);
  }

  /**
   * A record may load in parts, the number first: a new person is believed once two readings with time between them are
   * alike, so that her badge is never made from the values of the person before.
   */
  private isSettled(question: string): boolean {
    const now = performance.now();
    if (question !== this.candidate.question) this.candidate = { question, since: now };
    const left = this.candidate.since + NEW_PERSON_QUIET - now;
    if (left <= 0) return true;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.look(), left);
    return false;
  }

  private async askAndDraw(reading: Exclude<SiteReading, { page: 'none' }>, profiles: Profile[]): Promise<void> {
    this.layer.mount();
    const lines = await ask('assess', { page: reading.page, profiles });
    // Second, consistent look: the answer belongs to what the page shows now, or it is dropped.
    if (!lines || this.signal.aborted || this.reading !== reading || !reread(reading)) return;
    const subjects = lines.map((line, index): Subject => {
      if (reading.page === 'detail') return { line, anchor: ownAnchor(reading.anchor), row: null };
      const row = reading.rows[index];
      return { line, anchor: row?.nameElement ?? row?.nameCell ?? null, row: row?.row ?? null };
    });
    this.card.close(false);
    this.layer.draw(subjects, this.corner, (index) => this.toggleCard(index));
    void ask('pageChanged', {});
  }

  /** The reading stays, so that the panel can say why. */
  private drawNothing(): void {
    this.layer.clear();
    this.card.close(false);
    void ask('pageChanged', {});
  }

  private toggleCard(index: number): void {
    const button = this.layer.button(index);
    const profile = this.profiles[index];
    if (!button || !profile) return;
    if (button.getAttribute('aria-expanded') === 'true') {
      this.card.close(true);
      return;
    }
    const readAt = new Date().toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });
    this.opened = { profile, readAt };
    this.card.open(button);
  }

  private listen(): void {
    const handlers: OverlayHandlers = {
      currentReading: () => {
        this.verify();
        const profile = this.reading.page === 'detail' ? this.reading.profile : null;
        return { page: this.reading.page, rows: this.profiles.length, profile };
      },
      cardSubject: () => {
        this.verify();
        return this.opened;
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
    // A click anywhere else closes the card; the click itself stays the page's.
    addEventListener('pointerdown', (event) => event.target !== this.layer.host && this.card.close(false), {
      capture: true,
      passive: true,
      signal: this.signal,
    });
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

/** Two customer numbers disagree: whose values the page shows is not known, so none is shown as hers. */
function isDoubtful(profile: Profile): boolean {
  return profile.notRecognised.some(({ field, why }) => field === 'customerNumber' && why === 'conflict');
}

/** A name inside a frame has no place in this document's coordinates: its line is docked. */
function ownAnchor(anchor: Element | null): Element | null {
  return anchor?.ownerDocument === document ? anchor : null;
}
