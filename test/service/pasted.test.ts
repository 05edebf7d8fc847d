import { describe, expect, it } from 'vitest';
import type { Profile } from '../../lib/site/profile';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
const page = monthly('214D093771', 'Beispiel, Anna', '2026-10-08');
const text: Profile = { ...page, pasted: true };

describe('a person from pasted text', () => {
  it('has the state of the same person on a page, and says where it comes from', async () => {
    const { caseOf, count } = serviceAt(TODAY);
    const [fromPage, fromText] = [await caseOf(page), await caseOf(text)];
    expect(fromText.line).toEqual(fromPage.line);
    expect(fromPage.explanation.rows[0]?.note).toBe('(Seite)');
    expect(fromText.explanation.rows[0]?.note).toBe('(eingefügter Text)');
    expect(fromText.history[0]?.note).toBe('aus eingefügtem Text');
    expect(fromText.facts[0]?.note).toBe('eingefügter Text');
    expect(await count('cases')).toBe(0);
  });

  it('says what the text does not tell', async () => {
    const { caseOf } = serviceAt(TODAY);
    const view = await caseOf({
      ...text,
      fields: { ...text.fields, status: null },
      facts: { ...text.facts, status: null },
      notRecognised: [{ field: 'status', why: 'conflict' }],
    });
    expect(view.problems).toEqual(['Status ist im Text nicht eindeutig – nicht erkannt.']);
    expect(view.facts[1]?.note).toBe('im Text leer oder nicht erkannt');
  });

  it('names the own entry as own, also beside a text', async () => {
    const { service, caseOf } = serviceAt(TODAY);
    expect(await service.record({ ref: ref(text), profile: text, entry: talk(TODAY) }, NO_POLICY)).toMatchObject({
      ok: true,
    });
    expect((await caseOf(text)).explanation.rows[0]?.note).toBe('(eigener Eintrag)');
    expect((await caseOf(page)).adopted).toBe(true);
  });
});
