import { execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { ms, quantile, type Row, times, timesOf } from './measure.ts';

// As `npm run demo` starts it.
const DEMO = resolve(import.meta.dirname, '../bin/demo.js');
const RUNS = 10;
const READING_MS = 3000; // what somebody takes to look at the page first

// In the page: from the key to the frame in which the brief's table stands.
const UNTIL_BRIEF = `new Promise((resolve) => {
  let entered = 0;
  const noteKey = ({ key }) => { if (key === 'Enter') entered = performance.now(); };
  document.addEventListener('keydown', noteKey, { capture: true });
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('.message table')) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - entered));
  }).observe(document, { childList: true, subtree: true });
})`;

interface Visit {
  /** From the command to a page that is served. */
  readonly ready: number;
  /** From its address to the page as it is first seen, the command in its box. */
  readonly drawn: number;
  /** From Enter to the frame that shows the brief with its table, by the page's own clock. */
  readonly brief: number;
}

/** What somebody waits for who starts the demo and presses Enter (CHROMIUM_PATH), each time from nothing. */
export async function benchPage(): Promise<readonly Row[]> {
  const { CHROMIUM_PATH: executablePath } = process.env;
  if (!executablePath) throw new Error('Set CHROMIUM_PATH to a Chromium.');
  const { chromium } = await import('playwright-core');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const empty = quantile(
    await timesOf(RUNS, () => execFileSync(process.execPath, ['-e', '0'])),
    0.5,
  );
  const at = { once: [] as Visit[], later: [] as Visit[] };
  for (let run = 0; run < RUNS; run++) {
    at.once.push(await visit(browser, 0));
    at.later.push(await visit(browser, READING_MS));
  }
  await browser.close();
  const row = (what: string, values: readonly number[], target: string): Row => {
    const median = quantile(values, 0.5);
    const baseline = `node -e 0: ${ms(empty)}`;
    return { what, ours: ms(median), baseline, ratio: times(median / empty), target };
  };
  const all = [...at.once, ...at.later];
  return [
    row(
      'npm run demo: the page is served',
      all.map(({ ready }) => ready),
      '< 1 s',
    ),
    row(
      'the page is drawn in Chromium',
      all.map(({ drawn }) => drawn),
      '',
    ),
    row(
      'Enter, at once: the brief is drawn',
      at.once.map(({ brief }) => brief),
      '',
    ),
    row(
      `Enter, after ${READING_MS / 1000} s: the brief is drawn`,
      at.later.map(({ brief }) => brief),
      '≤ 300 ms',
    ),
  ];
}

async function visit(browser: Browser, readingMs: number): Promise<Visit> {
  const started = performance.now();
  const flags = ['--disable-warning=ExperimentalWarning', '--no-regexp-tier-up', DEMO];
  const env = { ...process.env, PORT: '0' };
  const demo = spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolved) => demo.once('exit', resolved));
  let url = '';
  for await (const line of createInterface(demo.stdout)) {
    url = /https?:\S+/.exec(line)?.[0] ?? '';
    if (url !== '') break;
  }
  await (await fetch(url)).text();
  const ready = performance.now() - started;

  const page = await browser.newPage();
  const opened = performance.now();
  await page.goto(url);
  const box = page.getByRole('combobox', { name: /^Message # earnings/ });
  await box.waitFor();
  await page.waitForFunction("document.querySelector('textarea')?.value.startsWith('/earnings')");
  const drawn = performance.now() - opened;
  await sleep(readingMs);
  const drawing = page.evaluate<number>(UNTIL_BRIEF);
  await box.press('Enter');
  const brief = await drawing;
  await page.close();
  demo.kill();
  await ended;
  return { ready, drawn, brief };
}
