import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onSignal, request } from '../messages/client';
import {
  type AdapterCheck,
  type CheckLine,
  TEACH_PORT,
  type TeachCommand,
  type TeachProposal,
} from '../messages/teach';
import type { FieldName } from '../site/profile';
import { faultSentence } from '../text/fault-sentence';
import { noPickWords } from '../text/teach';
import { UI } from '../text/ui';
import type { PanelView } from '../view';
import type { FrontTab } from './front-tab';

export type TeachState =
  | { mode: 'off' }
  | { mode: 'pointing'; wanted: FieldName | null; at: string | null; hint: string | null }
  | { mode: 'proposal'; wanted: FieldName | null; pick: TeachProposal; refusal: string | null }
  | { mode: 'saved'; field: FieldName; reading: CheckLine | null; refusal: string | null }
  | { mode: 'check'; check: AdapterCheck | null };

/** What the panel needs to offer teaching and the check. */
export interface Teaching {
  state: TeachState;
  /** Why teaching did not begin, or that it has ended. */
  notice: string | null;
  /** Taught fields that this person could confirm. */
  untested: CheckLine[];
  start(field: FieldName | null): void;
  /** A key for the page. */
  key(command: TeachCommand): void;
  another(): void;
  /** @param useLabel false where the user says that the proposed label is none */
  save(field: FieldName, useLabel: boolean): void;
  undo(): void;
  check(): void;
  confirm(field: FieldName): void;
  close(): void;
}

const OFF: TeachState = { mode: 'off' };

/** The person (or kind of page) in front, as text; null while there is none. */
const keyOf = (view: PanelView | null): string | null =>
  view?.status === 'case' ? `${view.ref.system} ${view.ref.customerNumber}` : view?.status === 'list' ? 'list' : null;

const isConfirmed = ({ taught }: CheckLine): boolean => taught?.tested != null;

