/** What runs inside a page of the extension; each function stands alone. */
import type { Write } from './writes.ts';

/** A line of the writing page. */
export type Told = { write: number; change: string } | { refused: number; why: string };

/** What the product shows of one customer. */
export interface Shown {
  number: string;
  talks: { change: string | null; date: string }[];
  followUps: string[];
  birthDate: string | null;
}

export interface WriterOptions {
  system: string;
  fields: readonly string[];
  /** Writes under way at once. */
  lanes: number;
  /** After so many ms without an answer nobody waits for it any more. */
  patience: number;
  /** Names of customers; left out, they are made of the number. */
  names?: Record<string, string>;
}

interface Reply {
  ok: boolean;
  fault?: string;
  data?: { ok: boolean; change?: string; message?: string };
}

/**
 * Begins to write, and returns. Every answer is told at once in a line that begins with „told “.
 * Changes of facts wait for the ones before.
 */
export function startWriting(plan: Write[], { system, fields, lanes, patience, names = {} }: WriterOptions): boolean {
  // Each call from outside has globals of its own in Firefox; the document is one.
  const { dataset } = document.documentElement;
  const { dump } = globalThis as unknown as { dump?: (line: string) => void };
  const tell = (told: Told): void => {
    const line = `told ${JSON.stringify(told)}`;
    if (dump) dump(`${line}\n`);
    else console.debug(line);
  };
  const done = new Map<number, string>();
  // Firefox leaves questions open that a background had when it was ended.
  const silence = (): Promise<'silent'> => new Promise((end) => setTimeout(end, patience, 'silent'));
  // The customers of a round are a Bedarfsgemeinschaft: one of all rounds would be larger than any there is.
  const unitOf = (who: string): string => `21404//${String(Math.floor(Number(who.slice(4)) / 12)).padStart(7, '0')}`;
  const profileOf = (who: string) => ({
    fields: Object.fromEntries(
      fields.map((field) => [
        field,
        field === 'customerNumber'
          ? who
          : field === 'name'
            ? (names[who] ?? `Muster-${who}, Kim`)
            : field === 'benefitUnitNumber'
              ? unitOf(who)
              : null,
      ]),
    ),
    facts: { team: null, marketDistance: null, profile: null, status: null },
    confidence: {},
    notRecognised: [],
    labelled: [],
    members: [],
  });
  const requestOf = (write: Write): [string, object] | null => {
    if (write.kind === 'undo') {
      const change = done.get(write.target);
      return change === undefined ? null : ['undo', { change }];
    }
    const base = { ref: { system, customerNumber: write.who }, profile: profileOf(write.who) };
    if (write.kind === 'followUp')
      return ['saveFollowUp', { ...base, id: null, date: write.date, what: write.what, done: false }];
    if (write.kind === 'facts') {
      const none = { group: null, zReason: null, team: null, status: null, youngestChildBorn: null, priority: null };
      const more = { secondCareYearFrom: null, refugee: false, integrationCourseEnd: null };
      const facts = { ...none, ...more, birthDate: write.date, integrated: false, notReasonable: false };
      return ['setFacts', { ...base, facts }];
    }
    const joint = write.kind === 'joint';
    const jointWith = joint ? write.others.map((who) => ({ customerNumber: who, name: `Muster-${who}, Kim` })) : [];
    const follow = { kind: 'followUp', date: write.date, what: write.what };
    const kind = joint ? 'jointTalk' : 'scheduledInPerson';
    const entry = { date: write.date, kind, documented: true, contentOfTalk: true, jointWith, follow };
    return ['record', { ...base, entry }];
  };
  const send = async (write: Write): Promise<void> => {
    const request = requestOf(write);
    if (!request) return;
    const [name, data] = request;
    try {
      const reply: Reply | 'silent' | undefined = await Promise.race([
        chrome.runtime.sendMessage({ to: 'background', name, data }),
        silence(),
      ]);
      if (reply === 'silent') return;
      if (reply?.ok && reply.data?.ok && reply.data.change) {
        done.set(write.n, reply.data.change);
        tell({ write: write.n, change: reply.data.change });
      } else {
        dataset.refused = `${name}: ${reply?.data?.message ?? reply?.fault ?? 'no answer'}`;
        tell({ refused: write.n, why: reply?.data?.message ?? reply?.fault ?? 'no answer' });
      }
    } catch {
      // The background was ended: whether this was written is not known.
    }
  };
  let writing = lanes;
  dataset.writing = String(writing);
  const rest = plan.values();
  let facts: Promise<void> = Promise.resolve();
  const lane = async (): Promise<void> => {
    for (const write of rest) {
      if (dataset.stop) break;
      if (write.kind === 'facts') {
        facts = facts.then(() => send(write));
        await facts;
      } else await send(write);
    }
    writing -= 1;
    dataset.writing = String(writing);
  };
  // An iterator that several loops share gives each write once.
  for (let index = 0; index < lanes; index += 1) void lane();
  return true;
}

