import { expect, it } from 'vitest';
import { diagnosisHint } from '../../lib/text/diagnosis-hint';

it.each([
  'F10.2',
  'wegen F32 in Behandlung',
  'G40.-',
  'leidet an Depressionen',
  'DEPRESSION',
  'Diagnose liegt vor',
  'ist alkoholkrank',
  'Therapieplatz gesucht',
])('hints at a diagnosis: %s', (text) => expect(diagnosisHint(text)).toContain('keine Diagnosen'));

it.each([
  'Schulden verhindern die Arbeitsaufnahme, Pfändung läuft',
  'Raum F102, Haus B12a',
  'Termin am 10.02. um 9:30',
  'Betreuung für das Kind ab 7 Uhr',
  'kommt mit der Post nicht zurecht',
  '',
])('says nothing: %s', (text) => expect(diagnosisHint(text)).toBeNull());
