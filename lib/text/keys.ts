/** German of passphrase, recovery key and the organisation's public key. */
export const keyWords = {
  shortPassphrase: (length: number, least: number): string =>
    length === 0
      ? `Bitte geben Sie ein Kennwort mit mindestens ${least} Zeichen ein.`
      : `Das Kennwort hat ${length} Zeichen. Bitte nehmen Sie mindestens ${least}, zum Beispiel vier Wörter hintereinander.`,
  recovery: {
    length: (length: number, groups: number, size: number): string =>
      `Der Schlüssel hat ${groups} Gruppen mit je ${size} Zeichen, zusammen ${groups * size}. Eingegeben sind ${length}. Bitte vergleichen Sie mit dem Ausdruck.`,
    groupLength: (group: number, length: number, size: number): string =>
      `Gruppe ${group} hat ${length} statt ${size} Zeichen. Bitte vergleichen Sie diese Gruppe mit dem Ausdruck.`,
    group: (group: number): string =>
      `In Gruppe ${group} stimmt ein Zeichen nicht. Bitte vergleichen Sie diese Gruppe mit dem Ausdruck.`,
  },
  organisationKey: {
    unreadable:
      'Der öffentliche Schlüssel der Organisation ist nicht lesbar. Erwartet wird ein RSA-Schlüssel als PEM, der mit „-----BEGIN PUBLIC KEY-----“ beginnt.',
    short:
      'Der öffentliche Schlüssel der Organisation ist zu kurz. Bitte hinterlegen Sie einen RSA-Schlüssel mit 3072 bis 8192 Bit.',
  },
};
