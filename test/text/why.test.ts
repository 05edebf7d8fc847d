/** Reasons in words: every kind of finding says what it rests on. */
import { describe, expect, it } from 'vitest';
import { compiledPacks } from '../../lib/packs';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import { evaluateCase } from '../../lib/rules/evaluate-case';
import type { Finding } from '../../lib/rules/finding';
import { nowItems } from '../../lib/text/now';
import { why } from '../../lib/text/why';
import { caseOf, eventOf } from '../rules/case-of';
import { settingsWith } from '../rules/contact-of';

const PACKS = compiledPacks({ beratungsaktivitaet: true, sro: true });
const TODAY = '2026-11-20';

const RICH = caseOf({
  facts: { team: 'ue25', marketDistance: 'far', status: 'asu', profile: null },
  factOrigins: { team: 'page', marketDistance: 'own', status: 'page' },
  talks: ['2026-08-25'],
  events: [eventOf('2026-10-06', 'noShow'), eventOf('2026-11-03', 'noShow')],
  factChanges: [{ on: '2026-11-02', team: 't944' }],
  plans: [
    {
      id: 'K',
      concluded: '2026-05-29',
      reviews: [],
      steps: [{ id: 's', date: null, done: false, followUp: null }],
      origin: 'own',
    },
  ],
  appointments: [{ date: '2026-12-01', cancelledOn: '2026-11-18', origin: 'own' }],
  followUps: [{ id: 'w', date: '2026-12-11', what: 'Rückmeldung', done: false }],
  cooperation: [{ on: '2026-11-10', unmet: ['CL-COOP-01'], situation: null }],
});

const findings: Finding[] = evaluateCase(RICH, PACKS, settingsWith({}), TODAY);
const members = ['P1', 'P2'].map((id) => caseOf({ id, facts: { team: id === 'P1' ? 'ue25' : 'fm' } }));
const joint = evaluateBenefitUnit({ id: 'BG', members, decisions: [] }, PACKS, settingsWith({}), TODAY);
if (joint) findings.push(joint);

const told = (kind: Finding['kind']) => {
  const finding = findings.find((candidate) => candidate.kind === kind);
  return finding ? why(finding, RICH.factOrigins ?? {}) : [];
};

describe('reasons', () => {
  it('of a contact name the facts and where they were seen, the change, and the rule', () => {
    expect(told('contact')).toEqual([
      'Letztes Beratungsgespräch: 25.08.2026 (eigener Eintrag).',
      'Angaben: Team 944 Netzwerk ABC (Seite) · nicht marktnah (eigene Angabe) · arbeitsuchend (Seite).',
      'Zählt nicht: Nicht erschienen am 06.10.2026.',
      'Zählt nicht: Nicht erschienen am 03.11.2026.',
      'Änderung der Angaben am 02.11.2026: fällig am 02.11.2026 (statt 25.11.2026).',
      expect.stringMatching(
        /^Alle 6 Wochen – .*: Konzept Beratungsaktivität, 5 Team 944.* \(CF-t944-far-asu, Fassung /,
      ),
    ]);
  });

  it('of all other findings are there, with rule and source', () => {
    const kinds = new Set(findings.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(
      ['contact', 'cooperation', 'followUp', 'jointTalks', 'noShow', 'planReview', 'planStep', 'refill'].toSorted(),
    );
    for (const kind of kinds) {
      const text = told(kind).join(' ');
      expect(text.length, kind).toBeGreaterThan(20);
      if (kind !== 'followUp')
        expect(text, kind).toMatch(/(Konzept Beratungsaktivität|Arbeit der IFK), \d.*Fassung \d/);
    }
    expect(told('noShow')).toContain('Rechtsstand prüfen.');
    expect(told('jointTalks').join(' ')).toContain('Tritt zurück: Gemeinsame Gespräche');
    expect(told('cooperation')[0]).toBe('Eigene Einschätzung vom 10.11.2026.');
  });

  it('that only guide or warn become things to do, never overdue', () => {
    const refugee = caseOf({
      facts: { team: 'ue25', marketDistance: 'far', status: 'alo', refugee: true, integrationCourseEnd: '2024-09-20' },
      talks: ['2024-10-01'],
    });
    const then = '2024-11-15';
    expect(
      nowItems(evaluateCase(refugee, PACKS, settingsWith({}), then), [], 14, then).map(({ text }) => text),
    ).toEqual(['Integrations-Turbo nach dem Integrationskurs: Gespräch als Richtwert bis 12.11.']);
    const child = caseOf({
      facts: { team: 'ue25', profile: 'Z', zReason: 'childcare', youngestChildBorn: '2025-09-05' },
      talks: ['2026-10-01'],
    });
    const hinted = evaluateCase(child, PACKS, settingsWith({ lawHints: true }), TODAY);
    expect(nowItems(hinted, [], 14, TODAY).map(({ text }) => text)).toEqual([
      'Z wegen Kinderbetreuung: Grund prüfen, das Kind ist älter als 14 Monate (Rechtsstand prüfen)',
    ]);
  });

  it('become things to do', () => {
    const items = nowItems(findings, [], 14, TODAY).map(({ text }) => text);
    expect(items).toEqual(
      expect.arrayContaining([
        '2 Termine in Folge nicht wahrgenommen: Maßnahmen prüfen (Rechtsstand prüfen)',
        'Abgesagten Termin am Di 01.12. neu vergeben',
        '1 Schritt im Kooperationsplan terminieren',
      ]),
    );
  });
});
