import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { spokenCall } from '../support/spoken-call.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'earnings-backfill-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const YEARS = Array.from({ length: 12 }, (_, at) => 2010 + at);
function calls(name: string, extra: Readonly<Record<string, string>> = {}): string {
  const folder = join(dir, name);
  mkdirSync(folder, { recursive: true });
  for (const year of YEARS)
    writeFileSync(join(folder, `northwind-q3-${year}.txt`), spokenCall({ period: `Q3 ${year}` }));
  for (const [file, text] of Object.entries(extra)) writeFileSync(join(folder, file), text);
  return folder;
}

/** Starts the real command; `stopAfter`: a signal once this stands on stderr. */
function earnings(
  data: string,
  args: readonly string[],
  { env = {}, onErr }: { env?: object; onErr?: (err: string, child: ChildProcess) => void } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/earnings.js'), ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: join(dir, data), NO_COLOR: '1', ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
      onErr?.(err, child);
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end();
  });
}

describe('backfill on the terminal', { timeout: 180_000 }, () => {
  it('briefs a folder, says what failed and why, and does nothing again', async () => {
    const folder = calls('some', { 'stub.txt': 'Operator: Thank you.', 'logo.png': 'x' });
    const first = await earnings('some-data', ['backfill', folder]);
    expect(first.code).toBe(1);
    expect(first.out).toBe('12 taken in and briefed, 1 failed.\n');
    expect(first.err).toContain('1 × The text is too short for a call');
    expect(first.err).toContain('stub.txt');
    expect(first.err).toContain('taking in: 13 of 13, 1 failed');
    expect(first.err).not.toContain('\r');
    expect(first.err).toContain('1 file is no transcript by its name and was passed over.');

    rmSync(join(folder, 'stub.txt'));
    const again = await earnings('some-data', ['backfill', folder, '--json']);
    expect(again.code).toBe(0);
    expect(
      again.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(YEARS.map(() => 'known'));
  });

  it.each(['SIGINT', 'SIGKILL'] as const)('goes on after %s', async (signal) => {
    const folder = calls(`all-${signal}`);
    const stopped = await earnings(`${signal}-data`, ['backfill', folder], {
      onErr: (err, child) => {
        // A second one would not wait for what is at hand.
        if (!child.killed && err.includes('taking in: 2 of')) child.kill(signal);
      },
    });
    // The last calls may be taken in before a slow machine hears of the signal: then none is left.
    if (signal === 'SIGINT')
      expect([stopped.code, stopped.out]).toEqual(
        stopped.code === 0
          ? [0, '12 taken in and briefed.\n']
          : [1, expect.stringContaining('left. Start the same again to go on.')],
      );
    const rest = await earnings(`${signal}-data`, ['backfill', folder]);
    expect(rest.code).toBe(0);
    expect(rest.out).toContain('there already');
    const { out } = await earnings(`${signal}-data`, ['list', '--json']);
    const listed = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ours = listed.filter(({ call }) => call.company.includes('Northwind'));
    expect(ours).toHaveLength(YEARS.length);
    expect(ours.every(({ headline, revision }) => headline && revision === 1)).toBe(true);
  });

  it('tells a folder that is not there from one that failed, and a word from an option', async () => {
    const gone = await earnings('usage', ['backfill', join(dir, 'nowhere')]);
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('nowhere')]);
    const minus = await earnings('usage', ['search', 'revenue', '-fuel']);
    expect(minus.code).toBe(0);
    expect((await earnings('usage', ['search', 'revenue', '--fuel'])).code).toBe(2);
    expect((await earnings('usage', ['brief', '-fuel'])).code).toBe(2);
  });

  it('tells the cost of a model and asks nothing of it until it is agreed to', async () => {
    const env = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_MODEL: 'local' };
    const folder = calls('model');
    const told = await earnings('model-data', ['backfill', folder], { env });
    expect(told.code).toBe(1);
    expect(told.out).toBe('12 taken in.\n');
    expect(told.err).toContain('12 briefs by local: about');
    expect(told.err).toContain('its price is not known (MODEL_PRICES)');
    expect(told.err).toContain('Nothing was asked of the model.');
    const priced = { ...env, MODEL_PRICES: 'local=1/0.1/4' };
    const agreed = await earnings('model-data', ['backfill', folder, '--yes'], { env: priced });
    expect(agreed.code).toBe(1);
    expect(agreed.err).toMatch(/about \$\d+\.\d\d, at most \$\d+\.\d\d\./);
    expect(agreed.err).toContain('The model’s service cannot be reached'.replace('’', "'"));
    const without = await earnings('model-data', ['backfill', folder, '--engine', 'extractive'], {
      env,
    });
    expect(without).toMatchObject({ code: 0, out: '12 taken in and briefed.\n' });
  });

  it.each([
    [['backfill'], 2, 'backfill needs a folder'],
    [['backfill', 'feed:nowhere'], 2, 'There is no feed “nowhere”'],
    [['backfill', 'feed:fmp:NVDA'], 2, 'is off: set FMP_API_KEY'],
    [['backfill', '/nowhere'], 2, 'There is no file “/nowhere”'],
    [['backfill', '.', '--engine', 'openai'], 1, 'No model is configured'],
    [['backfill', '.', '--batch'], 2, 'backfill has no option --batch'],
  ])('%j ends with %i', async (args, code, words) => {
    const ended = await earnings('wrong-data', args);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
  });
});
