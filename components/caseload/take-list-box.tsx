import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListPreview } from '../../lib/messages/list-takeover';
import type { TakeList, TakeStep } from '../../lib/pages/take-list';
import { TAKE_UI } from '../../lib/text/list-takeover';
import { LiveRegion } from '../live-region';
import { Refusal } from '../refusal';

/** More lines nobody reads; the number of all stands above. */
const SHOWN = 50;

interface Props {
  takeover: TakeList;
  /** The tab with the list; null where none shows one now. */
  tabId: number | null;
  /** What is said before anything was read. */
  offer: string;
}

/** „Liste übernehmen“: offer, preview, one change, and the way back. */
export function TakeListBox({ takeover, tabId, offer }: Props) {
  const { step, message, read, take, undo, end } = takeover;
  const said = step.at === 'done' ? TAKE_UI.done(step.taken) : step.at === 'undone' ? TAKE_UI.undone : '';
  return (
    <section class="take-list" aria-labelledby="take-list-title">
      <h2 id="take-list-title">{TAKE_UI.title}</h2>
      {step.at === 'idle' && (
        <>
          <p>{offer}</p>
          <div class="button-row">
            <button type="button" class="button" onClick={() => tabId !== null && read(tabId)}>
              {TAKE_UI.open}
            </button>
          </div>
        </>
      )}
      {step.at === 'reading' && <p role="status">{TAKE_UI.reading}</p>}
      {step.at === 'preview' && <Preview step={step} />}
      <Refusal id="take-list-refusal" message={message} />
      {step.at === 'preview' && (
        <div class="button-row">
          {step.preview.fresh.length > 0 && (
            <button type="button" class="button primary" onClick={take}>
              {TAKE_UI.take(step.preview.fresh.length)}
            </button>
          )}
          {tabId !== null && (
            <button type="button" class="button" onClick={() => read(tabId)}>
              {TAKE_UI.next}
            </button>
          )}
          <button type="button" class="button" onClick={end}>
            {TAKE_UI.cancel}
          </button>
        </div>
      )}
      {said && (
        <>
          <p class="name">{said}</p>
          <div class="button-row">
            {step.at === 'done' && (
              <button type="button" class="button" onClick={undo}>
                {TAKE_UI.undo}
              </button>
            )}
            <button type="button" class="button" onClick={end}>
              {TAKE_UI.close}
            </button>
          </div>
        </>
      )}
      <LiveRegion text={said} />
    </section>
  );
}

function Preview({ step }: { step: Extract<TakeStep, { at: 'preview' }> }) {
  const head = useRef<HTMLParagraphElement>(null);
  const { preview, read, claimed } = step;
  useLayoutEffect(() => head.current?.focus(), [preview]);
  const { fresh, known, changed, unread, partly, missing } = preview;
  // The head of a table is one of its rows.
  const all = claimed === null || claimed < 0 ? claimed : claimed - 1;
  const isAll = all === null || (all >= 0 && all <= read);
  const count = isAll ? TAKE_UI.read(read) : all < 0 ? TAKE_UI.readOfMore(read) : TAKE_UI.readOf(read, all);
  return (
    <div class="take-preview">
      <p class="name" ref={head} tabIndex={-1}>
        {count}
      </p>
      <p class="small">{TAKE_UI.onlyShown}</p>
      <Lines title={TAKE_UI.fresh(fresh.length)} lines={fresh} />
      {known > 0 && <p>{TAKE_UI.known(known)}</p>}
      <Lines
        title={TAKE_UI.changed(changed.length)}
        lines={changed.map(({ name, what }) => `${name}: ${what.join(', ')}`)}
      />
      <Lines
        title={TAKE_UI.unread(unread.length)}
        lines={unread.map(({ row, text }) => `${TAKE_UI.row(row)} ${text}`)}
      />
      <Lines title={TAKE_UI.partly(partly.length)} lines={partly.map(({ name, text }) => `${name}: ${text}`)} />
      <Lines title={TAKE_UI.missing(missing.length)} lines={missing} note={TAKE_UI.missingNote} />
      {fresh.length === 0 && <p>{TAKE_UI.nothing}</p>}
    </div>
  );
}

function Lines({ title, lines, note }: { title: string; lines: ListPreview['missing']; note?: string }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      {note && <p class="small">{note}</p>}
      <ul class="take-lines">
        {lines.slice(0, SHOWN).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
        {lines.length > SHOWN && <li>{TAKE_UI.more(lines.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
