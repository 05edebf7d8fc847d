import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLasting, stableSelector } from '../../lib/teach/stable-selector';

describe('isLasting', () => {
  it.each([
    'kundennummer',
    'Kundennummer',
    'kunde_nr',
    'kd-nr',
    'personName',
    'feld-team',
    'bgNummer',
    'value',
    'Geburtsdatum',
    'Nachrichtstext',
    'ansprechpartner',
    'zustaendigkeit',
    'letztes-gespraech',
    'wert',
  ])('takes %s', (name) => expect(isLasting(name)).toBe(true));

  it.each([
    'css-1x2y3z',
    'css-kjhgf',
    'sc-bdVaJa',
    'sc-gsTEea',
    '_abc12',
    '_value_1a2b3',
    'jss42',
    'MuiBox-root-123',
    'MuiTypography-root-123',
    'makeStyles-team-12',
    'svelte-1tky8bj',
    'ember310',
    'ext-gen1042',
    'ext-comp-1001',
    'gwt-uid-77',
    'r1',
    ':r1:',
    'radix-:r3:',
    'v-a1b2c3',
    'field_17',
    'team2',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'x7kq9p2m',
    'bXqzKd',
    'kfjdhsw',
    'Card_body__mEoKu',
    'is-active',
    'row-selected',
    'hover',
    'ng-untouched',
    '',
    'a',
  ])('refuses %s', (name) => expect(isLasting(name)).toBe(false));
});

describe('stableSelector', () => {
  let window: Window;
  const names = ['document', 'Node', 'CSS'] as const;
  const kept = new Map<string, unknown>();
  const doc = (): Document => window.document as unknown as Document;
  const of = (html: string, shown = 'Muster, Anna', more: (Document | ShadowRoot)[] = []): string | null => {
    window.document.body.innerHTML = html;
    const el = doc().querySelector('[data-x]');
    if (!el) throw new Error('no element');
    return stableSelector(el, shown, [doc(), ...more]);
  };

  beforeEach(() => {
    window = new Window();
    for (const name of names) {
      kept.set(name, Reflect.get(globalThis, name));
      Reflect.set(globalThis, name, name === 'CSS' ? { escape: (text: string) => text } : Reflect.get(window, name));
    }
  });
  afterEach(() => {
    for (const name of names) Reflect.set(globalThis, name, kept.get(name));
  });

  it('takes names people gave', () => {
    expect(of('<p><b data-x id="kundennummer">1</b></p>')).toBe('#kundennummer');
    expect(of('<p><b data-x class="css-1x2y3z person">1</b></p>')).toBe('.person');
    expect(of('<p><input data-x name="nachname"><input name="vorname"></p>')).toContain('nachname');
  });

  it('has no hashed class, no generated id and nothing of the person in it', () => {
    const html = `<div class="css-1x2y3z" id="ember12"><span class="sc-bdVaJa _k3">a</span><span data-x class="jss7 sc-gsTEea muster" id=":r1:" data-name="Anna" aria-label="Muster, Anna">Muster, Anna</span></div>`;
    const css = of(html) ?? '';
    expect(css).not.toMatch(/css-|sc-|jss|_k3|ember|:r1|muster|anna/i);
    expect(doc().querySelectorAll(css)).toHaveLength(1);
  });

  it('is null where another root of the page has the same place first', () => {
    const other = new Window();
    other.document.body.innerHTML = '<b id="kundennummer">2</b>';
    const html = '<p><b data-x id="kundennummer">1</b></p>';
    expect(of(html, '1', [other.document as unknown as Document])).toBeNull();
  });
});
