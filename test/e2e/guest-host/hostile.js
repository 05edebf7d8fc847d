// A page that has replaced what scripts rely on: nobody but the page itself may be affected.

const lie = (owner, name) => {
  owner[name] = () => {
    window.patched.push(name);
    return null;
  };
};
for (const name of ['map', 'filter', 'flatMap', 'some', 'every', 'find', 'includes', 'join'])
  lie(Array.prototype, name);
for (const name of ['querySelectorAll', 'getBoundingClientRect', 'attachShadow', 'matches', 'closest']) {
  lie(Element.prototype, name);
}
for (const name of ['querySelectorAll', 'createElement', 'elementsFromPoint', 'createTreeWalker']) lie(document, name);
lie(JSON, 'stringify');
lie(window, 'getComputedStyle');
lie(window, 'requestAnimationFrame');
lie(window, 'setTimeout');
window.MutationObserver = null;
window.Map = null;
window.Promise = null;
Object.defineProperty(Node.prototype, 'textContent', { get: () => '214Z999999' });
