/** Backup and restoring as the pages show them. */
import type { BackupSectionProps } from '../../../components/backup/backup-section';
import type { BackupPreview } from '../../../lib/messages/backup';
import type { RestoreStage, SaveControl } from '../../../lib/pages/backup';
import { BACKUP_REFUSALS } from '../../../lib/text/backup-refusals';

const nothing = (): void => undefined;

const saveControl = (part: Partial<SaveControl> = {}): SaveControl => ({
  state: { last: '2026-11-19', everyDays: 14, due: false, proven: true },
  running: null,
  saved: null,
  message: null,
  asks: null,
  save: async () => null,
  cancel: nothing,
  setReminder: nothing,
  ...part,
});

const PREVIEW: BackupPreview = {
  day: '2026-11-19',
  cases: 32,
  entries: 141,
  fresh: 3,
  newerThere: 2,
  newerHere: 4,
  both: 1,
  unchanged: 20,
  onlyHere: 5,
  entriesOnlyHere: 12,
  destroyed: 1,
  expired: 1,
  first: false,
};

const backups = (stage: RestoreStage, save: Partial<SaveControl> = {}): BackupSectionProps => ({
  backup: saveControl(save),
  restore: {
    stage,
    choose: nothing,
    open: async () => BACKUP_REFUSALS.wrongPassphrase,
    apply: nothing,
    cancel: nothing,
  },
});

const CHOOSE: RestoreStage = { at: 'choose', refusal: null };
const FILE = 'fallblick-sicherung-2026-11-21.fbk';

export const BACKUPS = {
  idle: backups(CHOOSE),
  never: backups(CHOOSE, { state: { last: null, everyDays: 14, due: false, proven: true } }),
  saving: backups(CHOOSE, { running: { done: 31_200, total: 50_000 } }),
  saved: backups(CHOOSE, { saved: FILE }),
  own: backups(CHOOSE, { asks: BACKUP_REFUSALS.needsPassphrase }),
  refused: backups({ at: 'choose', refusal: BACKUP_REFUSALS.damaged }),
  reading: backups({ at: 'working', what: 'reading', done: 6, total: 9 }),
  writing: backups({ at: 'working', what: 'writing', done: 0, total: 1 }),
  secret: backups({ at: 'secret', message: BACKUP_REFUSALS.asksSecret }),
  preview: backups({ at: 'preview', preview: PREVIEW, note: null }),
  again: backups({
    at: 'preview',
    preview: { ...PREVIEW, fresh: 0, newerThere: 0, both: 0 },
    note: BACKUP_REFUSALS.changedMeanwhile,
  }),
  first: backups({
    at: 'preview',
    preview: {
      ...PREVIEW,
      fresh: 32,
      newerThere: 0,
      newerHere: 0,
      both: 0,
      unchanged: 0,
      onlyHere: 0,
      destroyed: 0,
      first: true,
    },
    note: null,
  }),
  done: backups({ at: 'done', preview: PREVIEW, way: 'merge' }),
};

export const REMINDERS = {
  due: saveControl({ state: { last: '2026-10-30', everyDays: 14, due: true, proven: true } }),
  never: saveControl({ state: { last: null, everyDays: 14, due: true, proven: false } }),
  saved: saveControl({ saved: FILE }),
};
