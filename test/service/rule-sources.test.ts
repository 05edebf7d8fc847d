/** Rule packs from outside: in force beside the shipped ones, in the order organisation, own, shipped. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import type { GivenPack } from '../../lib/packs/given';
import type { Given } from '../../lib/service/requests';
import { editedPack } from '../packs/edited-pack';
import { monthly, NO_POLICY, SYSTEM, serviceAt, underPolicy } from './sample';

const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-25');
const DUE = 'Kontakt fällig bis Mi 25.11.';
const LATE = 'Kontakt überfällig seit 5 Tagen';

const SHIPPED = PACKS.find(({ id }) => id === 'beratungsaktivitaet')?.version ?? '';
let revisions = 0;
function given(packs: GivenPack[], policy: object = {}): Given {
  revisions += 1;
  return { ...underPolicy(policy), packs: { revision: `test ${revisions}`, packs, fault: null } };
}
const own = (text: string, name = 'beratungsaktivitaet@9.1.0'): GivenPack => ({ origin: 'own', name, text });
const theirs = (text: string): GivenPack => ({ origin: 'policy', name: 'Richtlinie „rulePacks“, Eintrag 1', text });
const weeks3 = (version = '9.1.0'): string => editedPack({ interval: 'P3W', version });

async function badge(read: Given, today = '2026-11-20'): Promise<string | undefined> {
  const { service } = serviceAt(today);
  const [line] = await service.assess({ system: SYSTEM, page: 'detail', profiles: [anna] }, read);
  return line?.segments[0]?.text;
}

describe('packs from outside', () => {
  it('count beside the shipped ones, and the explanation names their version', async () => {
    expect(await badge(NO_POLICY)).toBe(DUE);
    expect(await badge(given([own(weeks3())]))).toBe(LATE);
    expect(await badge(given([theirs(weeks3())]))).toBe(LATE);
    expect(await badge(NO_POLICY)).toBe(DUE);
  });

  it('count from their first day on', async () => {
    const later = given([own(editedPack({ interval: 'P3W', version: '2.0.0', validFrom: '2026-11-24' }))]);
    expect(await badge(later)).toBe(DUE);
    expect(await badge(later, '2026-11-24')).toBe('Kontakt heute fällig');
  });

  it('of the same version: the organisation’s before the user’s, before the shipped', async () => {
    const monthlyText = editedPack({ interval: 'P1M', version: '9.1.0' });
    expect(await badge(given([own(weeks3()), theirs(monthlyText)]))).toBe(DUE);
    expect(await badge(given([theirs(monthlyText), own(weeks3())]))).toBe(DUE);
    expect(await badge(given([own(weeks3(SHIPPED))]))).toBe(LATE);
  });

  it('of another id count until they are switched off', async () => {
    const text = editedPack({ interval: 'P1W', id: 'anderes-jobcenter' });
    expect(await badge(given([own(text)]))).toBe('Kontakt überfällig seit 19 Tagen');
    expect(await badge(given([own(text)], { packs: { 'anderes-jobcenter': false } }))).toBe(DUE);
  });

  it('that are wrong leave the others alone', async () => {
    expect(await badge(given([own('{', 'kaputt'), own('7', 'x@1.0.0'), theirs('[]'), own(weeks3())]))).toBe(LATE);
  });
});

describe('the list of packs', () => {
  const read = async (what: Given, settings?: object) => {
    const { service } = serviceAt('2026-11-20');
    if (settings) {
      const { settings: before } = await service.readSettings({}, what);
      await service.writeSettings({ settings: { ...before, ...settings } }, what);
    }
    return service.readRules({}, what);
  };

  it('says origin, version, validity, and whether they are on', async () => {
    const text = editedPack({ interval: 'P3W', version: '9.10.0', validFrom: '2027-01-01', title: 'Neu' });
    const { today, packs, problems } = await read(
      given([own(weeks3('9.9.0')), theirs(text)], { packs: { sro: false } }),
    );
    expect(today).toBe('2026-11-20');
    expect(problems).toEqual([]);
    expect(
      packs.map(({ id, version, origin, on, onManaged, validFrom }) => [id, version, origin, on, onManaged, validFrom]),
    ).toEqual([
      ['beratungsaktivitaet', '9.10.0', 'policy', true, false, '2027-01-01'],
      ['beratungsaktivitaet', '9.9.0', 'own', true, false, packs[2]?.validFrom],
      ['beratungsaktivitaet', SHIPPED, 'shipped', true, false, packs[2]?.validFrom],
      ['p16a', expect.any(String), 'shipped', true, false, expect.anything()],
      ['sro', expect.any(String), 'shipped', false, true, expect.anything()],
    ]);
    expect(packs[0]).toMatchObject({ title: 'Neu', text, problems: [] });
    expect(JSON.parse(packs[2]?.text ?? '')).toMatchObject({ id: 'beratungsaktivitaet', version: SHIPPED });
  });

  it('keeps what cannot be read, and says why', async () => {
    const { packs, problems } = await read(given([own('{', 'kaputt@1.0.0'), own('nie', 'alt'), theirs('{}')]));
    expect(packs.slice(-2)).toMatchObject([
      { id: 'kaputt', version: '1.0.0', title: '', origin: 'own', on: false, text: '{' },
      { id: 'alt', version: '', text: 'nie', problems: [expect.stringContaining('Kein gültiges JSON')] },
    ]);
    expect(packs.at(-2)?.problems).toEqual([
      expect.stringMatching(/nicht verwendet\. Gespeichert bleibt es unverändert\. kaputt@1\.0\.0, ganze Datei: /),
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^Richtlinie „rulePacks“, Eintrag 1, id: .* Das Paket wurde nicht übernommen\.$/),
    ]);
    const { service } = serviceAt('2026-11-20');
    const { policyProblems } = await service.readSettings({}, given([theirs('{}')]));
    expect(policyProblems).toEqual(problems);
  });

  it('says which version does not count because the same one comes from elsewhere', async () => {
    const { packs } = await read(given([own(weeks3()), theirs(weeks3())]));
    expect(packs.slice(0, 2).map(({ origin, problems }) => [origin, problems.length])).toEqual([
      ['own', 1],
      ['policy', 0],
    ]);
  });

  it('tells the cells of the packs that are on, and other values with reason and by whom', async () => {
    const policy = {
      packs: { sro: false },
      overrides: { 'CF-ue25-near-alo': 'P6W', 'CF-fort': 'P1M' },
      overrideReasons: { 'CF-ue25-near-alo': 'Weisung 3/2026' },
    };
    const mine = { interval: null, reason: 'Absprache im Team' };
    const { cells, overrides, problems } = await read(given([own(weeks3())], policy), {
      overrides: { 'CF-ue25-near-alo': mine, 'CF-u25-far-asu': mine },
    });
    expect(cells.find(({ id }) => id === 'CF-ue25-near-alo')).toEqual({
      id: 'CF-ue25-near-alo',
      kind: 'contact',
      label: 'marktnah, arbeitslos',
      source: 'Konzept Beratungsaktivität, 5 Ü25 Teams, 2.',
      interval: 'P3W',
      inSchoolHolidays: false,
      derived: null,
    });
    expect(cells.map(({ id }) => id)).not.toContain('KP-02');
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(overrides).toEqual({
      'CF-ue25-near-alo': { interval: 'P6W', reason: 'Weisung 3/2026', by: 'policy' },
      'CF-fort': { interval: 'P1M', reason: null, by: 'policy' },
      'CF-u25-far-asu': { ...mine, by: 'own' },
    });
    expect(problems).toEqual([expect.stringContaining('„CF-fort“')]);
  });

  it('says when the browser did not give the user’s own', async () => {
    const none = { ...NO_POLICY, packs: { revision: '', packs: [], fault: 'Nicht herausgegeben.' } };
    expect((await read(none)).problems).toEqual(['Nicht herausgegeben.']);
  });
});

describe('a pack that is to be stored', () => {
  const check = (text: string, packs: GivenPack[] = []) =>
    serviceAt('2026-11-20').service.checkRulePack({ text }, given(packs));

  it('is taken in a version of its own, and again in place of the user’s own', async () => {
    const answer = { ok: true, id: 'beratungsaktivitaet', version: '9.1.0' };
    expect(await check(weeks3())).toEqual(answer);
    expect(await check(weeks3(), [own(editedPack({ interval: 'P2W', version: '9.1.0' }))])).toEqual(answer);
  });

  it.each([
    ['a shipped version', weeks3(SHIPPED), [], 'bitte Version erhöhen'],
    ['a version of the organisation', weeks3(), [theirs(weeks3())], 'bitte Version erhöhen'],
    ['the place of one that cannot be read', weeks3(), [own('{')], 'nicht überschrieben'],
    ['a mistake', weeks3().replace('"P3W"', '"3 Wochen"'), [], 'Keine Dauer nach ISO 8601'],
    ['no JSON', '{', [], 'Kein gültiges JSON'],
  ])('is refused: %s', async (_what, text, packs, sentence) => {
    expect(await check(text, packs)).toEqual({ ok: false, message: expect.stringContaining(sentence) });
  });
});