/** „Felder anlernen“ and „Adapter prüfen“ for the tab in front. The connection to the page lives as long as the mode. */
export function useTeaching(tab: FrontTab | null, view: PanelView | null): Teaching {
  const [state, setState] = useState<TeachState>(OFF);
  const [notice, setNotice] = useState<string | null>(null);
  const [untested, setUntested] = useState<CheckLine[]>([]);
  const port = useRef<ReturnType<typeof browser.tabs.connect> | null>(null);
  const opener = useRef<Element | null>(null);
  /** Whom the fields were taught at: she cannot confirm them. `undefined` until the page is read anew after saving. */
  const taughtAt = useRef<string | null | undefined>(null);
  const tabId = tab?.id ?? null;
  const starting = useRef(false);
  const front = useRef(tabId);
  front.current = tabId;
  const key = keyOf(view);

  const hangUp = useCallback((): void => {
    const open = port.current;
    port.current = null;
    open?.disconnect();
  }, []);
  const close = useCallback((): void => {
    hangUp();
    setState(OFF);
  }, [hangUp]);

  const start = useCallback(
    async (wanted: FieldName | null): Promise<void> => {
      // A second click while the first is still on its way would leave a connection behind.
      if (tabId === null || starting.current) return;
      starting.current = true;
      if (document.activeElement !== document.body) opener.current ??= document.activeElement;
      hangUp();
      setNotice(null);
      const answer = await request('startTeaching', { tabId }).catch((fault: unknown) => ({
        ok: false as const,
        message: faultSentence(fault),
      }));
      starting.current = false;
      if (!answer.ok) {
        setNotice(answer.message);
        return;
      }
      if (tabId !== front.current) return;
      const open = browser.tabs.connect(tabId, { name: TEACH_PORT, frameId: 0 });
      port.current = open;
      open.onDisconnect.addListener(() => {
        // Escape in the page, another page, an update: not our own hanging up.
        if (port.current !== open) return;
        port.current = null;
        setState((now) => (now.mode === 'pointing' || now.mode === 'proposal' ? OFF : now));
        setNotice(UI.teach.ended);
      });
      setState({ mode: 'pointing', wanted, at: null, hint: null });
    },
    [tabId, hangUp],
  );

  // Another tab in front: its page is not the one that is taught.
  useEffect(() => close, [tabId, close]);

  /** Whose values „Adapter prüfen“ or „Angelernt“ shows. */
  const toldOf = useRef<string | null>(null);
  useEffect(() => {
    // The first field taught may be what makes the page a person's.
    if (state.mode === 'check' || (state.mode === 'saved' && toldOf.current !== null)) {
      if (toldOf.current !== key) close();
    } else toldOf.current = key;
  }, [key, state.mode, close]);
  useEffect(() => {
    const left = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status === 'loading')
        setState((now) => (now.mode === 'check' || now.mode === 'saved' ? OFF : now));
    };
    browser.tabs.onUpdated.addListener(left);
    return () => browser.tabs.onUpdated.removeListener(left);
  }, [tabId]);

  useEffect(
    () =>
      onSignal((signal) => {
        if (!port.current || (signal.signal !== 'teachAt' && signal.signal !== 'teachPick') || signal.tabId !== tabId)
          return;
        setState((now) => {
          if (now.mode !== 'pointing' && now.mode !== 'proposal') return now;
          const { wanted } = now;
          if (signal.signal === 'teachAt') {
            const at = `${signal.text} – ${UI.teach.place(signal.index, signal.count)}`;
            return { mode: 'pointing', wanted, at, hint: null };
          }
          const { pick } = signal;
          if (pick.kind === 'no') return { mode: 'pointing', wanted, at: null, hint: noPickWords(pick.why) };
          return { mode: 'proposal', wanted, pick, refusal: null };
        });
      }),
    [tabId],
  );

  // The mode is over: the focus goes back to where it was begun.
  useEffect(() => {
    if (state.mode !== 'off' || !opener.current) return;
    const back = opener.current;
    opener.current = null;
    if (back.isConnected && back instanceof HTMLElement) back.focus();
    else document.querySelector<HTMLElement>('.teach-start')?.focus();
  }, [state.mode]);

  const shownKey = useRef<string | null>(null);
  useEffect(() => {
    if (taughtAt.current === undefined && key !== null) taughtAt.current = key;
    // Lists are not told apart: what is said of one must not stand over the next.
    if (key !== shownKey.current || key === 'list') setUntested([]);
    shownKey.current = key;
    if (tabId === null || key === null || (key !== 'list' && key === taughtAt.current)) return;
    request('untestedFields', { tabId }).then(
      (lines) => shownKey.current === key && setUntested((known) => [...known.filter(isConfirmed), ...lines]),
      () => undefined,
    );
  }, [view, key, tabId]);

  const save = async (field: FieldName, useLabel: boolean): Promise<void> => {
    if (state.mode !== 'proposal' || tabId === null) return;
    const { css, raw, column } = state.pick;
    const label = useLabel ? state.pick.label : null;
    const answer = await request('saveTaught', { tabId, field, label, css, raw, column }).catch((fault: unknown) => ({
      ok: false as const,
      message: faultSentence(fault),
    }));
    if (!answer.ok) {
      setState({ ...state, refusal: answer.message });
      return;
    }
    hangUp();
    taughtAt.current = key ?? undefined;
    const lines = await request('untestedFields', { tabId }).catch(() => []);
    setState({ mode: 'saved', field, reading: lines.find((line) => line.field === field) ?? null, refusal: null });
  };

  const undo = async (): Promise<void> => {
    if (state.mode !== 'saved') return;
    const answer = await request('undoTaught', { field: state.field }).catch((fault: unknown) => ({
      ok: false as const,
      message: faultSentence(fault),
    }));
    if (answer.ok) close();
    else setState((now) => (now.mode === 'saved' ? { ...now, refusal: answer.message } : now));
    if (answer.ok) setNotice(UI.common.undone);
  };

  const check = async (): Promise<void> => {
    if (tabId === null) return;
    opener.current ??= document.activeElement;
    setNotice(null);
    toldOf.current = key;
    setState({ mode: 'check', check: await request('checkAdapter', { tabId }).catch(() => null) });
  };

  const confirm = async (field: FieldName): Promise<void> => {
    if (tabId === null) return;
    await request('confirmTaught', { tabId, field }).catch(() => null);
    // It stays where it is, so that nothing moves under the pointer.
    setUntested((lines) =>
      lines.map((line) =>
        line.field === field && line.taught ? { ...line, taught: { ...line.taught, tested: line.taught.on } } : line,
      ),
    );
  };

  return {
    state,
    notice,
    untested,
    start,
    key: (command) => port.current?.postMessage(command),
    another: () =>
      setState((now) =>
        now.mode === 'proposal' ? { mode: 'pointing', wanted: now.wanted, at: null, hint: null } : now,
      ),
    save,
    undo,
    check,
    confirm,
    close,
  };
}
