/** A rule pack while it is edited: plain JSON that may be wrong in any place. Never written to; each edit makes a new one. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };
export type PackDraft = JsonObject;
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined where there is no such place. */
export function valueAt(draft: Json, path: Path): Json | undefined {
  let value: Json | undefined = draft;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part];
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[String(part)];
    else return undefined;
  }
  return value;
}

/** The list at a place; empty where there is none. */
export function listAt(draft: Json, path: Path): Json[] {
  const value = valueAt(draft, path);
  return Array.isArray(value) ? value : [];
}

/** The text at a place; `''` where there is none. */
export function textAt(draft: Json, path: Path): string {
  const value = valueAt(draft, path);
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
}

/**
 * The draft with another value in one place; what does not change stays the same object. Undefined removes a key. The
 * place before the last must be there.
 */
export function withValue<T extends Json>(draft: T, path: Path, value: Json | undefined): T {
  return replaced(draft, path, value) as T;
}

function replaced(node: Json, path: Path, value: Json | undefined): Json {
  const [part, ...rest] = path;
  if (part === undefined) return value ?? null;
  if (Array.isArray(node) && typeof part === 'number') {
    const entry = node[part];
    if (entry === undefined) return node;
    const next = rest.length > 0 ? replaced(entry, rest, value) : (value ?? null);
    return next === entry ? node : node.with(part, next);
  }
  if (!isObject(node)) return node;
  const key = String(part);
  if (rest.length > 0) {
    const entry = Object.hasOwn(node, key) ? node[key] : undefined;
    if (entry === undefined) return node;
    const next = replaced(entry, rest, value);
    return next === entry ? node : { ...node, [key]: next };
  }
  if (value === undefined) {
    const { [key]: _gone, ...others } = node;
    return Object.hasOwn(node, key) ? others : node;
  }
  return Object.is(node[key], value) ? node : { ...node, [key]: value };
}
