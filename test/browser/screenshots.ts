import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { spokenCall } from '../support/spoken-call.ts';
import { CHROMIUM_PATH, firstBrief, openChromium, PHONE, visit } from './chromium.ts';

/** A picture of the README, and what leads to it. */
interface Scene {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly look?: 'light' | 'dark';
}

const IMAGES = resolve(import.meta.dirname, '../../docs/images');
const MORNING = Date.UTC(2026, 0, 15, 9, 30);
const QUESTION = 'Why did enterprise cloud revenue fall from the first quarter?';
const SCALE = 1.5; // pixels: sharp on fine screens, at the width of a README
const QUALITY = 0.7;
const PAGE = { width: 1040, height: 800 };
const WITH_THREAD = { width: 1280, height: 860 };

const SCENES: readonly Scene[] = [
  { name: 'brief', act: brief, viewport: PAGE },
  { name: 'brief-dark', act: brief, viewport: PAGE, look: 'dark' },
  { name: 'thread', act: answer, viewport: WITH_THREAD },
  { name: 'charts', act: charts, viewport: WITH_THREAD },
  { name: 'quotes', act: quotes, viewport: PAGE },
  { name: 'home', act: home, viewport: { ...PAGE, height: 740 } },
  { name: 'phone', act: brief, viewport: PHONE },
  { name: 'phone-dark', act: answer, viewport: PHONE, look: 'dark' },
];

async function brief(page: Page): Promise<void> {
  const posted = await settledBrief(page);
  await posted.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function answer(page: Page): Promise<void> {
  const thread = await threadOf(page);
  await thread.getByRole('combobox').fill(QUESTION);
  await thread.getByRole('combobox').press('Enter');
  const useful = thread.getByRole('button', { name: 'This answer is useful' });
  await useful.waitFor();
  const asked = thread.locator('.message', { hasText: QUESTION }).first();
  await asked.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function charts(page: Page): Promise<void> {
  const thread = await threadOf(page);
  const drawn = thread.locator('.message').filter({ has: page.locator('.chart') });
  await drawn.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function quotes(page: Page): Promise<void> {
  const posted = await settledBrief(page);
  await posted.getByRole('button', { name: 'Quotes' }).click();
  await page.getByRole('dialog', { name: 'Quotes' }).waitFor();
}

async function home(page: Page): Promise<void> {
  await settledBrief(page);
  await page.getByRole('link', { name: 'Earnings · Home' }).click();
  const tab = page.getByRole('main');
  await tab.getByRole('button', { name: 'Follow a company' }).click();
  const follow = page.getByRole('dialog', { name: 'Follow a company' });
  await follow.getByRole('textbox', { name: 'Company' }).fill('kingsoft cloud');
  await follow.getByRole('button', { name: 'Follow', exact: true }).click();
  await tab.getByRole('button', { name: 'Unfollow' }).waitFor();
  await tab.getByRole('button', { name: 'Add a transcript' }).click();
  const add = page.getByRole('dialog', { name: 'Add a transcript' });
  const call = { name: 'call.txt', mimeType: 'text/plain', buffer: Buffer.from(spokenCall()) };
  await add.getByLabel('Transcript').setInputFiles(call);
  await add.getByRole('button', { name: 'Add', exact: true }).click();
  await tab.getByText(/^Northwind Robotics/).waitFor();
  await page.getByRole('link', { name: /^Earnings(?! ·)/ }).click(); // its brief is there
  await page.getByRole('heading', { name: /^Northwind Robotics/ }).waitFor();
  await page.getByRole('link', { name: 'Earnings · Home' }).click();
  await tab.getByRole('button', { name: 'Unfollow' }).waitFor();
}

async function threadOf(page: Page): Promise<Locator> {
  const posted = await settledBrief(page);
  await posted.getByRole('link', { name: /repl/ }).click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.locator('.chart').first().waitFor();
  return thread;
}

/** The brief once all that comes by itself is in its thread: quotes in two parts, and charts. */
async function settledBrief(page: Page): Promise<Locator> {
  const posted = await firstBrief(page);
  await posted.getByRole('link', { name: '3 replies' }).waitFor();
  return posted;
}

/** Takes a picture, from a demo of its own; throws what the browser complains of. */
async function take(browser: Browser, { name, act, viewport, look = 'light' }: Scene) {
  const seen = {
    viewport,
    colorScheme: look,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
  } as const;
  const here = await visit(browser, {
    ...seen,
    locale: 'en-US',
    timezoneId: 'UTC',
    at: MORNING,
  });
  const { page, complaints } = here;
  await act(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()); // no caret that blinks
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const png = await page.screenshot();
  await here.end();
  if (complaints.length > 0) throw new Error(`${name}: ${complaints.join('; ')}`);
  const image = await webpOf(browser, png);
  await writeFile(join(IMAGES, `${name}.webp`), image);
  process.stdout.write(`docs/images/${name}.webp  ${Math.round(image.length / 1000)} kB\n`);
}

/** A picture as the browser packs it, a third of the size. */
async function webpOf(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const url = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, quality: QUALITY },
  );
  await page.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Has the clock of this process, and so of the demo, begin at the same minute for each picture. */
function clockAt(start: number): () => void {
  const now = Date.now.bind(Date);
  return () => {
    const begun = now();
    Date.now = () => now() - begun + start;
  };
}

if (CHROMIUM_PATH === null) {
  process.stderr.write('Set CHROMIUM_PATH to a Chromium, such as /usr/bin/chromium.\n');
  process.exit(2);
}
await mkdir(IMAGES, { recursive: true });
const resetClock = clockAt(MORNING);
const flags = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--hide-scrollbars',
];
const browser = await openChromium(flags);
for (const scene of SCENES) {
  resetClock();
  await take(browser, scene);
}
await browser.close();
