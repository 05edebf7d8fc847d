/** The tab „Regeln“ of the workspace, in a room of which nothing was said yet. */
import { RulesTab } from '../../../components/sap/rules-tab';
import { SapRoom } from './sap-room';
import type { GalleryState } from './states';

const ROWS = { profile: null, clients: [], talks: [], times: [], duties: [], pauses: [], sheets: [], unreadable: 0 };

export const SAP_RULE_STATES: Record<string, GalleryState> = {
  'sap-rules': {
    page: 'sap',
    node: (
      <SapRoom rows={ROWS} today="2026-11-20">
        {(room) => <RulesTab room={room} />}
      </SapRoom>
    ),
  },
};
