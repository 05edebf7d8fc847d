/** The documents and open shadow roots that are listened in: mutations are not seen across their borders. */
import { type Place, type Signs, watchPlace } from './watch-place';

export interface WatchedPlaces {
  /** Takes in places a reading has met. */
  add(places: Iterable<Place>): void;
  /** Takes in the documents that frames show by now; those that are gone or written anew are let go. */
  addFrames(): void;
}

export function watchPlaces(root: Document, signs: Signs, signal: AbortSignal): WatchedPlaces {
  const watched = new Map<Place, { end: AbortController; top: Element | null }>();
  const start = (place: Place): void => {
    const top = 'host' in place ? null : place.documentElement;
    const known = watched.get(place);
    if (known?.top === top) return;
    known?.end.abort();
    const end = new AbortController();
    watched.set(place, { end, top });
    watchPlace(place, signs, AbortSignal.any([signal, end.signal]));
  };
  const addFrames = (): void => {
    for (const [place, { end, top }] of watched) {
      if (isGone(place, top)) {
        end.abort();
        watched.delete(place);
        continue;
      }
      // Most pages have none, and a search costs the more the larger they are.
      if (!(place as Document).defaultView?.length) continue;
      for (const tag of ['iframe', 'frame']) {
        for (const frame of top?.getElementsByTagName(tag) ?? []) {
          const { contentDocument } = frame as HTMLIFrameElement;
          if (contentDocument) start(contentDocument);
        }
      }
    }
  };
  const add = (places: Iterable<Place>): void => {
    for (const place of places) start(place);
    addFrames();
  };
  add([root]);
  return { add, addFrames };
}

/** Whether a place is shown no longer, or has been written anew since it had this root element. */
function isGone(place: Place, top: Element | null): boolean {
  try {
    return 'host' in place ? !place.host.isConnected : !place.defaultView || place.documentElement !== top;
  } catch {
    return true; // Firefox takes documents of left pages away: each use of them throws.
  }
}
