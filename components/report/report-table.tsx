import type { ReportTable } from '../../lib/text/report-tables';
import { REPORT_UI } from '../../lib/text/ui-report';

const WIDTH = 100;
const HEIGHT = 10;

/** One table of a report, and beside it the same lines as bars. */
export function ReportTableView({ table, heading: Heading }: { table: ReportTable; heading: 'h2' | 'h3' }) {
  const { id, title, head, lines } = table;
  const bars = lines.filter(({ share }) => share !== null);
  return (
    <section class="report-table" id={`report-${id}`} aria-labelledby={`report-${id}-title`}>
      <Heading id={`report-${id}-title`}>{title}</Heading>
      {lines.length === 0 ? (
        <p class="muted">{REPORT_UI.merged}</p>
      ) : (
        <div class="report-both">
          <table>
            <thead>
              <tr>
                {head.map((words) => (
                  <th key={words} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ cells: [name, ...numbers] }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {numbers.map((number, at) => (
                    <td key={head[at + 1]} data-label={head[at + 1]}>
                      {number}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {bars.length > 0 && (
            // The table beside it says the same.
            <ul class="report-bars" aria-hidden="true">
              {bars.map(({ cells: [name, number], share }) => (
                <li key={name}>
                  <span>{name}</span>
                  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                    <rect class="whole" width={WIDTH} height={HEIGHT} />
                    <rect class="part" width={(share ?? 0) * WIDTH} height={HEIGHT} />
                  </svg>
                  <strong>{number}</strong>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
