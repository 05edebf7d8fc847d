/** Name of our one element on the page. */
export const TAG = 'fallblick-overlay';
