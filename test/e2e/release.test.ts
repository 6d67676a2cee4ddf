import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { spokenCall } from '../support/spoken-call.ts';
import { openWorlds } from '../support/world.ts';

const BIN = resolve(import.meta.dirname, '../../bin/earnings.js');
const NAME = 'quenby-glass-q2-2024.txt';
const CALL = spokenCall({
  company: 'Quenby Glass',
  title: 'Quenby Glass AG (XETRA:QBG) Q2 2024 Earnings Call\nAugust 1, 2024',
});
const RELEASE = {
  ...{ id: '0001234567-24-000001', company: 'quenbyglass', form: '6-K', filedOn: '2024-08-01' },
  url: 'https://www.sec.gov/Archives/1-index.htm',
  text: 'Revenue was EUR 408.0 million in the second quarter of 2024. Gross margin was 41.2%.',
};
const DIFFERS = 'Differs: Revenue of Q2 2024 is €412.5M on the call and €408.0M in the release';

const { world, end } = openWorlds();
afterEach(end);

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'earnings-release-'));
  writeFileSync(join(dir, NAME), CALL);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function keepRelease(dataDir: string): Promise<void> {
  const store = await openStore({ dir: dataDir, clock: { now: () => Date.now() }, mode: 'beside' });
  await store.feeds.putFiling(RELEASE);
  await store.close();
}

async function earnings(dataDir: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return out;
}
const flat = (out: string) => out.replaceAll(/\s+/g, ' ');

it('the terminal holds a call against its press release, in the brief and in the audit', async () => {
  const file = join(dir, NAME);
  expect(await earnings(dir, 'audit', file)).not.toContain('release');
  await keepRelease(dir);
  const brief = flat(await earnings(dir, 'brief', file));
  const audit = flat(await earnings(dir, 'audit', file));
  for (const shown of [brief, audit]) {
    expect(shown).toContain(DIFFERS);
    expect(shown).toContain('The release says the same: Gross margin.');
    expect(shown).toContain('1 of 2 as in the release');
  }
  expect(audit).toContain(`Press release: 6-K filed 2024-08-01 ${RELEASE.url}`);
  const { checks, release } = JSON.parse(await earnings(dir, 'audit', file, '--json'));
  expect(release.rows.map(({ verdict }: { verdict: string }) => verdict).toSorted()).toEqual([
    'agrees',
    'differs',
  ]);
  expect(checks.map(({ verdict }: { verdict: string }) => verdict)).not.toContain('conflict');
});

it('the audit in Slack says what the press release says', async () => {
  const here = await world();
  await earnings(here.dir, 'add', join(dir, NAME));
  await keepRelease(here.dir);
  await here.slack.command('audit quenby glass', { channel: 'C0EARN01' });
  await here.slack.until(({ responses }) => JSON.stringify(responses).includes(DIFFERS));
  const shown = JSON.stringify(here.slack.state.responses);
  expect(shown).toContain('1 of 2 as in the release');
  expect(shown).toContain(`<${RELEASE.url}|6-K filed 2024-08-01>`);
});
