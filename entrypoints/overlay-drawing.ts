import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDrawing } from '../lib/overlay/drawing';
import { parts } from '../lib/overlay/parts';

/** Draws lines and the card. */
export default defineUnlistedScript(() => {
  parts.drawing = createDrawing;
});
