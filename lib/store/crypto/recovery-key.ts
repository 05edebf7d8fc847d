/**
 * The printed recovery key: 160 random bits as 8 groups of 5 characters (Crockford's base 32, without I, L, O, U). The
 * last character of a group checks the other four and the group's place: the weighted sum over GF(32) must give the
 * group's number. The weights differ and none is 0, so one wrong character and two swapped ones never go unnoticed.
 */
import { keyWords } from '../../text/keys';
import { type Bytes, randomBytes } from './bytes';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const SIZE = 5;
const RAW_BYTES = 20;
/** Dashes of every kind, blanks, line ends, and what a pen may have put between the groups. */
const BETWEEN = /[\s\u2010-\u2015\u2212_.,:;·/-]+/;

export const newRecoveryBytes = (): Bytes => randomBytes(RAW_BYTES);

/** „7KQ2M-…“, as it is printed. */
export function printedRecoveryKey(raw: Uint8Array): string {
  const symbols = fiveBitParts(raw);
  return Array.from({ length: GROUPS }, (_, group) => {
    const data = symbols.slice(group * (SIZE - 1), (group + 1) * (SIZE - 1));
    return [...data, weightedSum(data) ^ (group + 1)].map((symbol) => ALPHABET[symbol]).join('');
  }).join('-');
}

/** The bytes of a key as typed from paper: either case, O for 0, I and L for 1; null where `recoveryKeyProblem` is not. */
export function recoveryBytes(typed: string): Bytes | null {
  if (recoveryKeyProblem(typed) !== null) return null;
  return eightBitParts(groupsOf(typed).flatMap((group) => symbolsOf(group).slice(0, SIZE - 1)));
}

/** German sentence what is wrong with a key as typed, or null. */
export function recoveryKeyProblem(typed: string): string | null {
  const groups = groupsOf(typed);
  const length = groups.join('').length;
  if (groups.length !== GROUPS) return keyWords.recovery.length(length, GROUPS, SIZE);
  for (const [at, group] of groups.entries()) {
    if (group.length !== SIZE) return keyWords.recovery.groupLength(at + 1, group.length, SIZE);
  }
  const wrong = groups.findIndex((group, at) => !isGroup(symbolsOf(group), at));
  return wrong === -1 ? null : keyWords.recovery.group(wrong + 1);
}

/** The groups as they were typed apart, or cut by length where that gives the whole key. */
function groupsOf(typed: string): string[] {
  const parts = typed.toUpperCase().split(BETWEEN).filter(Boolean);
  const whole = parts.join('');
  return parts.length !== GROUPS && whole.length === GROUPS * SIZE ? (whole.match(/.{5}/gsu) ?? []) : parts;
}

const symbolsOf = (group: string): number[] =>
  [...group].map((char) => ALPHABET.indexOf(char.replace(/[IL]/, '1').replace('O', '0')));

const isGroup = (symbols: number[], at: number): boolean =>
  !symbols.includes(-1) && (weightedSum(symbols.slice(0, -1)) ^ (symbols.at(-1) ?? 0)) === at + 1;

/** Weights are the powers 1 to 4 of x; the check character has the weight 1. */
const weightedSum = (symbols: number[]): number =>
  symbols.reduce((sum, symbol, at) => {
    let product = symbol;
    for (let power = 0; power <= at; power++) product = (product << 1) ^ (product & 16 ? 0b100101 : 0);
    return sum ^ product;
  }, 0);

function fiveBitParts(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((part) => Number.parseInt(part, 2));
}

function eightBitParts(symbols: number[]): Bytes {
  const bits = symbols.map((symbol) => symbol.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (part) => Number.parseInt(part, 2));
}
