import type { ComponentChildren } from 'preact';
import { PRACTICE_UI } from '../../lib/text/ui-practice';

export interface PracticeRecordProps {
  name: string;
  groups: readonly { title: string; rows: readonly { label: string; value: string }[] }[];
  /** Beside the name, as over a real page. */
  children: ComponentChildren;
}

/** The invented customer, laid out as a case system does it. Fallblick reads it by its labels. */
export function PracticeRecord({ name, groups, children }: PracticeRecordProps) {
  return (
    <section class="practice-record" aria-label={PRACTICE_UI.record}>
      <p class="practice-label">{PRACTICE_UI.label}</p>
      <div class="practice-name">
        <h2>{name}</h2>
        {children}
      </div>
      {groups.map(({ title, rows }) => (
        <div key={title} class="practice-group">
          <h3>{title}</h3>
          <dl>
            {rows.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
