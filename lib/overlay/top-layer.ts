/**
 * Above a modal dialog of the page, or an element that fills the screen, only what entered the browser's top layer later is drawn. Our host element goes there as
 * long as something of ours belongs into the dialog. A dialog makes it inert all the same
 * (https://html.spec.whatwg.org/multipage/interaction.html#modal-dialogs-and-inert-subtrees), so it gets neither clicks nor focus.
 */
import { dom } from '../site/dom';

export class TopLayer {
  private readonly host: HTMLElement;
  /** The page's dialogs and the element that fills the screen, if we are drawn above them. */
  private below: (Element | null)[] = [];

  constructor(host: HTMLElement) {
    this.host = host;
  }

  get isRaised(): boolean {
    return this.below.length > 0;
  }

  /** @param anchors elements of our document that something of ours belongs to; of the rows of a list, what holds them */
  enterFor(anchors: Set<Element | null>): void {
    const { documentElement, fullscreenElement } = document;
    const modal = new Set<Element>();
    // Upwards from what is ours: a search for dialogs goes through the whole page.
    for (const anchor of anchors)
      for (
        let box = anchor && dom.closest(anchor, 'dialog');
        box;
        box = dom.closest(box.parentElement ?? documentElement, 'dialog')
      )
        if (box.matches('dialog:modal')) modal.add(box);
    // A page moved as a whole moves what is fixed in it as well, and may have to scroll for it.
    const moved = getComputedStyle(documentElement).transform !== 'none' ? documentElement : null;
    const below = [moved, ...modal, fullscreenElement].filter(
      (each) => each !== null && [...anchors].some((anchor) => dom.contains(each, anchor)),
    );
    if (below.length === this.below.length && below.every((each) => this.below.includes(each))) return;
    this.below = below;
    // Without the attribute it leaves; entering anew brings it above what came in the meantime.
    this.host.removeAttribute('popover');
    if (!below.length) return;
    this.host.setAttribute('popover', 'manual');
    this.host.showPopover();
  }
}
