/**
 * A detail page of some case system: a heading and a definition list.
 * @param heading the page's `h1`
 * @param fields label → text; a list of texts repeats the label. They are set as text by a script, because HTML cannot carry
 *   every character.
 */
export function customerPage(heading: string, fields: Record<string, string | string[]>): string {
  const pairs = Object.entries(fields).flatMap(([label, text]) => [text].flat().map((each) => [label, each]));
  const data = JSON.stringify({ heading, pairs }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Fachverfahren</title>
<style>body { font: 15px/1.5 sans-serif; margin: 24px } dl { display: grid; grid-template-columns: 220px 1fr; overflow-wrap: anywhere }</style></head>
<body><h1></h1><dl></dl><script>
const { heading, pairs } = ${data};
document.querySelector('h1').textContent = heading;
for (const [label, text] of pairs) {
  for (const [tag, words] of [['dt', label], ['dd', text]]) {
    const element = document.createElement(tag);
    element.textContent = words;
    document.querySelector('dl').append(element);
  }
}
</script></body></html>`;
}
