import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Demo, startDemo } from '../../demo/start-demo.ts';
import { loadDemoConfig } from '../../src/config.ts';

/** The browser to test in; without it these tests are skipped, with it one that does not start is a failure. */
export const CHROMIUM_PATH = process.env.CHROMIUM_PATH || null;

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

/** A page of a demo of its own, with what the browser complained of. */
export interface Visit {
  readonly demo: Demo;
  readonly page: Page;
  readonly complaints: readonly string[];
  end(): Promise<void>;
}

/** Starts the browser; what else it is told, in `flags`. */
export async function openChromium(flags: readonly string[] = []): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  // Chromium's own sandbox does not start for root, as in containers; it loads nothing but the demo.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: CHROMIUM_PATH ?? '', args: [...args, ...flags] });
}

/** Opens the demo for the first time; `at`: the time that stands still for the page. */
export async function visit(
  browser: Browser,
  {
    env = {},
    at = null,
    ...options
  }: BrowserContextOptions & {
    readonly env?: Readonly<Record<string, string>>;
    readonly at?: number | null;
  } = {},
): Promise<Visit> {
  const demo = await startDemo(loadDemoConfig({ ...env, PORT: '0' }));
  const context = await browser.newContext({ viewport: DESKTOP, colorScheme: 'light', ...options });
  if (at !== null) await context.clock.setFixedTime(at);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/^(?:error|warning)$/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(demo.url)) complaints.push(`outside: ${request.url()}`);
  });
  await page.goto(demo.url);
  await page.locator('.welcome').waitFor();
  return {
    demo,
    page,
    complaints,
    end: async () => {
      await context.close();
      await demo.stop();
    },
  };
}

/** Sends the command that waits in the box, and gives the brief once it stands there. */
export async function firstBrief(page: Page) {
  await page.getByRole('combobox', { name: /^Message # earnings/ }).press('Enter');
  const brief = page
    .getByRole('main')
    .locator('.message')
    .filter({ has: page.getByRole('table') });
  await brief.waitFor();
  return brief;
}

/** What a reader would call broken: scrolls sideways, is cut off, or lies over something else. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { clientWidth: width, scrollWidth } = document.documentElement;
    if (scrollWidth > width) faults.push(`the page is ${scrollWidth} wide in ${width}`);
    const nameOf = (element: Element) =>
      `${element.tagName}.${element.className} “${element.textContent?.trim().slice(0, 30)}”`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.unseen, .skip') === null;

    for (const element of document.querySelectorAll('body *')) {
      if (!isSeen(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      const scrolls = element.closest('.table, .scroll') !== null;
      if (!scrolls && (right > width + 1 || left < -1)) faults.push(`outside: ${nameOf(element)}`);
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && textOverflow !== 'ellipsis') faults.push(`cut off: ${nameOf(element)}`);
    }
    for (const box of document.querySelectorAll('input[type="radio"]')) {
      const words = box.closest('label')?.querySelector('span')?.getBoundingClientRect();
      const { right, bottom } = box.getBoundingClientRect();
      if (words && (words.left < right || words.top > bottom))
        faults.push(`apart from its words: ${nameOf(box.closest('label') ?? box)}`);
    }
    // Of what stands one below the other nothing lies over the next.
    for (const list of document.querySelectorAll('.messages, .body, .actions, .places ul, .foot')) {
      const parts = [...list.children].filter(isSeen);
      for (const [at, part] of parts.entries()) {
        const one = part.getBoundingClientRect();
        const next = parts[at + 1]?.getBoundingClientRect();
        const isBeside = next && next.left >= one.right - 1;
        if (next && !isBeside && next.top < one.bottom - 1)
          faults.push(`overlaps: ${nameOf(part)}`);
      }
    }
    return faults;
  });
}
