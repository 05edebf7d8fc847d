import { wholeList } from '../../../lib/packs';
import { findList } from '../../../lib/service/case-checks';
import { CHECK_UI } from '../../../lib/text/checks';
import type { CaseView } from '../../../lib/view-case';

const bg = findList('CL-BG');

/** The checklist of joint talks, begun on two days. */
export const LISTS: CaseView['lists'] = [
  {
    id: 'CL-BG',
    title: 'BG-Beratung',
    occasion: null,
    canRestart: true,
    tab: 'benefitUnit',
    items: (bg ? wholeList(bg) : []).map((item, at) => ({
      ...item,
      lead: null,
      done: at < 2,
      note: at < 2 ? CHECK_UI.tickedOn(at === 0 ? '2026-10-14' : '2026-11-20') : null,
      by: 'user',
    })),
  },
];
