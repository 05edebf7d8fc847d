import { Badge } from '../../../components/badge';
import { BadgeLine } from '../../../components/badge-line';
import { StateText } from '../../../components/state-text';
import { CONTACT, line, OTHERS } from './sample-segments';

/** Every state as a badge and as a state in text, and the line of segments. */
export function Specimen() {
  return (
    <main class="specimen">
      <h1>Zustände</h1>
      <ul class="specimen-list">
        {Object.entries({ ...CONTACT, ...OTHERS }).map(([name, segment]) => (
          <li key={name}>
            <Badge segment={segment} />
            <StateText tone={segment.tone} icon={segment.icon} text={segment.full} />
          </li>
        ))}
      </ul>
      {Object.keys(CONTACT).map((name) => (
        <BadgeLine key={name} line={{ ...line(name), derived: name === 'upcomingSoon' }} />
      ))}
    </main>
  );
}
