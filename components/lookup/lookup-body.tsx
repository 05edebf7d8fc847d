import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LOOKUP_UI } from '../../lib/text/lookup';
import { HelpLink } from '../help/help-link';
import { Sign } from '../icons/sign';
import { KeyCap } from '../key-cap';
import { LiveRegion } from '../live-region';
import { NoticeToast } from '../notice-toast';
import type { LookupProps } from './lookup-props';
import { Preview } from './preview';
import { optionId, ResultList } from './result-list';
import { useWide } from './use-wide';

/** „Nachschlagen“: one field, what is found in groups, and all of the chosen entry beside it, or in its place where it is narrow. */
export function LookupBody(props: LookupProps) {
  const { place, query, onQuery, groups, chosen, onChoose, casesNote, problem, notice, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  const preview = useRef<HTMLElement>(null);
  const isWide = useWide();
  const [opened, setOpened] = useState(false);
  /** Where the focus goes once the preview is drawn. */
  const [aim, setAim] = useState(0);
  const ids = (groups ?? []).flatMap(({ hits }) => hits.map(({ entry }) => entry.id));
  const at = chosen ? ids.indexOf(chosen.id) : -1;
  const count = (groups ?? []).reduce((sum, group) => sum + group.count, 0);
  const showsPreview = chosen !== null && (isWide || opened);
  const showsList = isWide || !showsPreview;

  useLayoutEffect(() => {
    field.current?.focus();
    // A frame without the window's focus may not focus anything inside.
    const onFocus = (): void => {
      if (document.activeElement === document.body) field.current?.focus();
    };
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, []);
  useLayoutEffect(() => {
    if (aim > 0) focusFirst(preview.current);
  }, [aim]);

  const backToField = (): void => {
    setOpened(false);
    field.current?.focus();
  };
  const toPreview = (): void => {
    if (!chosen) return;
    setOpened(true);
    setAim((last) => last + 1);
  };
  const open = (): void => {
    if (chosen?.group === 'cases' && props.onOpenCase) props.onOpenCase(chosen);
    else if (chosen?.group === 'providers' && props.onOpenProvider) props.onOpenProvider(chosen);
    else if (chosen?.group === 'checklists' && props.noTicks !== null && props.onOwnWindow) props.onOwnWindow(chosen);
    else toPreview();
  };
  const step = (by: number): void => {
    const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
    if (next) onChoose(next);
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    const { selectionStart, value } = event.currentTarget as HTMLInputElement;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') open();
    else if (event.key === 'ArrowRight' && selectionStart === value.length && chosen) toPreview();
    else return;
    event.preventDefault();
  };
  const onPreviewKey = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && moveIn(preview.current, by)) event.preventDefault();
    else if (event.key === 'ArrowLeft') backToField();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes wherever the focus is.
    <div class={`lookup lookup-${place}`} onKeyDown={onKey}>
      <h1 class="hidden-text">{LOOKUP_UI.title}</h1>
      <div class="lookup-field">
        <Sign name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={LOOKUP_UI.field}
          placeholder={LOOKUP_UI.placeholder}
          aria-expanded={showsList && ids.length > 0}
          aria-controls={showsList ? 'hits' : undefined}
          aria-autocomplete="list"
          aria-activedescendant={showsList && at >= 0 ? optionId(at) : undefined}
          autocomplete="off"
          spellcheck={false}
          maxLength={80}
          value={query}
          onInput={(event) => {
            setOpened(false);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={onFieldKey}
        />
        <span class="lookup-count">{groups && query.trim() ? LOOKUP_UI.hits(count) : ''}</span>
        <button type="button" class="text-button" onClick={onClose}>
          <span class="hidden-text">{LOOKUP_UI.close}</span>
          <KeyCap>{LOOKUP_UI.escape}</KeyCap>
        </button>
      </div>
      <div class="lookup-columns">
        {showsList && (
          <div class="lookup-results">
            {ids.length > 0 && (
              <ResultList groups={groups ?? []} chosen={chosen?.id ?? null} onChoose={onChoose} onOpen={open} />
            )}
            {ids.length === 0 && <div id="hits" />}
            {problem && <p class="lookup-note">{problem}</p>}
            {!groups && !problem && <p class="lookup-note">{LOOKUP_UI.loading}</p>}
            {groups && ids.length === 0 && (
              <div class="lookup-note">
                <p class="lookup-none">{LOOKUP_UI.none(query.trim())}</p>
                <p>{LOOKUP_UI.noneHint}</p>
              </div>
            )}
            {groups && !query.trim() && <p class="small lookup-note">{LOOKUP_UI.start}</p>}
            {casesNote && (
              <p class="small lookup-note lookup-cases">
                <Sign name="head" />
                <span>{casesNote}</span>
              </p>
            )}
          </div>
        )}
        {showsPreview && chosen && (
          <section class="lookup-preview" ref={preview} aria-label={chosen.title} onKeyDown={onPreviewKey}>
            {!isWide && (
              <button type="button" class="text-button" onClick={backToField}>
                {LOOKUP_UI.back}
              </button>
            )}
            <Preview entry={chosen} {...props} />
          </section>
        )}
      </div>
      <NoticeToast notice={notice} onUndo={props.onUndo} onGone={props.onNoticeGone} />
      <footer class="lookup-foot">
        <p class="lookup-keys" aria-hidden="true">
          <span>
            <KeyCap>↑</KeyCap>
            <KeyCap>↓</KeyCap> {LOOKUP_UI.select}
          </span>
          <span>
            <KeyCap>{LOOKUP_UI.enter}</KeyCap> {LOOKUP_UI.open}
          </span>
          <span>
            <KeyCap>→</KeyCap> {LOOKUP_UI.toList}
          </span>
          <span>
            <KeyCap>{LOOKUP_UI.space}</KeyCap> {LOOKUP_UI.tick}
          </span>
          <span>{LOOKUP_UI.local}</span>
        </p>
        <HelpLink section="lookup" />
      </footer>
      <LiveRegion text={groups && query.trim() ? LOOKUP_UI.hits(count) : ''} />
    </div>
  );
}

const STOPS = 'input, .button';

/** The first item, else the title: from there a screen reader reads on. */
function focusFirst(box: HTMLElement | null): void {
  (box?.querySelector<HTMLElement>(STOPS) ?? box?.querySelector<HTMLElement>('h2'))?.focus();
}

function moveIn(box: HTMLElement | null, by: number): boolean {
  const stops = [...(box?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by];
  next?.focus();
  return next !== undefined;
}
