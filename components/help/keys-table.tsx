import { HELP_UI } from '../../lib/text/ui-help';
import { Keys } from '../key-cap';
import type { HelpBodyProps } from './help-body';

const TEXT = HELP_UI.keys;

/** The commands as the browser has them set now, and the keys of the pages. */
export function KeysTable({ commands, browser }: Pick<HelpBodyProps, 'commands' | 'browser'>) {
  return (
    <>
      {commands?.length === 0 && <p>{TEXT.unread}</p>}
      {commands && commands.length > 0 && (
        <table class="help-table">
          <Head />
          <tbody>
            {commands.map(({ does, keys }) => (
              <tr key={does}>
                <td>{does}</td>
                <td>
                  {keys ? (
                    <>
                      <span class="hidden-text">{keys}</span>
                      <Keys shortcut={keys} />
                    </>
                  ) : (
                    TEXT.none
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="small">{TEXT.change[browser]}</p>
      <h3>{TEXT.inPages}</h3>
      <table class="help-table">
        <Head />
        <tbody>
          {TEXT.pages.map(({ keys, does }) => (
            <tr key={does}>
              <td>{does}</td>
              <td>{keys}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{TEXT.does}</th>
        <th scope="col">{TEXT.keys}</th>
      </tr>
    </thead>
  );
}
