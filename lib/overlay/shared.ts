/**
 * What the parts use of the core. A part is built without the modules imported here and takes their exports from a
 * global of our isolated world instead (`scripts/overlay-build.ts`): nothing is on a page twice.
 */
import { browser } from 'wxt/browser';
import { numberIn } from '../site/compile';
import { dom } from '../site/dom';
import { fieldsIn, isChoice, isFormField } from '../site/fields';
import { findMoreHits, meaningOf } from '../site/hits';
import { selectAll } from '../site/select';
import { clean, SEVERAL, wordsOf } from '../site/text';
import { flatClosest, flatParent, forgetBoxes, isRendered, isShown, isTiny, isWithin, SEEN } from '../site/visible';
import { parts } from './parts';
import { TAG } from './tag';

export const SHARED_BY_CORE = {
  browser,
  numberIn,
  fieldsIn,
  isChoice,
  isFormField,
  findMoreHits,
  meaningOf,
  dom,
  selectAll,
  clean,
  SEVERAL,
  wordsOf,
  flatClosest,
  flatParent,
  forgetBoxes,
  isRendered,
  isShown,
  isTiny,
  isWithin,
  SEEN,
  parts,
  TAG,
};
