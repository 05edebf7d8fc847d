import type { Page } from 'playwright-core';

/** What a user does to bring a state about; states without an entry stand as they are. */
export const STEPS: Record<string, (page: Page) => Promise<void>> = {
  'welcome-half': async (page) => {
    await page.getByLabel('Adresse des Fachverfahrens').fill('Fachverfahren der Musterstadt');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('keine Webadresse').waitFor();
  },
  'practice-card': async (page) => {
    await page.getByRole('button', { name: 'Karte zeigen' }).click();
  },
  'sap-none-found': async (page) => {
    await page.getByLabel('Pseudonym suchen').fill('Kirschbaum');
    await page.getByText('Kein Klientenbogen passt').waitFor();
  },
  'sap-new': async (page) => {
    await page.getByRole('button', { name: 'Klientenbogen anlegen' }).click();
    await page.getByLabel('Pseudonym').fill('Petra Musterfrau');
    await page.getByText('Vor- und Nachname').waitFor();
  },
  'sap-omitted': async (page) => {
    await page.getByRole('button', { name: 'Unterblieben, weil' }).first().click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').getByText('warum der Hinweis unterblieben').waitFor();
  },
  'sap-gate': async (page) => {
    await startTalk(page);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').getByText('fehlen noch 2 Hinweise').waitFor();
  },
  'sap-talk-form': async (page) => {
    await startTalk(page);
    await page.getByRole('radio', { name: 'ja' }).check();
    await page.getByLabel('Name des Fachdienstes').fill('Schuldnerberatung der Stadt');
    await page.getByRole('button', { name: 'bei erheblicher Gefahr' }).click();
  },
  'sap-talk-refused': async (page) => {
    await startTalk(page);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').getByText('zuerst, ob ein Fachdienst').waitFor();
  },
  'sap-sheet': async (page) => {
    await page.getByRole('button', { name: 'Entfernen: 15.09.2026' }).click();
  },
  'sap-close': async (page) => {
    await page.getByRole('button', { name: 'Klientenbogen abschließen' }).click();
    await page.getByText('Noch offen: Weitervermittlung').waitFor();
  },
  'sap-delete': async (page) => {
    await page.getByRole('button', { name: 'Klientenbogen löschen' }).click();
    await page.getByText('endgültig löschen?').waitFor();
  },
  'lookup-ticks': async (page) => {
    await page.getByRole('combobox').press('Enter');
    await page.getByRole('checkbox').nth(1).focus();
  },
  'panel-referrals': async (page) => {
    for (const name of ['Mitteilung notieren', 'Widerruf eintragen', 'Dokumentation (0 von 1)'])
      await page.getByRole('button', { name }).first().click();
    await page.getByLabel('Notiz ohne Diagnosen').fill('Bericht nennt F10.2');
    await page.getByText('keine Diagnosen: Sie').waitFor();
  },
  'panel-referral-form': async (page) => {
    await page.getByRole('button', { name: 'Zusteuerung eintragen' }).click();
    await page.getByLabel('Leistung', { exact: true }).selectOption('addictionCounselling');
  },
  'panel-checklists': async (page) => {
    await page.getByRole('button', { name: 'Checkliste „BG-Beratung“' }).click();
    await page.getByRole('button', { name: 'Neu beginnen' }).focus();
  },
  'planner-open': async (page) => {
    for (const line of await page.locator('.planner summary').all()) await line.click();
    for (const box of await page.locator('.proposal-rows input').all()) await box.uncheck();
    await page.getByRole('button', { name: '0 Vorschläge' }).click();
    for (const box of await page.locator('.proposal-rows input').all()) await box.check();
    await page.getByRole('button', { name: '4 Vorschläge' }).focus();
  },
  'providers-open': async (page) => {
    await page.getByRole('button', { name: 'Angaben heute geprüft: Beratungsstelle Anker' }).focus();
  },
  'providers-none': async (page) => {
    await page.getByLabel('Suchen').fill('Musterland Türkisch');
    await page.getByText('keinen Eintrag').waitFor();
  },
  'providers-delete': async (page) => {
    await page.getByRole('button', { name: 'Löschen: Tagespflegebörse' }).click();
    await page.getByText('Sie behalten den Namen').waitFor();
  },
  'providers-form': async (page) => {
    await page.getByRole('button', { name: 'Bearbeiten: Beratungsstelle Anker' }).click();
    await page.getByRole('button', { name: 'Weitere Ansprechperson' }).focus();
  },
  'providers-form-refused': async (page) => {
    await page.getByRole('button', { name: 'Anbieter anlegen' }).click();
    await page.getByLabel('Name').first().fill('Beratungsstelle Anker');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('nichts doppelt').waitFor();
  },
  'providers-import': async (page) => {
    await importProviders(
      page,
      'Träger;Leistung;Wartezeit;Zuletzt geprüft;Umsatz\nAnker;Sucht;3 Wochen;5.11.2026;1\n;Sucht;;;\nHof;Lebensberatung;bald;31.2.2026;\nANKER;;;;\n',
    );
    await page.getByText('3 Zeilen nicht übernommen').waitFor();
  },
  'providers-import-refused': async (page) => {
    await importProviders(page, 'Telefon;Anschrift\n1;2\n');
    await page.getByRole('alert').getByText('Überschrift').waitFor();
  },
  'providers-handout': async (page) => {
    await page.getByRole('button', { name: 'Merkblatt: Beratungsstelle Anker' }).click();
  },
  'report-refused': async (page) => {
    await joinTeamFiles(page);
    await page.getByRole('alert').getByText('mindestens 3 Dateien').waitFor();
  },
  'report-joined': async (page) => {
    await joinTeamFiles(page);
    await page.getByText('4 Dateien zusammen').waitFor();
  },
  'caseload-grouped': async (page) => {
    await page.getByLabel('nach BG gruppieren').check();
    await page.getByRole('gridcell', { name: 'Müller, Jürgen' }).first().focus();
  },
  'caseload-selected': async (page) => {
    for (const at of [0, 3, 4]) await page.getByLabel('auswählen:').nth(at).check();
    await page.getByLabel('Suchen').fill('Jürgen');
  },
  'caseload-follow-up': async (page) => {
    await page.getByLabel('alle gezeigten Fälle').check();
    await page.getByRole('button', { name: 'Wiedervorlage setzen' }).click();
    await page.getByLabel('Worum geht es?').fill('Rückmeldung einholen');
    await page.getByRole('textbox', { name: 'Wiedervorlage am' }).fill('01.12.2026');
    await page.getByText('danach:').waitFor();
  },
  'caseload-rank': async (page) => {
    await page.getByLabel('auswählen:').nth(1).check();
    await page.getByRole('button', { name: 'Rang setzen' }).click();
    await page.getByRole('button', { name: 'bei 1 Fall setzen' }).click();
    await page.getByRole('radio').first().check();
  },
  'caseload-end-refused': async (page) => {
    await page.getByLabel('auswählen:').nth(1).check();
    await page.getByRole('button', { name: 'Fälle beenden' }).click();
    await page.getByRole('button', { name: '1 Fall beenden' }).click();
    await page.getByRole('alert').getByText('Zukunft').waitFor();
  },
  'caseload-delete': async (page) => {
    for (const at of [0, 2]) await page.getByLabel('auswählen:').nth(at).check();
    await page.getByRole('button', { name: 'Löschen …' }).click();
    await page.getByRole('button', { name: '2 Fälle löschen' }).click();
    await page.getByRole('alert').getByText('nichts gelöscht').waitFor();
  },
  'caseload-changed': async (page) => {
    await page.getByLabel('auswählen:').nth(1).check();
    await page.getByRole('button', { name: 'Fälle beenden' }).click();
    await page.getByRole('button', { name: '1 Fall beenden' }).click();
    await page.getByRole('button', { name: 'Rückgängig' }).waitFor();
  },
  'caseload-export': async (page) => {
    await page.getByRole('button', { name: 'Als Datei speichern' }).click();
  },
  'caseload-handover': async (page) => {
    await page.getByRole('button', { name: 'Vertretung', exact: true }).click();
    await page.getByLabel('Datei öffnen').check();
    const file = { name: 'vertretung.fbv', mimeType: 'application/octet-stream', buffer: Buffer.from('x') };
    await page.getByLabel('Datei (.fbv)').setInputFiles(file);
    await page.getByLabel('Passphrase der Datei', { exact: true }).fill('Tinte Leiter Wolke');
    await page.getByRole('button', { name: 'Datei öffnen' }).click();
    await page.getByRole('heading', { name: '12 Fälle von Team 412' }).waitFor();
  },
  'caseload-give': async (page) => {
    await page.getByRole('button', { name: 'Vertretung', exact: true }).click();
    await page.getByRole('textbox', { name: 'Vertretung bis' }).fill('11.12.2026');
    await page.getByRole('button', { name: /^Datei mit .* erstellen$/ }).click();
    await page.getByRole('alert').getByText('Bitte').waitFor();
  },
  'caseload-take-preview': async (page) => {
    for (const line of await page.locator('.take-preview summary').all()) await line.click();
  },
  'caseload-none-left': async (page) => {
    await page.getByLabel('Suchen').fill('niemand');
  },
  'panel-form-phone': async (page) => {
    await page.locator('.tile input').first().focus();
    await page.keyboard.press('t');
    await page.getByLabel('dokumentiert').check();
    await page.getByLabel('gemeinsam mit …').check();
    await page.getByRole('checkbox', { name: 'Müller, Ayşe' }).check();
  },
  'panel-unset-refused': async (page) => {
    await page.getByLabel('Passphrase', { exact: true }).fill('zu kurz');
    await page.getByRole('button', { name: 'Passphrase festlegen' }).click();
  },
  'panel-unset-chosen': async (page) => {
    await page.getByLabel('Passphrase', { exact: true }).fill('Tinte Leiter Wolke Ampel');
    await page.getByLabel('anzeigen: Passphrase', { exact: true }).check();
    await page.getByLabel('Passphrase wiederholen', { exact: true }).fill('Tinte Leiter Wolke');
    await page.getByRole('button', { name: 'Passphrase festlegen' }).click();
  },
  'panel-locked-wrong': async (page) => {
    await page.getByLabel('Passphrase', { exact: true }).fill('tinte leiter');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('passt nicht').waitFor();
  },
  'panel-locked-caps': async (page) => {
    await page
      .getByLabel('Passphrase', { exact: true })
      .evaluate((field) =>
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'T', modifierCapsLock: true, bubbles: true })),
      );
  },
  'panel-locked-recover': async (page) => {
    await page.getByRole('button', { name: 'Passphrase vergessen?' }).click();
  },
  'panel-locked-recover-refused': async (page) => {
    await page.getByRole('button', { name: 'Passphrase vergessen?' }).click();
    await page.getByLabel('Wiederherstellungsschlüssel').fill('4K7QM-3XWD9');
    await page.getByLabel('Neue Passphrase', { exact: true }).fill('Tinte Leiter Wolke Ampel');
    await page.getByLabel('Passphrase wiederholen', { exact: true }).fill('Tinte Leiter Wolke Ampel');
    await page.getByRole('button', { name: 'Öffnen und Passphrase ersetzen' }).click();
    await page.getByRole('alert').getByText('passt nicht').waitFor();
  },
  'panel-retention-end': async (page) => {
    await page.getByRole('button', { name: 'Fall endet' }).click();
    await page.getByLabel('Fallende am').fill('21.12.2026');
    await page.getByRole('button', { name: 'Fallende eintragen' }).click();
  },
  'panel-retention-doubt': async (page) => {
    await page.getByRole('button', { name: 'Nein' }).click();
  },
  'panel-unit-question': async (page) => {
    await page.getByLabel('Sie ist eine andere BG').check();
    await page.getByLabel('gelten auch hier').check();
  },
  'panel-changes': async (page) => {
    await page.getByRole('button', { name: 'Änderungen' }).click();
    await page.getByText('Entscheidung zur BG-Beratung').waitFor();
  },
  'panel-relink': async (page) => {
    await page.getByRole('button', { name: 'Kundennummer hat sich geändert?' }).click();
    await page.getByLabel('Kaya, Zeynep').check();
  },
  'panel-relink-refused': async (page) => {
    await page.getByRole('button', { name: 'Mit einem anderen Fall zusammenführen' }).click();
    await page.getByLabel('Müller, Jürgen').check();
    await page.getByRole('button', { name: 'Fälle zusammenführen' }).click();
    await page.getByRole('alert').getByText('gibt es nicht mehr').waitFor();
  },
  'options-retention': async (page) => {
    await page.getByText('2 Tage anzeigen').click();
  },
  'options-backup-preview': async (page) => {
    await page.getByLabel('Ersetzen').check();
  },
  'options-backup-secret': async (page) => {
    await page.getByLabel('Passphrase', { exact: true }).fill('Tinte Leiter Wolke Ampel');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('lässt sich die Sicherung nicht öffnen').waitFor();
  },
  'options-vault-change': async (page) => {
    await page.getByRole('button', { name: 'Passphrase ändern' }).click();
    await page.getByLabel('Bisherige Passphrase', { exact: true }).fill('Tinte Leiter');
    await page.getByLabel('Neue Passphrase', { exact: true }).fill('Tinte Leiter Wolke Ampel');
    await page.getByLabel('Passphrase wiederholen', { exact: true }).fill('Tinte Leiter Wolke Ampel');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('passt nicht').waitFor();
  },
  'options-vault-renew': async (page) => {
    await page.getByRole('button', { name: 'Neuen Schlüssel erstellen' }).click();
  },
  'panel-form-other': async (page) => {
    await page.getByRole('button', { name: 'andere Art' }).click();
    await page.getByLabel('Ohne Termin, persönlich').check();
    await page.getByLabel('Datum', { exact: true }).selectOption('other');
    await page.getByLabel('Datum des Kontakts').fill('2026-11-12');
    await page.getByLabel('Folge', { exact: true }).selectOption('followUp');
    await page.getByLabel('Was ist zu tun?').fill('Nachweis Kinderbetreuung anfordern');
  },
  'panel-form-refused': async (page) => {
    await page.locator('.tile input').first().focus();
    await page.keyboard.press('Enter');
  },
  'panel-form-refused-by-store': async (page) => {
    await page.locator('.tile input').first().focus();
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await page.locator('.refusal').waitFor();
  },
  'panel-closing-joint': async (page) => {
    await page.getByRole('button', { name: /^Vermerk ansehen: Müller, Jürgen/ }).click();
  },
  'panel-closing-refused': async (page) => {
    await page.locator('#closing-follow').selectOption('caseEnds');
    await page.getByRole('button', { name: 'Abschließen' }).click();
    await page.locator('.closing .refusal').waitFor();
  },
  'panel-toast': saveTalk,
  'popup-toast': saveTalk,
  'panel-plan-forms': async (page) => {
    for (const name of ['Schritt ergänzen', 'Prüfung eintragen', 'Neuen Plan eintragen']) {
      await page.getByRole('button', { name }).click();
    }
    await page.getByRole('button', { name: 'Schritt speichern' }).click();
  },
  'panel-history-measures': async (page) => {
    for (const name of ['Warum?', 'Absage eintragen']) {
      await page.getByRole('tabpanel').getByRole('button', { name }).first().click();
    }
  },
  'panel-cooperation-form': async (page) => {
    await page.getByRole('button', { name: 'Einschätzung notieren' }).click();
    await page.getByLabel('Einschätzung vom').fill('21.11.2026');
    await page.getByRole('button', { name: 'Einschätzung speichern' }).click();
  },
  'panel-terms-form': async (page) => {
    await page.getByRole('button', { name: 'Ändern' }).first().click();
    await page.getByLabel('Art', { exact: true }).selectOption('relief');
  },
  'panel-terms-refused': async (page) => {
    await page.getByRole('button', { name: 'Festlegung ergänzen' }).click();
    await page.getByRole('button', { name: 'Festlegung speichern' }).click();
  },
  'panel-follow-ups': async (page) => {
    await page.getByRole('button', { name: 'Wiedervorlage ergänzen' }).click();
    await page.getByLabel('Was ist zu tun?').fill('Rückruf');
    await page.getByRole('button', { name: 'Wiedervorlage speichern' }).click();
  },
  'panel-follow-up-later': async (page) => {
    await page.getByRole('button', { name: 'Später erinnern: ' }).click();
    await page.getByRole('textbox', { name: 'anderer Tag' }).fill('20.11.2026');
    await page.getByRole('button', { name: 'Ab diesem Tag erinnern' }).click();
    await page.getByRole('alert').getByText('ab morgen').waitFor();
  },
  'panel-paused': async (page) => {
    await page.getByRole('button', { name: 'Fall pausieren' }).click();
    await page.getByLabel('Grund', { exact: true }).selectOption('parental');
    await page.getByRole('textbox', { name: 'Letzter Tag' }).fill('30.11.2026');
    await page.getByRole('button', { name: 'Pause speichern' }).click();
    await page.getByRole('alert').getByText('schon pausiert').waitFor();
  },
  'panel-unit-decision': async (page) => {
    await page.getByLabel('ja', { exact: true }).check();
    await page.getByRole('button', { name: 'Entscheidung speichern' }).click();
  },
  'panel-paste-no-site': openPaste,
  'panel-paste-read': pasteText,
  'panel-paste-problems': async (page) => {
    await pasteText(page);
    await page.getByRole('button', { name: 'Fall anzeigen' }).click();
  },
  'panel-paste-too-long': pasteText,
  'panel-pasted': async (page) => {
    await page.getByText('Angaben erkannt').click();
  },
  'panel-teach-readings': async (page) => {
    await page.getByRole('button', { name: 'Was Fallblick auf dieser Seite liest' }).click();
  },
  'panel-teach-missing': async (page) => {
    await page.getByRole('button', { name: 'Übernehmen' }).click();
  },
  'options-own': async (page) => {
    await page.getByLabel('Beispiel prüfen').fill('214D09377');
    await page.getByRole('button', { name: 'Zeitraum hinzufügen' }).click();
  },
  'policy-copied': async (page) => {
    await page.getByRole('button', { name: 'Als Text kopieren' }).click();
    await page.getByText('Kopiert.').first().waitFor();
  },
  'policy-not-copied': async (page) => {
    await page.getByRole('button', { name: 'Als Text kopieren' }).click();
    await page.getByRole('alert').getByText('nicht erlaubt').waitFor();
  },
  'options-site-refused': async (page) => {
    await page.getByRole('button', { name: 'https://fachverfahren.example einschalten' }).click();
    await page.getByRole('alert').getByText('nicht erlaubt').waitFor();
  },
  'options-adapter-remove': async (page) => {
    await page.getByRole('button', { name: 'Fachverfahren der Musterstadt entfernen' }).click();
  },
  'editor-choices': async (page) => {
    await page.getByRole('button', { name: /^Zeile 2 .*, Status:/ }).click();
  },
  'editor-sheet': async (page) => {
    await page.getByRole('button', { name: /^Zeile 2 .*, ändern/ }).click();
  },
  'editor-sections': async (page) => {
    await page.getByRole('link', { name: 'Wochenziele' }).click();
    await page.getByText('Auslegungsfragen', { exact: true }).click();
    await page.getByLabel('Auslegungsfragen (JSON)').waitFor();
  },
  'editor-draft': async (page) => {
    await page
      .getByRole('button', { name: /^Öffnen: / })
      .first()
      .click();
  },
  'options-override': async (page) => {
    await page.getByText('Konzept Beratungsaktivität, 5 Ü25 Teams, 2.').last().click();
    await page.getByRole('button', { name: 'Anderer Wert für marktnah, arbeitslos' }).click();
    await page.getByRole('button', { name: 'Auswirkung zeigen' }).click();
    await page.getByText('Konzept Beratungsaktivität, 5 Team 935').last().click();
  },
  'sap-details-refused': async (page) => {
    await page.getByRole('button', { name: 'SAP ergänzen' }).click();
    await page.getByLabel('Ihr Anteil an einer Vollzeitstelle, in Prozent').fill('120');
    await page.getByRole('button', { name: 'Angaben speichern' }).click();
    await page.getByRole('alert').getByText('über 0 bis 100').waitFor();
  },
  'sap-duties': async (page) => {
    await page.getByRole('button', { name: 'Warum? Supervision' }).click();
  },
  'sap-duties-form': async (page) => {
    await page.getByRole('button', { name: 'Teilnahme eintragen' }).click();
    await page.getByLabel('Dauer in Tagen').fill('viele');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').getByText('ganzen oder halben Tagen').waitFor();
  },
  'sap-duties-pause': async (page) => {
    await page.getByRole('button', { name: 'Ändern: Ruhen 01.03.2024 bis 31.08.2024' }).click();
    await page.getByRole('button', { name: 'Entfernen: Supervision, 02.09.2026' }).click();
  },
  'sap-time': async (page) => {
    await page.getByRole('button', { name: 'Woraus sich die Zeit ergibt' }).click();
  },
  'sap-time-form': async (page) => {
    await page.getByRole('button', { name: 'Zeit eintragen' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').getByText('Stunden und Minuten').waitFor();
  },
  'sap-quarter-fix': async (page) => {
    await page.getByRole('button', { name: 'Als gesendet vermerken …' }).click();
    await page.getByRole('button', { name: 'Festschreiben und als gesendet vermerken' }).click();
    await page.getByRole('alert').getByText('bestätigen').waitFor();
  },
  'sap-rules': async (page) => {
    await page.getByLabel('Anzeigen: Orientierung aus dem Erlass 2007 zeigen').check();
    await page.getByRole('button', { name: 'Erlass nachlesen' }).click();
  },
  'options-empty': async (page) => {
    await page.getByLabel('Format der Kundennummer').fill('\\d{3}[A-Z');
  },
};

async function saveTalk(page: Page): Promise<void> {
  await page.locator('.tile input').first().focus();
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).waitFor();
}

