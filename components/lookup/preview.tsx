import type { LookupEntry } from '../../lib/lookup/entry';
import { LOOKUP_UI } from '../../lib/text/lookup';
import { UI } from '../../lib/text/ui';
import { LawFlag } from '../law-flag';
import { Refusal } from '../refusal';
import { CheckPreview } from './check-preview';
import type { LookupProps } from './lookup-props';

type Props = Pick<
  LookupProps,
  | 'subject'
  | 'ticksOf'
  | 'noTicks'
  | 'onTick'
  | 'onRestart'
  | 'onOwnWindow'
  | 'onOpenCase'
  | 'onOpenProvider'
  | 'refusal'
> & { entry: LookupEntry };

/** All of one entry. */
export function Preview({ entry, onOwnWindow, onOpenCase, onOpenProvider, refusal, ...list }: Props) {
  return (
    <>
      <h2 tabIndex={-1}>{entry.title}</h2>
      {entry.group === 'checklists' && <CheckPreview entry={entry} {...list} />}
      {entry.group === 'rules' && (
        <>
          <Rows rows={entry.rows} />
          <Source text={entry.source} lawFlag={entry.lawFlag} derived={entry.derived} />
          {entry.hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </>
      )}
      {entry.group === 'terms' && (
        <>
          <p>{entry.explanation}</p>
          <Source text={entry.source} lawFlag={entry.lawFlag} derived={false} />
          {entry.also.length > 0 && (
            <p class="small">
              {LOOKUP_UI.also} {entry.also.join(', ')}
            </p>
          )}
        </>
      )}
      {entry.group === 'providers' && (
        <>
          <Rows rows={entry.rows} />
          {onOpenProvider && (
            <button type="button" class="button primary" onClick={() => onOpenProvider(entry)}>
              {LOOKUP_UI.openProvider}
            </button>
          )}
        </>
      )}
      {entry.group === 'cases' && (
        <>
          <p class="small">…{entry.ref.customerNumber.slice(-4)}</p>
          <Rows rows={entry.rows} />
          {onOpenCase && (
            <button type="button" class="button primary" onClick={() => onOpenCase(entry)}>
              {LOOKUP_UI.openCase}
            </button>
          )}
        </>
      )}
      <Refusal id="lookup-refusal" message={refusal} />
      {onOwnWindow && entry.group === 'checklists' && list.noTicks !== null && (
        <button type="button" class="button" onClick={() => onOwnWindow(entry)}>
          {LOOKUP_UI.ownWindow}
        </button>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly { label: string; value: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <dl class="lookup-rows">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Source({ text, lawFlag, derived }: { text: string; lawFlag: boolean; derived: boolean }) {
  return (
    <p class="small">
      {LOOKUP_UI.source}: {text}
      {derived && <span> · {UI.common.derived}</span>}
      {lawFlag && <LawFlag />}
    </p>
  );
}
