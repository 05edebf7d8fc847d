import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CaseActions } from '../../lib/pages/case-actions';
import { PRACTICE_UI } from '../../lib/text/ui-practice';
import type { CardView } from '../../lib/view';
import type { CaseView } from '../../lib/view-case';
import { BadgeLine } from '../badge-line';
import { CardBody } from '../card/card-body';
import { CasePanel } from '../case/case-panel';
import { LiveRegion } from '../live-region';
import { PageBar } from '../page-bar';
import { Refusal } from '../refusal';
import { PracticeRecord, type PracticeRecordProps } from './practice-record';

export interface PracticeBodyProps {
  record: Pick<PracticeRecordProps, 'name' | 'groups'>;
  /** Null until the record has been read. */
  shown: { view: CaseView; card: Extract<CardView, { status: 'case' }>; actions: CaseActions } | null;
  /** The reader does not find the person. */
  unreadable: boolean;
  /** How often it was begun. */
  round: number;
  onAgain: () => void;
  onLookUp: () => void;
}

/** The page „Übungsfall“: a record of a case system, and beside it what Fallblick makes of it. */
export function PracticeBody({ record, shown, unreadable, round, onAgain, onLookUp }: PracticeBodyProps) {
  const [cardOpen, setCardOpen] = useState(false);
  const [recordCount, setRecordCount] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);
  useLayoutEffect(() => {
    if (closed.current) opener.current?.focus();
    closed.current = false;
  }, [cardOpen]);
  const close = (): void => {
    closed.current = true;
    setCardOpen(false);
  };
  const toPanel = (record: boolean) => (): void => {
    setCardOpen(false);
    if (record) setRecordCount((count) => count + 1);
    else panel.current?.querySelector<HTMLElement>('h1')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  return (
    <>
      <PageBar page={null} help="start" lockAt={null} />
      <main class="practice">
        <header class="practice-head">
          <h1>{PRACTICE_UI.title}</h1>
          <p>{PRACTICE_UI.intro}</p>
          <p class="practice-fleeting">{PRACTICE_UI.fleeting}</p>
          <div class="button-row">
            <button type="button" class="button" onClick={onAgain}>
              {PRACTICE_UI.again}
            </button>
            <a class="button" href="/welcome.html">
              {PRACTICE_UI.steps}
            </a>
            <a class="button" href="/caseload.html">
              {PRACTICE_UI.caseload}
            </a>
          </div>
          <LiveRegion text={round > 0 ? PRACTICE_UI.begun : ''} />
          <Refusal id="practice-problem" message={unreadable ? PRACTICE_UI.unreadable : null} />
        </header>
        <div class="practice-columns">
          <div>
            <PracticeRecord {...record}>
              {shown && (
                <>
                  <BadgeLine line={shown.view.line} />
                  <button
                    type="button"
                    class="text-button link"
                    ref={opener}
                    aria-expanded={cardOpen}
                    onClick={() => (cardOpen ? close() : setCardOpen(true))}
                  >
                    {cardOpen ? PRACTICE_UI.hideCard : PRACTICE_UI.showCard}
                  </button>
                </>
              )}
            </PracticeRecord>
            {shown && cardOpen && (
              // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it wherever the focus is.
              <div class="practice-card" onKeyDown={onKey}>
                <CardBody
                  view={shown.card}
                  open={{ record: toPanel(true), panel: toPanel(false) }}
                  shortcut={null}
                  refusal={null}
                  onLookUp={onLookUp}
                  onClose={close}
                  place="page"
                />
              </div>
            )}
          </div>
          <section class="practice-panel" aria-label={PRACTICE_UI.panel} ref={panel}>
            {shown && (
              <CasePanel
                key={round}
                view={shown.view}
                actions={shown.actions}
                shortcut={null}
                focusCount={recordCount}
                onReread={() => undefined}
              />
            )}
          </section>
        </div>
      </main>
    </>
  );
}
