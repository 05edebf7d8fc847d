/** Why the protected store did not do what was asked: German sentences that say what to do. */
export const VAULT_REFUSALS = {
  locked: 'Fallblick ist gesperrt. Bitte entsperren Sie zuerst mit Ihrer Passphrase.',
  unset: 'Es ist noch keine Passphrase festgelegt. Bitte legen Sie zuerst eine Passphrase fest.',
  wrongPassphrase: 'Die Passphrase stimmt nicht. Bitte prüfen Sie Groß- und Kleinschreibung und die Feststelltaste.',
  wrongRecoveryKey:
    'Der Wiederherstellungsschlüssel passt nicht zu diesen Einträgen. Bitte prüfen Sie, ob es der neueste Ausdruck ist.',
  exists: 'Für dieses Profil ist schon eine Passphrase festgelegt. Bitte entsperren Sie mit ihr.',
  organisationKeyUnfit:
    'Der öffentliche Schlüssel aus der Richtlinie Ihrer Organisation ist nicht brauchbar. Bitte wenden Sie sich an Ihre IT-Stelle.',
} as const;

/** What was found damaged when the store was opened. */
export const DAMAGE_SENTENCES = {
  journal: (count: number): string =>
    count === 1
      ? 'Ein gespeicherter Eintrag war beschädigt und wurde beiseitegelegt. Bitte prüfen Sie Ihre letzten Eintragungen.'
      : `${count} gespeicherte Einträge waren beschädigt und wurden beiseitegelegt. Bitte prüfen Sie Ihre letzten Eintragungen.`,
  mended: (count: number): string =>
    count === 1
      ? 'Ein beschädigter Datensatz wurde aus dem Sicherungsprotokoll wiederhergestellt.'
      : `${count} beschädigte Datensätze wurden aus dem Sicherungsprotokoll wiederhergestellt.`,
  lost: (count: number): string =>
    count === 1
      ? 'Ein Datensatz ist beschädigt und ließ sich nicht wiederherstellen. Seine Reste sind aufgehoben. Bitte spielen Sie Ihre letzte Sicherung ein.'
      : `${count} Datensätze sind beschädigt und ließen sich nicht wiederherstellen. Ihre Reste sind aufgehoben. Bitte spielen Sie Ihre letzte Sicherung ein.`,
  rebuilt: 'Die Datenbank war leer oder beschädigt und wurde aus dem Sicherungsprotokoll vollständig neu aufgebaut.',
  replaced:
    'Der Browser hat den Schlüssel früherer Einträge nicht behalten; sie lassen sich hier nicht mehr öffnen. Bitte lesen Sie Ihre letzte Sicherung ein und wenden Sie sich an Ihre IT-Stelle.',
  journalBehind: 'Das Sicherungsprotokoll war unvollständig und wurde aus der Datenbank neu geschrieben.',
} as const;
