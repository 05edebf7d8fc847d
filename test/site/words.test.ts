import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import { mapWord } from '../../lib/site/words';

const { values } = adapterFor('https://anywhere.example/');

describe('mapWord', () => {
  it.each([
    ['412 Ü25', 'ue25'],
    ['Team 521 Ü25', 'ue25'],
    ['413 U25', 'u25'],
    ['Team 511 U 25', 'u25'],
    ['U\u0308 25', 'ue25'],
    ['944 Netzwerk ABC', 't944'],
    ['935 Selbstständige', 't935_self'],
    ['Team 935 – Selbständige', 't935_self'],
    ['935 Reha', 't935_reha'],
    ['531 Fallmanagement', 'fm'],
    ['Team 531 Fallmanagement', 'fm'],
    ['FM Süd', 'fm'],
    ['Fallmanagement U25', 'fm'],
    ['925 Projekt', 't925'],
    ['416 Eingang', null],
    ['Team 541 50plus', null],
    ['935', null],
    ['9441', null],
  ])('team „%s“ → %s', (text, team) => {
    expect(mapWord(text, values.team)).toBe(team);
  });

  it.each([
    ['arbeitslos', 'alo'],
    ['Arbeitslos ', 'alo'],
    ['arbeitslos (gemeldet am 01.02.2026)', 'alo'],
    ['nicht arbeitslos', null],
    ['arbeitsuchend', 'asu'],
    ['arbeitssuchend', 'asu'],
    ['ratsuchend', 'rat'],
    ['nicht gesetzt', 'none'],
    ['Maßnahme', null],
    ['Erziehungszeit', null],
  ])('status „%s“ → %s', (text, status) => {
    expect(mapWord(text, values.status)).toBe(status);
  });

  it.each([
    ['marktnah', 'near', null],
    ['nicht marktnah', 'far', null],
    ['nicht mehr marktnah', null, null],
    ['Marktprofil', 'near', null],
    ['Förderprofil (F)', 'near', null],
    ['Stabilisierungsprofil', 'far', null],
    ['I', null, 'I'],
    ['Integriert, aber hilfebedürftig (I)', null, 'I'],
    ['Z', null, 'Z'],
    ['Z – Zuordnung nicht erforderlich', null, 'Z'],
    ['A', null, null],
  ])('Profillage „%s“ → %s, %s', (text, distance, profile) => {
    expect(mapWord(text, values.marketDistance)).toBe(distance);
    expect(mapWord(text, values.profile)).toBe(profile);
  });
});
