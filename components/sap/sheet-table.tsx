import { sheetParts } from '../../lib/text/sap-sheet-lines';

/** The quarter sheet from its lines: nothing else is drawn of it. */
export function SheetTable({ lines }: { lines: readonly (readonly string[])[] }) {
  const { head, parts } = sheetParts(lines);
  const [title, quarter, ...sentences] = head;
  return (
    <article class="sap-sheet-paper" aria-label={title}>
      <h3>{title}</h3>
      <p class="name">{quarter}</p>
      {sentences.map((sentence) => (
        <p key={sentence} class={parts.length > 0 ? 'small' : undefined}>
          {sentence}
        </p>
      ))}
      <div class="sap-sheet-parts">
        {parts.map(({ title: name, table, sentence }) => (
          <section key={name} class="sap-sheet-part">
            <h4>{name}</h4>
            {sentence && <p class="small">{sentence}</p>}
            {table && (
              <table>
                <thead>
                  <tr>
                    {table.head.map((words) => (
                      <th key={words} scope="col">
                        {words}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map(([label, ...numbers]) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      {numbers.map((number, at) => (
                        <td key={table.head[at + 1]}>{number}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))}
      </div>
    </article>
  );
}
