import type { CDPSession } from 'playwright-core';

const HOST = 'html > fallblick-overlay';

/**
 * Runs a self-contained function with our closed shadow root as first argument: the DevTools protocol sees closed roots,
 * page scripts do not. Null when there is no overlay, or when the document changed under the call.
 */
export async function callInShadowRoot<A extends unknown[], T>(
  cdp: CDPSession,
  fn: (root: ShadowRoot, ...args: A) => T,
  ...args: A
): Promise<T | null> {
  const shadowRoot = await findShadowRoot(cdp);
  if (shadowRoot === null) return null;
  const called = await callOn(cdp, shadowRoot, `function (...args) { return (${fn})(this, ...args); }`, args);
  if (!called) return null;
  const { result, exceptionDetails } = called;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

async function callOn(cdp: CDPSession, backendNodeId: number, functionDeclaration: string, args: unknown[]) {
  try {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    return await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
  } catch {
    return null; // another document stands there by now; what the function throws is told otherwise
  }
}

/** Its node, without a look at the rest of the page, which may be large. */
async function findShadowRoot(cdp: CDPSession): Promise<number | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  try {
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: HOST });
    if (!nodeId) return null;
    const { node } = await cdp.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    return node.shadowRoots?.[0]?.backendNodeId ?? null;
  } catch {
    return null; // another document stands there by now
  }
}
