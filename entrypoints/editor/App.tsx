import { EditorBody } from '../../components/editor/editor-body';
import { HelpLink } from '../../components/help/help-link';
import { Refusal } from '../../components/refusal';
import { useEditor } from '../../lib/pages/use-editor';
import { EDITOR_UI } from '../../lib/text/ui-editor';

/** The page „Regeln bearbeiten“. */
export function App() {
  const { props, refusal } = useEditor();
  if (props) return <EditorBody {...props} />;
  return (
    <main class="options-main editor-main">
      <p class="muted">{refusal ? '' : EDITOR_UI.loading}</p>
      <Refusal id="editor-refusal" message={refusal} />
      <HelpLink section="rules" />
    </main>
  );
}
