// Notes what a page can notice of a guest: its tree, its events, its layout, and calls of functions the page has patched.

window.events = [];
window.mutations = [];
window.patched = [];
for (const type of [
  'focus',
  'blur',
  'focusin',
  'focusout',
  'scroll',
  'resize',
  'error',
  'unhandledrejection',
  'securitypolicyviolation',
  'toggle',
  'beforetoggle',
  'message',
  'input',
  'change',
  'slotchange',
  'transitionrun',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'keydown',
  'keyup',
]) {
  document.addEventListener(
    type,
    (event) => window.events.push(`${type} ${event.violatedDirective ?? ''} ${event.target?.nodeName}`),
    true,
  );
}
window.addEventListener('error', (event) => window.events.push(`error ${event.message}`), true);

/** Tree, focus, selection and layout, without our element. */
window.portrait = () => {
  const copy = document.documentElement.cloneNode(true);
  for (const guest of copy.querySelectorAll('fallblick-overlay')) guest.remove();
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  const boxes = [...document.body.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join();
  });
  const focus = document.activeElement?.id;
  return JSON.stringify({ html: copy.outerHTML, scrollWidth, scrollHeight, clientWidth, clientHeight, boxes, focus });
};

document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('[data-focus]')?.focus();
  window.before = window.portrait();
  window.events.length = 0;
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      const added = [...addedNodes].map((node) => node.nodeName).join();
      window.mutations.push(`${type} ${target.nodeName} ${added}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
});