async function openPaste(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Text einfügen' }).click();
}

async function pasteText(page: Page): Promise<void> {
  await openPaste(page);
  await page
    .getByLabel('Text aus dem Fachverfahren')
    .fill(
      'Kundennummer: 214D093771\nName: Müller, Jürgen\nGeburtsdatum: 17.03.1984\nTeam: 412 Ü25 – eine lange Zeile, die nicht umbricht',
    );
  await page.locator('.paste-form :is(.paste-summary, .refusal)').first().waitFor();
}

/** A directory file, chosen on the page „Handbuch“. */
async function importProviders(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Datei einlesen' }).click();
  const file = { name: 'handbuch.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('#provider-import-file').setInputFiles(file);
}

async function joinTeamFiles(page: Page): Promise<void> {
  const file = { mimeType: 'application/octet-stream', buffer: Buffer.from('FBKT') };
  await page.getByLabel('Dateien wählen').setInputFiles([{ ...file, name: 'fallblick-teambericht-2026-11.fbt' }]);
  await page.locator('#join-files-passphrase').fill('Tinte Leiter Wolke Ampel');
  await page.getByRole('button', { name: 'Zusammenführen' }).click();
}

async function startTalk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gespräch eintragen' }).click();
  await page.getByLabel('Dauer in Minuten').fill('45');
  await page
    .getByLabel('Notiz')
    .fill('Überlastung seit der Umstellung; sucht einen Weg, mit der Vorgesetzten zu sprechen.');
}
