import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ShownFields } from './expected-line.ts';

/** A third-party application with the records of `records.json`, in their order. */
export interface LiveApp {
  /** Its folder; `start.sh` there installs, builds and serves, and leaves the server's process id in `server.pid`. */
  name: string;
  url: string;
  list: string;
  /** Address of the n-th record, from 0. */
  detail(index: number): string;
  /** It writes dates as the browser's language has it. */
  browserDates?: true;
  /** Form that lets users in. */
  login?: { path: string; user: string; password: string };
}

export const LIVE_APPS: LiveApp[] = [
  {
    name: 'reactadmin',
    url: 'http://127.0.0.1:3007',
    list: '/#/kunden',
    detail: (index) => `/#/kunden/${index + 1}/show`,
    browserDates: true,
  },
  { name: 'shoelace', url: 'http://127.0.0.1:3016', list: '/#/', detail: (index) => `/#/kunden/${index}` },
  { name: 'vuetify', url: 'http://127.0.0.1:3014', list: '/#/', detail: (index) => `/#/kunden/${index}` },
  { name: 'antd', url: 'http://127.0.0.1:3015', list: '/?v=list', detail: (index) => `/?v=detail&i=${index}` },
  {
    name: 'redmine',
    url: 'http://127.0.0.1:3001',
    list: '/projects/fallakte/issues?set_filter=1&per_page=100&sort=id',
    detail: (index) => `/issues/${index + 1}`,
    login: { path: '/login', user: 'admin', password: 'jobcenter1' },
  },
];

/**
 * @param folder holds the applications, a folder each, and `records.json`
 * @param germanDates false where dates stand as „1/5/2027“: that is no date in German, and must not be guessed
 */
export function readRecords(folder: string, germanDates: boolean): ShownFields[] {
  const records = JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')) as Record<string, string | null>[];
  return records.map((record) => {
    const date = (key: string): string | null =>
      record[key] && !germanDates ? new Date(record[key]).toLocaleDateString('en-US') : (record[key] ?? null);
    return {
      birthDate: date('geburtsdatum'),
      team: record.team,
      profile: record.profillage,
      status: record.status,
      lastTalk: date('letztesGespraech'),
      nextAppointment: date('naechsterTermin'),
      planConcluded: date('kooperationsplanVom'),
    };
  });
}

/**
 * Starts an application, unless it runs already.
 * @returns ends what was started here, and nothing else
 * @throws where its start script fails
 */
export async function startApp(folder: string, app: LiveApp): Promise<() => void> {
  if (await isUp(app)) return () => undefined;
  const script = join(folder, app.name, 'start.sh');
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('bash', [script], { stdio: 'ignore', timeout: 240_000 });
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${script} ended with ${code}; it needs a folder that can be written to`);
  const pid = Number(readFileSync(join(folder, app.name, 'server.pid'), 'utf8'));
  return () => process.kill(pid);
}

/** The same application at a port that no adapter knows. */
export async function atUnknownPort(app: LiveApp): Promise<LiveApp & { close(): Promise<void> }> {
  const server = createServer((asked, answer) => {
    const { method, headers } = asked;
    const passed = request(new URL(asked.url ?? '/', app.url), { method, headers, agent: false }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.once('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { ...app, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function isUp({ url }: LiveApp): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
