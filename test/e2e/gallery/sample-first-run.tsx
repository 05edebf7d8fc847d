import { HelpBody } from '../../../components/help/help-body';
import { PracticeBody } from '../../../components/practice/practice-body';
import { WelcomeBody } from '../../../components/welcome/welcome-body';
import type { CaseActions } from '../../../lib/pages/case-actions';
import type { FirstRun } from '../../../lib/pages/first-run';
import { practiceRecord } from '../../../lib/practice/practice-record';
import { stateExamples } from '../../../lib/text/help-states';
import { WELCOME_UI } from '../../../lib/text/ui-welcome';
import { VAULTS } from './sample-vault';
import { CASE, cardIn } from './sample-views';
import type { GalleryState } from './states';

const nothing = (): void => undefined;
const TODAY = '2026-11-20';

/** A passphrase is still to be chosen, the organisation has chosen the packs, a site is open. */
const HALF: FirstRun = {
  vault: VAULTS.unset,
  rules: {
    packs: [
      { id: 'beratungsaktivitaet', title: 'Konzept Beratungsaktivität', on: true },
      { id: 'sro', title: 'Arbeit der Integrationsfachkräfte', on: false },
    ],
    leadDays: 14,
    team: 't935_self',
    fixed: { packs: true, leadDays: false, team: false },
    state: 'done',
  },
  takeRules: () => Promise.resolve(null),
  origins: ['https://schulung.fachverfahren.jobcenter-musterland.example'],
  giveSite: () => Promise.resolve(WELCOME_UI.site.bad),
  problem: null,
};

/** All three steps are taken. */
const DONE: FirstRun = { ...HALF, vault: VAULTS.open };
const PRACTICE = { record: practiceRecord(TODAY), round: 0, onAgain: nothing, onLookUp: nothing };

export function firstRunStates(actions: CaseActions): Record<string, GalleryState> {
  return {
    'welcome-half': { page: 'welcome', node: <WelcomeBody {...HALF} /> },
    'welcome-key': { page: 'welcome', node: <WelcomeBody {...HALF} vault={VAULTS.renewed} /> },
    'welcome-done': { page: 'welcome', node: <WelcomeBody {...DONE} /> },
    help: {
      page: 'help',
      node: (
        <HelpBody
          commands={[
            { does: 'Gespräch erfassen', keys: 'Alt+Shift+G' },
            { does: 'Einträge sperren', keys: '' },
          ]}
          browser="chromium"
          states={stateExamples({ today: TODAY, soon: '2026-11-27', later: '2026-12-30' })}
          section=""
        />
      ),
    },
    'practice-card': {
      page: 'practice',
      node: (
        <PracticeBody
          {...PRACTICE}
          shown={{ view: { ...CASE, name: 'Muster, Maxi', numberTail: '…0001' }, card: cardIn('overdue'), actions }}
          unreadable={false}
        />
      ),
    },
    'practice-unreadable': { page: 'practice', node: <PracticeBody {...PRACTICE} shown={null} unreadable={true} /> },
  };
}
