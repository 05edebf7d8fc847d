/** What our own pages may ask about backup and restoring. */
import * as z from 'zod';
import '../rules/zod-config';
import { type BackupOwnRequests, PIECE_BYTES } from './backup';

const none = z.strictObject({});
const job = z.string().min(1).max(100);
const passphrase = z.string().max(1000);
const aboutJob = z.strictObject({ job });

export const BACKUP_SCHEMAS: { [N in keyof BackupOwnRequests]: z.ZodType<BackupOwnRequests[N]['request']> } = {
  startBackup: z.strictObject({ passphrase: passphrase.nullable() }),
  backupStep: aboutJob,
  startRestore: z.strictObject({ size: z.int().min(0) }),
  restorePiece: z.strictObject({ job, bytes: z.string().max(Math.ceil(PIECE_BYTES / 3) * 4) }),
  openRestore: z.strictObject({
    job,
    secret: z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryKey: z.string().max(300) })]).nullable(),
  }),
  restoreStep: aboutJob,
  applyRestore: z.strictObject({ job, way: z.enum(['merge', 'replace']) }),
  cancelJob: aboutJob,
  backupState: none,
  setBackupReminder: z.strictObject({ everyDays: z.int().min(0).max(365) }),
};
