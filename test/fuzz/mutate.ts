/** Damage, the same for the same seed. */
export type Random = () => number;

/** One to three changes: a flipped bit, foreign bytes, a piece lost, doubled or moved. Never the bytes as they were. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let next = bytes;
  for (let rounds = 1 + below(3, random); rounds > 0; rounds -= 1) next = changedOnce(next, random);
  const same = next.length === bytes.length && next.every((byte, at) => byte === bytes[at]);
  return same ? flipped(bytes, below(bytes.length, random), below(8, random)) : next;
}

export function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const next = bytes.slice();
  next[at] = (next[at] ?? 0) ^ (1 << bit);
  return next;
}

export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function changedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(bytes.length, random);
  const length = 1 + below(64, random);
  const piece = bytes.slice(at, at + length);
  switch (below(6, random)) {
    case 0:
      return Uint8Array.from([...bytes.slice(0, at), ...piece, ...bytes.slice(at)]);
    case 1:
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + length)]);
    case 2:
      return bytes.slice(0, at);
    case 3: {
      const next = bytes.slice();
      next.set(piece.subarray(0, 1), below(bytes.length, random));
      return next;
    }
    case 4:
      return bytes.map((byte, index) => (index >= at && index < at + length ? below(256, random) : byte));
    default:
      return flipped(bytes, at, below(8, random));
  }
}

const STRANGE: unknown[] = [
  null,
  undefined,
  Number.NaN,
  -1,
  2 ** 53,
  true,
  '',
  '__proto__',
  '1 OR 1=1',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(5000),
  [],
  [[]],
  {},
  { toString: null },
  { __proto__: { ok: true } },
];

/** A request with one value replaced, left out or added somewhere inside. */
export function mutatedRequest(request: unknown, random: Random): unknown {
  const strange = STRANGE[below(STRANGE.length, random)];
  if (typeof request !== 'object' || request === null || random() < 0.1) return strange;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(request) ? [...request] : { ...request };
  const keys = Object.keys(copy);
  const key = keys[below(keys.length + 1, random)];
  const values = copy as Record<string, unknown>;
  if (key === undefined) values[`fremd${below(9, random)}`] = strange;
  else if (random() < 0.2) delete values[key];
  else values[key] = mutatedRequest(values[key], random);
  return copy;
}
