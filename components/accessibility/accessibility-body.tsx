import { ACCESSIBILITY_UI } from '../../lib/text/ui-accessibility';
import { HelpLink } from '../help/help-link';

/** „Erklärung zur Barrierefreiheit“: what was tested how, and what was not. */
export function AccessibilityBody() {
  const { head, intro, sections } = ACCESSIBILITY_UI;
  return (
    <main class="accessibility">
      <h1>{head}</h1>
      <p>{intro}</p>
      {sections.map(({ title, text, points }) => (
        <section key={title}>
          <h2>{title}</h2>
          {text && <p>{text}</p>}
          {points.length > 0 && (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p>
        <HelpLink section="people" />
      </p>
    </main>
  );
}
