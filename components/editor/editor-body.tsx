import { useLayoutEffect, useState } from 'preact/hooks';
import { idOf, type Place } from '../../lib/editor/place';
import { UI } from '../../lib/text/ui';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { HelpLink } from '../help/help-link';
import { BrandSign } from '../icons/sign';
import { LiveRegion } from '../live-region';
import { CheckSection } from './check-section';
import type { DraftWork, EditorProps } from './editor-props';
import { JsonSections } from './json-sections';
import { PackChooser } from './pack-chooser';
import { PackFields } from './pack-fields';
import { TablesSection } from './tables-section';

/** The page „Regeln bearbeiten“. */
export function EditorBody({ view, refusal, onOpen, work }: EditorProps) {
  return (
    <div class="editor">
      <header class="options-bar">
        <BrandSign />
        <strong>{UI.brand}</strong>
        <a href="options.html">{EDITOR_UI.options}</a>
        <HelpLink section="rules" />
        {work && (
          <span class="editor-state" aria-hidden="true">
            {work.saved || (work.isChanged || work.isNew ? EDITOR_UI.status.changed : EDITOR_UI.status.same)}
          </span>
        )}
      </header>
      <main class="options-main editor-main">
        <h1>{EDITOR_UI.title}</h1>
        <LiveRegion text={work?.saved ?? ''} />
        <PackChooser packs={view.packs} isChanged={work?.isChanged ?? false} refusal={refusal} onOpen={onOpen} />
        {work ? <Draft key={work.opening} work={work} /> : <p class="editor-section">{EDITOR_UI.choose.none}</p>}
      </main>
    </div>
  );
}

function Draft({ work }: { work: DraftWork }) {
  const [tab, setTab] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [wish, setWish] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (wish === null) return;
    document.getElementById(wish)?.focus();
    setWish(null);
  }, [wish]);
  const toggle = (key: string, isOpen: boolean): void =>
    setOpen((now) => (isOpen ? new Set([...now, key]) : new Set([...now].filter((each) => each !== key))));
  const go = (place: Place): void => {
    if (place.kind === 'cell') setTab(place.table);
    if (place.kind === 'section') toggle(place.key, true);
    setWish(idOf(place));
  };
  const { title, version } = work.pack;
  return (
    <>
      <p class="managed-note">
        {work.isNew ? EDITOR_UI.draftOfNew(title, version) : EDITOR_UI.draftOfOwn(title, version)}
      </p>
      <PackFields work={work} />
      <TablesSection work={work} tab={tab} onTab={setTab} focusOn={setWish} />
      <CheckSection work={work} onGo={go} />
      <JsonSections work={work} open={open} onToggle={toggle} />
    </>
  );
}
