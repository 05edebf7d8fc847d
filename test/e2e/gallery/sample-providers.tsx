/** States of the page „Handbuch“: invented providers. */
import { ProvidersBody } from '../../../components/providers/providers-body';
import type { ProvidersBodyProps } from '../../../components/providers/providers-props';
import type { ProvidersView } from '../../../lib/messages/providers';
import { EMPTY_PROVIDER, type ListedProvider, type Provider } from '../../../lib/providers/provider-schema';
import { storeFault } from '../../../lib/text/faults';
import { PROVIDER_REFUSALS } from '../../../lib/text/providers';
import { VAULTS } from './sample-vault';
import type { GalleryState } from './states';

const nothing = (): void => undefined;
const done = () => Promise.resolve({ ok: true as const, change: 'c1' });

const listed = (id: string, name: string, part: Partial<Provider>, origin: ListedProvider['origin'] = 'own') => ({
  id,
  origin,
  provider: { ...EMPTY_PROVIDER, name, ...part },
});
export const PROVIDERS: ListedProvider[] = [
  listed('p1', 'Beratungsstelle Anker', {
    code: 'SB-01',
    services: ['debtCounselling', 'psychosocialSupport'],
    offers: 'Haushaltsplan, Verhandlung mit Gläubigern,\nVorbereitung der Insolvenz',
    concept: 'Erstgespräch innerhalb von zwei Wochen, danach feste Ansprechperson.',
    contacts: [
      { name: 'Ines Muster', phone: '0000 123-40', email: 'anker@beratung.example' },
      { name: 'Zentrale', phone: '0000 123-0', email: '' },
    ],
    address: 'Kaiweg 1\n00000 Musterstadt',
    way: 'Bus 3 bis „Hafen“, dann 200 m geradeaus',
    openingHours: 'Mo bis Do 9–12 Uhr\nDi 14–17 Uhr',
    waitingWeeks: 3,
    languages: 'Deutsch, Türkisch, Ukrainisch',
    accessibility: 'partly',
    accessibilityNote: 'Stufe am Eingang, Klingel vorhanden',
    agreement: 'inForce',
    agreementUntil: '2027-12-31',
    checkedOn: '2026-02-03',
  }),
  listed(
    'p2',
    'Suchthilfe Musterland gGmbH, Fachstelle für Abhängigkeitserkrankungen und Angehörigenarbeit',
    {
      services: ['addictionCounselling'],
      contacts: [{ name: '', phone: '0000 987-0', email: '' }],
      openingHours: 'nach Vereinbarung',
      checkedOn: '2026-10-01',
    },
    'organisation',
  ),
  listed('p3', 'Tagespflegebörse', { services: ['childcareOrNursing'], waitingWeeks: 0 }),
];
const OPEN: ProvidersView = { own: { status: 'open' }, providers: PROVIDERS, today: '2026-11-20', checkMonths: 6 };

const page = (part: Partial<ProvidersBodyProps>): GalleryState => ({
  page: 'providers',
  node: (
    <ProvidersBody
      view={OPEN}
      problem={null}
      onRetry={nothing}
      vault={VAULTS.open}
      lockAt={null}
      onLookUp={nothing}
      wished={null}
      actions={{
        save: () => Promise.resolve({ ok: false, message: PROVIDER_REFUSALS.twice('Beratungsstelle Anker') }),
        take: done,
        remove: done,
        check: done,
        setMonths: done,
        undo: done,
        uses: () => Promise.resolve(2),
        saveFile: nothing,
        print: nothing,
      }}
      {...part}
    />
  ),
});

export const PROVIDER_STATES: Record<string, GalleryState> = {
  'providers-open': page({ wished: 'p1' }),
  'providers-none': page({}),
  'providers-delete': page({ wished: 'p3' }),
  'providers-form': page({ wished: 'p1' }),
  'providers-form-refused': page({ wished: 'p1' }),
  'providers-import': page({}),
  'providers-import-refused': page({}),
  'providers-handout': page({ wished: 'p1' }),
  'providers-empty': page({ view: { ...OPEN, providers: [] } }),
  'providers-locked': page({
    view: { ...OPEN, own: { status: 'locked', unset: false }, providers: PROVIDERS.slice(1, 2) },
    vault: VAULTS.locked,
  }),
  'providers-broken': page({
    view: { ...OPEN, own: { status: 'storeBroken', fault: storeFault('UnknownError') }, providers: [] },
  }),
  'providers-unanswered': page({
    view: null,
    problem: 'Fallblick antwortet nicht. Bitte laden Sie die Seite neu.',
  }),
};
