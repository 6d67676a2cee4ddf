import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import type { Demo } from '../../demo/start-demo.ts';
import { accessibilityFaults } from './accessibility.ts';
import { CHROMIUM_PATH, DESKTOP, layoutFaults, openChromium, PHONE, visit } from './chromium.ts';

/** What each test has: a demo of its own, open in a page. */
export interface Here {
  readonly page: Page;
  readonly demo: Demo;
  /** Nothing is broken or out of reach as it stands, in the dark and on a phone. */
  expectSound(): Promise<void>;
  /** The demo was ended by the test, which the browser complains of. */
  hasEnded(): void;
}

/**
 * Tests in a real browser, each with a demo of its own; the browser has nothing to complain of at its end.
 * They are skipped where no Chromium is named.
 */
export function describeDemo(
  name: string,
  tests: (here: Here) => void,
  env: Readonly<Record<string, string>> = {},
): void {
  describe.skipIf(CHROMIUM_PATH === null)(`${name}, in Chromium (CHROMIUM_PATH)`, () => {
    vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 }); // a browser on a busy machine
    let browser: Browser;
    let visited: Awaited<ReturnType<typeof visit>>;
    let isOver = false;
    beforeAll(async () => {
      browser = await openChromium();
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      isOver = false;
      visited = await visit(browser, { env });
    });
    afterEach(async () => {
      await (isOver ? visited.page.context().close() : visited?.end());
      if (!isOver) expect(visited?.complaints).toEqual([]);
    });
    tests({
      get page() {
        return visited.page;
      },
      get demo() {
        return visited.demo;
      },
      expectSound: () => expectSound(visited.page),
      hasEnded: () => {
        isOver = true;
      },
    });
  });
}

async function expectSound(page: Page): Promise<void> {
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await layoutFaults(page)).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  }
}