/** True once no write is under way any more. */
export function stopWriting(): boolean {
  const { dataset } = document.documentElement;
  dataset.stop = 'yes';
  return dataset.writing === '0';
}

/**
 * Waits for writes that nobody waits for any more: read beside one of them, its customers would show half of it.
 * They are done one after another, so this is the last: taking back what never was, which is refused.
 */
export async function waitForWrites(): Promise<void> {
  const silence = (): Promise<undefined> => new Promise((end) => setTimeout(end, 5000));
  const question = { to: 'background', name: 'undo', data: { change: 'none' } };
  let reply: Reply | undefined;
  for (let tries = 0; tries < 4 && !reply; tries += 1)
    reply = await Promise.race([chrome.runtime.sendMessage(question), silence()]);
  if (!reply?.ok) throw new Error(`writes are still under way: ${reply?.fault ?? 'no answer'}`);
}

/** Reads the customers as the panel does; what gets no answer is asked again. @throws when one cannot be read */
export async function readShown(numbers: string[], system: string, fields: readonly string[]): Promise<Shown[]> {
  const silence = (): Promise<undefined> => new Promise((end) => setTimeout(end, 5000));
  interface CaseReply {
    ok: boolean;
    fault?: string;
    data?: {
      status: string;
      history: { change: string | null; date: string; id: string | null }[];
      followUps: { text: string }[];
      localFacts: { birthDate: string | null };
    };
  }
  const shown: Shown[] = [];
  for (const number of numbers) {
    const profile = {
      fields: Object.fromEntries(fields.map((field) => [field, field === 'customerNumber' ? number : null])),
      facts: { team: null, marketDistance: null, profile: null, status: null },
      confidence: {},
      notRecognised: [],
      labelled: [],
      members: [],
      pasted: true,
    };
    const question = { to: 'background', name: 'pastedView', data: { system, profile } };
    let reply: CaseReply | undefined;
    for (let tries = 0; tries < 4 && !reply; tries += 1)
      reply = await Promise.race([chrome.runtime.sendMessage(question), silence()]);
    const view = reply?.data;
    if (!reply?.ok || view?.status !== 'case')
      throw new Error(`${number}: ${reply?.fault ?? view?.status ?? 'no answer'}`);
    shown.push({
      number,
      talks: view.history.filter(({ id }) => id !== null).map(({ change, date }) => ({ change, date })),
      followUps: view.followUps.map(({ text }) => text),
      birthDate: view.localFacts.birthDate,
    });
  }
  return shown;
}

/** What the store says it found damaged when it was opened; asked again while nobody answers. */
export async function readProblems(): Promise<string[]> {
  interface StateReply {
    data?: { status: string; problems: string[] };
  }
  const silence = (): Promise<undefined> => new Promise((end) => setTimeout(end, 5000));
  const question = { to: 'background', name: 'vaultState', data: {} };
  let reply: StateReply | undefined;
  for (let tries = 0; tries < 4 && !reply; tries += 1)
    reply = await Promise.race([chrome.runtime.sendMessage(question), silence()]);
  if (reply?.data?.status !== 'open') throw new Error(`the store is ${reply?.data?.status ?? 'silent'}`);
  return reply.data.problems;
}
