import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ImportPlan } from '../../lib/providers/plan-import';
import type { ProviderFile } from '../../lib/providers/read-provider-file';
import { badRowSentences, rowName } from '../../lib/text/providers';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';

const TEXT = PROVIDERS_UI.import;
/** More rows nobody reads; the number of all stands above. */
const SHOWN = 200;

interface Props {
  file: ProviderFile;
  plan: ImportPlan;
  onTake: () => void;
  onCancel: () => void;
}

/** What would be taken, and each broken row with its column and what to do. */
export function ImportedRows({ file, plan, onTake, onCancel }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), [file]);
  const { counts, bad, ignored } = file;
  const { fresh, changed, same, managed, write } = plan;
  return (
    <section class="provider-preview" aria-labelledby="provider-preview-title">
      <h2 id="provider-preview-title" ref={head} tabIndex={-1}>
        {TEXT.preview}
      </h2>
      <ul class="plain-lines">
        <li>{TEXT.fresh(fresh)}</li>
        {changed > 0 && <li>{TEXT.changed(changed)}</li>}
        {same > 0 && <li>{TEXT.same(same)}</li>}
        {managed.length > 0 && <li>{TEXT.managed(managed.length)}</li>}
        {ignored.length > 0 && <li>{TEXT.ignored(ignored.join(', '))}</li>}
      </ul>
      {bad.length > 0 && (
        <>
          <h3>{TEXT.bad(bad.length)}</h3>
          <ul class="provider-bad" aria-label={TEXT.bad(bad.length)}>
            {bad.slice(0, SHOWN).map((row) => (
              <li key={row.at}>
                <strong>{rowName(counts, row.at)}:</strong> {badRowSentences(counts, row).join(' ')}
              </li>
            ))}
            {bad.length > SHOWN && <li>{TEXT.more(bad.length - SHOWN)}</li>}
          </ul>
        </>
      )}
      {write.length === 0 && <p>{TEXT.nothing}</p>}
      <div class="button-row">
        {write.length > 0 && (
          <button type="button" class="button primary" onClick={onTake}>
            {TEXT.take(write.length)}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {PROVIDERS_UI.cancel}
        </button>
      </div>
    </section>
  );
}
