import type { CDPSession } from 'playwright-core';

const HOST = 'FALLBLICK-OVERLAY';

interface DomNode {
  nodeName: string;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/**
 * Runs a self-contained function with our closed shadow root as first argument: the DevTools protocol sees closed roots,
 * page scripts do not. Null when there is no overlay, or when the document changed under the call.
 */
export async function callInShadowRoot<A extends unknown[], T>(
  cdp: CDPSession,
  fn: (root: ShadowRoot, ...args: A) => T,
  ...args: A
): Promise<T | null> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const host = root.children?.flatMap((child) => child.children ?? []).find((child) => child.nodeName === HOST);
  const shadowRoot = host?.shadowRoots?.[0];
  if (!shadowRoot) return null;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadowRoot.backendNodeId });
  if (!object.objectId) return null;
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (...args) { return (${fn})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
