/** A case as „Nachschlagen“ lists it. */
import type { LookupEntry } from '../lookup/entry';
import type { CaseloadRow } from '../messages/caseload';
import { TEAM_WORDS } from './words';

export function caseEntry(row: CaseloadRow): LookupEntry {
  const { ref, name, team, state, unit, plan, followUps, paused } = row;
  const tail = `…${ref.customerNumber.slice(-4)}`;
  const teamWord = team ? TEAM_WORDS[team] : null;
  const rows = [
    { label: 'Stand', value: state.full },
    ...(paused ? [{ label: 'Pause', value: paused.text }] : []),
    ...(teamWord ? [{ label: 'Team', value: teamWord }] : []),
    ...(unit?.full ? [{ label: 'BG', value: unit.full }] : []),
    ...(plan ? [{ label: 'Kooperationsplan', value: `prüfen ${plan.text}` }] : []),
    ...(followUps ? [{ label: 'Wiedervorlage', value: `${followUps.what} ${followUps.text}`.trim() }] : []),
  ];
  return {
    id: `case ${ref.system} ${ref.customerNumber}`,
    group: 'cases',
    title: name ?? 'Name nicht erkannt',
    short: [],
    also: [ref.customerNumber],
    text: [
      state.full,
      ...(paused ? [paused.text] : []),
      ...(plan ? ['Kooperationsplan prüfen'] : []),
      ...(followUps ? ['Wiedervorlage'] : []),
    ],
    note: [tail, teamWord, paused?.text ?? state.full].filter(Boolean).join(' · '),
    ref,
    rows,
  };
}
