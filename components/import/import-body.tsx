import { UI } from '../../lib/text/ui';
import { IMPORT_UI } from '../../lib/text/ui-import';
import { DateField } from '../date-field';
import { HelpLink } from '../help/help-link';
import { BrandSign } from '../icons/sign';
import { LiveRegion } from '../live-region';
import { FileRow } from '../options/file-row';
import { SettingRow } from '../options/setting-row';
import { RadioGroup } from '../radio-group';
import { Refusal } from '../refusal';
import { ColumnTable } from './column-table';
import { ImportPreview } from './import-preview';
import { ImportProgressBox } from './import-progress';
import type { ImportBodyProps } from './import-props';

/** The page „Fallbestand einlesen“. */
export function ImportBody(props: ImportBodyProps) {
  const { systems, step, refusal, onTake, onBack, onCancel, onUndo, onAnother } = props;
  return (
    <div class="options">
      <header class="options-bar">
        <BrandSign />
        <strong>{UI.brand}</strong>
        <HelpLink section="import" />
      </header>
      <main class="options-main">
        <h1>{IMPORT_UI.head}</h1>
        <p class="muted section-note">{IMPORT_UI.intro}</p>
        <LiveRegion
          text={step.at === 'done' ? IMPORT_UI.done(step.taken) : step.at === 'undone' ? IMPORT_UI.undone : ''}
        />
        {systems?.length === 0 && <p class="policy-problems">{IMPORT_UI.noSystem}</p>}
        {systems && systems.length > 0 && (step.at === 'choose' || step.at === 'columns') && <Choice {...props} />}
        <Refusal id="import-refusal" message={refusal} />
        {step.at === 'checking' && (
          <ImportProgressBox
            {...step}
            text={IMPORT_UI.checking(Math.round(step.done), step.total)}
            onCancel={onCancel}
          />
        )}
        {step.at === 'preview' && <ImportPreview step={step} onTake={onTake} onBack={onBack} />}
        {step.at === 'writing' && <Writing progress={step.progress} onCancel={onCancel} />}
        {step.at === 'undoing' && <p>{IMPORT_UI.undoing}</p>}
        {(step.at === 'done' || step.at === 'undone') && (
          <section class="options-section">
            <p class="name">{step.at === 'done' ? IMPORT_UI.done(step.taken) : IMPORT_UI.undone}</p>
            <div class="button-row">
              {step.at === 'done' && (
                <button type="button" class="button" onClick={onUndo}>
                  {IMPORT_UI.undo}
                </button>
              )}
              <button type="button" class="button" onClick={onAnother}>
                {IMPORT_UI.another}
              </button>
            </div>
          </section>
        )}
      </main>
    </div>
  );
}

function Choice(props: ImportBodyProps) {
  const { systems, system, seenOn, today, file, onSystem, onSeenOn, onFile, onColumn, onCheck } = props;
  return (
    <section class="options-section" aria-labelledby="file-title">
      <h2 id="file-title">{IMPORT_UI.file}</h2>
      <SettingRow label={IMPORT_UI.system} note={IMPORT_UI.systemNote}>
        <RadioGroup
          id="import-system"
          legend={IMPORT_UI.system}
          hiddenLegend
          value={system}
          options={(systems ?? []).map((one) => ({ value: one.system, label: one.title }))}
          onChange={onSystem}
        />
      </SettingRow>
      <FileRow
        id="import"
        label={file?.name ?? IMPORT_UI.file}
        note={IMPORT_UI.fileNote}
        accept=".csv,.txt,text/csv"
        refusal={null}
        onFile={onFile}
      />
      {file && (
        <>
          <SettingRow label={IMPORT_UI.seenOn} note={IMPORT_UI.seenOnNote}>
            <DateField
              id="import-seen"
              label={IMPORT_UI.seenOn}
              hiddenLabel
              value={seenOn}
              max={today}
              onChange={onSeenOn}
            />
          </SettingRow>
          <h2 id="columns-title">{IMPORT_UI.columns}</h2>
          <p class="muted section-note">{IMPORT_UI.columnsNote}</p>
          <ColumnTable file={file} onColumn={onColumn} />
          <div class="button-row">
            <button type="button" class="button primary" onClick={onCheck}>
              {IMPORT_UI.check}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Writing({
  progress,
  onCancel,
}: {
  progress: Extract<ImportBodyProps['step'], { at: 'writing' }>['progress'];
  onCancel: () => void;
}) {
  const { done, total, cancellable } = progress ?? { done: 0, total: 1, cancellable: true };
  const text = progress && cancellable ? IMPORT_UI.writing(Math.round(done), total) : IMPORT_UI.flushing;
  return <ImportProgressBox text={text} done={done} total={total} onCancel={cancellable ? onCancel : null} />;
}
