// @vitest-environment happy-dom
/** What the organisation says that concerns every page. */
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FaultBox } from '../../components/fault-box';
import { LawFlag } from '../../components/law-flag';
import { LookupButton } from '../../components/lookup/lookup-button';
import { NO_ORGANISATION, OrganisationContext } from '../../components/organisation';
import { NoSite } from '../../components/panel/no-site';
import { PanelBody } from '../../components/panel/panel-body';
import type { OrganisationView } from '../../lib/messages/policy';
import { PASTES } from '../e2e/gallery/sample-paste';
import { FAULTS } from '../e2e/gallery/sample-views';
import { mount, unmount } from './support/mount';

const under = (view: Partial<OrganisationView>, node: ComponentChildren): string =>
  mount(<OrganisationContext.Provider value={{ ...NO_ORGANISATION, ...view }}>{node}</OrganisationContext.Provider>)
    .textContent ?? '';
const nothing = (): void => undefined;

afterEach(unmount);

it('names whom to ask where something fails, and nobody where nobody was named', () => {
  const support = { name: 'IT-Service', phone: '0000 123-0', room: '<b>1.01</b>' };
  const text = under({ support }, <FaultBox fault={FAULTS.store} />);
  expect(text).toContain('Ansprechstelle Ihrer OrganisationName: IT-ServiceTelefon: 0000 123-0Raum: <b>1.01</b>');
  expect(document.querySelector('b')).toBeNull();
  expect(under({}, <FaultBox fault={FAULTS.store} />)).not.toContain('Ansprechstelle');
});

it('stands with its day beside „Rechtsstand prüfen“, as the organisation’s', () => {
  const lawNotes = [{ text: 'Weisung 7/2026 beachten', date: '2026-07-01' }];
  expect(under({ lawNotes }, <LawFlag />)).toBe(
    'Rechtsstand prüfenHinweis Ihrer Organisation (Stand 01.07.2026): Weisung 7/2026 beachten',
  );
});

describe('a part that is switched off', () => {
  const panel = (
    <PanelBody
      view={{ status: 'none' }}
      actionsFor={() => {
        throw new Error('nothing is written here');
      }}
      onReread={nothing}
      onEnable={() => Promise.resolve(false)}
      shortcut={null}
      focusCount={0}
      paste={PASTES.closed}
    />
  );

  it('is not offered in the panel', () => {
    expect(under({}, panel)).toContain('Text einfügen statt Seite lesen');
    expect(under({ off: ['paste'] }, panel)).not.toContain('Text einfügen');
  });

  it('has no button', () => {
    expect(under({}, <LookupButton onLookUp={nothing} />)).toBe('Nachschlagen');
    expect(under({ off: ['lookup'] }, <LookupButton onLookUp={nothing} />)).toBe('');
  });
});

describe('a page on another host than the organisation allows', () => {
  const site = (allowed: string[] | null) => (
    <NoSite origin="https://fall.example" allowed={allowed} unknown="" onEnable={() => Promise.resolve(true)} />
  );

  it('cannot be switched on, and the reason is told', () => {
    expect(under({}, site(['https://andere.example/*']))).toContain('Diese gehört nicht dazu');
    expect(document.querySelector('button')).toBeNull();
  });

  it.each([[null], [['https://fall.example/*']], [['https://*.fall.example/*']]])('can be otherwise: %j', (allowed) => {
    under({}, site(allowed));
    expect(document.querySelector('button')?.textContent).toBe('Hier einschalten');
  });
});
