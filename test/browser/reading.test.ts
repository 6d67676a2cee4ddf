import { expect, it } from 'vitest';
import { DESKTOP, firstBrief, layoutFaults, PHONE } from './chromium.ts';
import { describeDemo } from './describe-demo.ts';
import { isInView } from './in-view.ts';

const BEN = { channel: 'C0EARN01', user: 'U0BEN' };

describeDemo('reading and writing on the page', (here) => {
  it('leaves a reader where they read, and says that there is more', async () => {
    const { page, demo } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('link', { name: '3 replies' }).waitFor();
    const main = page.getByRole('region', { name: 'Messages', exact: true });
    await brief.getByRole('table').evaluate((table) => table.scrollIntoView({ block: 'start' }));
    const before = await main.evaluate(({ scrollTop }) => scrollTop);
    await demo.slack.say('good morning', BEN);
    const more = page.getByRole('main').getByRole('button', { name: 'New messages' });
    await more.waitFor();
    expect(await main.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
    expect(await layoutFaults(page)).toEqual([]);
    await more.click();
    expect(await main.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(before);
    await more.waitFor({ state: 'hidden' });

    // Whoever is at the end goes along.
    await demo.slack.say('and good afternoon', BEN);
    await page.getByRole('article').getByText('and good afternoon').waitFor();
    expect(await more.isVisible()).toBe(false);
    await expect
      .poll(() =>
        main.evaluate((box) => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop)),
      )
      .toBeLessThan(3);
  });

  it('leaves a thread where it is read, and leads to the answer of who asked in it', async () => {
    const { page, demo } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('link', { name: '3 replies' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const body = thread.getByRole('region', { name: 'Messages of the thread' });
    await body.evaluate((box) => box.scrollTo(0, 40));
    const root = await brief.getAttribute('data-ts');
    await demo.slack.say('have you seen this?', { ...BEN, threadTs: root ?? '' });
    await thread.getByText('have you seen this?').waitFor();
    expect(await body.evaluate(({ scrollTop }) => scrollTop)).toBe(40);
    await thread.getByRole('button', { name: 'New messages' }).waitFor();

    await thread.getByRole('combobox').fill('What was capex?');
    await thread.getByRole('combobox').press('Enter');
    const answer = thread.getByText(/^Capex was RMB 89\.0M/);
    await answer.waitFor();
    await expect.poll(() => answer.evaluate(isInView)).toBe(true);
  });

  it('shows what was asked for, however long the page is', async () => {
    const { page } = here;
    await firstBrief(page);
    await page
      .getByRole('main')
      .locator('#messages')
      .evaluate((box) => box.scrollTo(0, 300));
    const box = page.getByRole('combobox', { name: /^Message # earnings/ });
    await box.fill('/earnings help');
    await box.press('Enter');
    const help = page.getByRole('article').getByText('Earnings understands an earnings call');
    await help.waitFor();
    await expect.poll(() => help.evaluate(isInView)).toBe(true);
  });

  it('keeps what is not sent yet where it was written', async () => {
    const { page } = here;
    const box = page.getByRole('main').getByRole('combobox');
    // The hash turns at once, what is shown turns with the event of it.
    const holds = (words: string) => expect.poll(() => box.inputValue()).toBe(words);
    await box.fill('what about the margins?');
    await page.getByRole('link', { name: /general/ }).click();
    await holds('');
    await box.fill('lunch?');
    await page.getByRole('link', { name: 'earnings', exact: true }).click();
    await holds('what about the margins?');
    await page.getByRole('link', { name: /general/ }).click();
    await holds('lunch?');
  });

  it('prints a whole brief and its thread in dark letters, and copies its table row by row', async () => {
    const { page } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('link', { name: '3 replies' }).click();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.getByRole('navigation', { name: 'Workspace' }).waitFor({ state: 'hidden' });
    for (const name of ['Messages', 'Messages of the thread']) {
      const box = page.getByRole('region', { name, exact: true });
      expect(
        await box.evaluate(({ clientHeight, scrollHeight }) => scrollHeight - clientHeight),
      ).toBeLessThanOrEqual(0);
      expect(await box.evaluate((element) => getComputedStyle(element).color)).toBe(
        'rgb(29, 28, 29)',
      );
    }
    const copied = await brief.getByRole('table').evaluate((table) => {
      const selection = getSelection();
      selection?.selectAllChildren(table);
      return selection?.toString() ?? '';
    });
    expect(copied.split('\n')).toContain('Public cloud revenue\t1,159.5\t1,289.1\t−10.1%\t[1]');
  });

  it('finds a chart by its words', async () => {
    const { page } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('link', { name: '3 replies' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('gross margin by segment');
    const found = page.getByRole('complementary', { name: 'Search' }).getByRole('listitem');
    expect(await found.first().textContent()).toContain(
      'Gross margin by segment, %. Public cloud: −2.4 in Q2 2022, 5.2 in Q2 2023.',
    );
  });

  it('has every column of the wire log in view, on a phone too', async () => {
    const { page } = here;
    await firstBrief(page);
    await page.getByRole('button', { name: 'Wire log', exact: true }).click();
    const log = page.getByRole('region', { name: 'Wire log' });
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      const cells = log.getByRole('row').filter({ hasText: 'chat.update' }).getByRole('cell');
      for (const cell of [cells.nth(-2), cells.last()]) {
        const { x = 0, width = 0 } = (await cell.boundingBox()) ?? {};
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(viewport.width);
        expect(await cell.textContent()).toMatch(/^[\d.]+$/);
      }
    }
    const began = await log
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.at)));
    expect(began).toEqual(began.toSorted((one, other) => one - other));
  });
});
