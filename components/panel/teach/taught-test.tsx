import type { Teaching } from '../../../lib/pages/use-teaching';
import { checkedField } from '../../../lib/text/field-check';
import { UI } from '../../../lib/text/ui';
import { Sign } from '../../icons/sign';

/** On the next person: what the taught fields read there, to be confirmed or taught again. */
export function TaughtTest({ teaching: { untested, confirm, start } }: { teaching: Teaching }) {
  if (!untested.length) return null;
  return (
    <section class="section teach taught-test" aria-labelledby="taught-test">
      <h2 id="taught-test">{UI.teach.testTitle}</h2>
      <p class="small">{UI.teach.testNote}</p>
      <ul class="plain-list teach-list">
        {untested.map((line) => {
          const { field, label, value, how } = checkedField(line, null);
          return (
            <li key={field}>
              <p>
                {label}: {value === null ? how : <strong>{value}</strong>}
              </p>
              {line.taught?.tested ? (
                <p class="teach-verdict">
                  <Sign name="tick" />
                  <span>{UI.teach.confirmed}</span>
                </p>
              ) : (
                <div class="button-row">
                  <button
                    type="button"
                    class="button small-button"
                    aria-label={UI.teach.rightNamed(label)}
                    onClick={() => confirm(field)}
                  >
                    {UI.teach.right}
                  </button>
                  <button
                    type="button"
                    class="button small-button"
                    aria-label={UI.teach.wrongNamed(label)}
                    onClick={() => start(field)}
                  >
                    {UI.teach.wrong}
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
