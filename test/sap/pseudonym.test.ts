import { describe, expect, it } from 'vitest';
import { pseudonymDoubt, pseudonymKey } from '../../lib/sap/pseudonym';

describe('what looks like a real person', () => {
  it.each([
    ['Petra Musterfrau', 'name'],
    ['Müller, Jürgen', 'name'],
    ['Anna-Lena von der Heide', 'name'],
    ['  Karl   Otto Weiß ', 'name'],
    ['P.M.', 'initials'],
    ['P. M.', 'initials'],
    ['12345', 'number'],
    ['Windrad 120 456', 'number'],
    ['PN 12-34-56', 'number'],
  ] as const)('„%s“ is a doubt: %s', (pseudonym, doubt) => expect(pseudonymDoubt(pseudonym)).toBe(doubt));

  it.each(['Windrad', 'Kastanie 3', 'blauer Reiher', 'A 12', 'Fall 2026', 'Leuchtturm-Nord 12', ''])(
    '„%s“ is none',
    (pseudonym) => expect(pseudonymDoubt(pseudonym)).toBeNull(),
  );
});

it('takes two pseudonyms for one that look alike', () => {
  for (const same of ['Grüner Schirm', ' grüner  schirm', 'GRÜNER SCHIRM', 'Gru\u0308ner Schirm', 'Grüner\u00a0Schirm'])
    expect(pseudonymKey(same)).toBe('grüner schirm');
  expect(pseudonymKey('Grüner Schirm 2')).not.toBe(pseudonymKey('Grüner Schirm'));
});
