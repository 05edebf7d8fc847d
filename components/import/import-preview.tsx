import { useLayoutEffect, useRef } from 'preact/hooks';
import { leftOutSentence, rowProblemSentence } from '../../lib/text/caseload-import';
import { IMPORT_UI } from '../../lib/text/ui-import';
import type { ImportBodyProps, ImportStep } from './import-props';

/** More lines nobody reads; the number of all stands above. */
const SHOWN = 200;

interface Props {
  step: Extract<ImportStep, { at: 'preview' }>;
  onTake: ImportBodyProps['onTake'];
  onBack: ImportBodyProps['onBack'];
}

/** What would be taken on, what not and why, before anything is stored. */
export function ImportPreview({ step, onTake, onBack }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const { counts, lines, refused, leftOut, taken } = step;
  const left = leftOut.map(({ line, ...rest }) => ({ line, text: leftOutSentence(rest) }));
  return (
    <section class="options-section" aria-labelledby="preview-title">
      <h2 id="preview-title" ref={head} tabIndex={-1}>
        {IMPORT_UI.preview}
      </h2>
      <ul class="plain-lines">
        <li>{IMPORT_UI.read(lines)}</li>
        <li>{IMPORT_UI.fresh(counts.new)}</li>
        {counts.changed > 0 && <li>{IMPORT_UI.changed(counts.changed)}</li>}
        {counts.same > 0 && <li>{IMPORT_UI.same(counts.same)}</li>}
        {counts.newer > 0 && <li>{IMPORT_UI.newer(counts.newer)}</li>}
      </ul>
      <Lines
        title={IMPORT_UI.refused(refused.length)}
        lines={refused.map(({ line, problem }) => ({ line, text: rowProblemSentence(problem) }))}
      />
      <Lines title={IMPORT_UI.leftOut(left.length)} lines={left} />
      {taken === 0 && <p>{IMPORT_UI.nothing}</p>}
      <div class="button-row">
        {taken > 0 && (
          <button type="button" class="button primary" onClick={onTake}>
            {IMPORT_UI.take(taken)}
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          {IMPORT_UI.back}
        </button>
      </div>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: { line: number; text: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul class="import-lines" tabIndex={0} aria-label={title}>
        {lines.slice(0, SHOWN).map(({ line, text }, at) => (
          <li key={at}>
            <strong>{IMPORT_UI.line(line)}</strong> {text}
          </li>
        ))}
        {lines.length > SHOWN && <li>{IMPORT_UI.more(lines.length - SHOWN)}</li>}
      </ul>
    </>
  );
}
