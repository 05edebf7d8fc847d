/** The file is no backup, one of a newer version, or not as it was written. Nothing of it was used. */
export class BackupBroken extends Error {
  override readonly name = 'BackupBroken';

  constructor(readonly reason: 'noBackup' | 'otherKind' | 'newer' | 'damaged' | 'tooLarge') {
    super(`backup: ${reason}`);
  }
}
