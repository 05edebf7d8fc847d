/** The opening notices for this SAP, as they are shown. Pure. */
import { sapChecklist } from '../packs/sap/index';
import { checklistCitation } from '../rules/checklist-citation';
import { openingNotices } from '../rules/sap/opening-notices';
import type { SapChecklistItem } from '../rules/sap/sap-checklist-schema';
import type { ProfileRow } from './rows';
import type { NoticeItem } from './save-notice';

const LIST = sapChecklist('CL-SAP-OPEN');

export interface NoticeView extends NoticeItem {
  /** „SAP-Erlass NRW 2016, II 5.3“ */
  source: string;
}

export interface NoticeList {
  /** As far as they are known. */
  duties: NoticeView[];
  goodPractice: NoticeView[];
  /** Whether the SAP has said all that decides on the duties. */
  complete: boolean;
}

const viewOf = (item: SapChecklistItem): NoticeView => {
  const { title, section } = checklistCitation(LIST, item);
  return { id: item.id, text: item.text, source: `${title}, ${section}` };
};

/** @param profile null: nothing said yet, which is never read as „no role“ */
export function noticeList(profile: Pick<ProfileRow, 'roles' | 'policeOfficer'> | null): NoticeList {
  const { duties, goodPractice, missing } = openingNotices(LIST, profile ?? { roles: null, policeOfficer: null });
  return {
    duties: duties.map(viewOf),
    goodPractice: goodPractice.map(viewOf),
    complete: missing.length === 0,
  };
}
