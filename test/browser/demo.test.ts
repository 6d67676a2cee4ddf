import { expect, it } from 'vitest';
import { spokenCall } from '../support/spoken-call.ts';
import { accessibilityFaults } from './accessibility.ts';
import { DESKTOP, firstBrief, layoutFaults, PHONE } from './chromium.ts';
import { describeDemo } from './describe-demo.ts';
import { isInView } from './in-view.ts';

describeDemo('the demo', (here) => {
  it('leads from a command to the brief, to an answer in its thread, to a quote, in the dark, on a phone', async () => {
    const { page } = here;
    const box = page.getByRole('combobox', { name: /^Message # earnings/ });
    expect(await box.inputValue()).toBe('/earnings kingsoft-q2-2023');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    const brief = await firstBrief(page);
    expect(await brief.getByRole('heading').textContent()).toContain('Kingsoft Cloud · Q2 2023');
    expect(await brief.getByRole('row', { name: /^Public cloud revenue/ }).textContent()).toContain(
      '1,159.5',
    );
    expect(await layoutFaults(page)).toEqual([]);

    await brief.getByRole('link', { name: /repl/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('button', { name: 'Who asked questions?' }).click();
    await thread.getByText(/^Questions came from/).waitFor();
    expect(await thread.locator('.chip').count()).toBe(0);
    await thread.getByRole('combobox').fill('What was the gross margin of public cloud?');
    await thread.getByRole('combobox').press('Enter');
    const answers = thread
      .locator('.message')
      .filter({ has: page.getByRole('button', { name: 'This answer is useful' }) });
    const answer = answers.nth(1);
    await answer.waitFor();
    expect(await answer.textContent()).toContain('5.2%');
    const [next = ''] = await answer.locator('.actions button:not(.thumb)').allTextContents();
    await answer.getByRole('button', { name: next }).click();
    await thread.getByText(/asked: /).waitFor();
    await answers.nth(2).waitFor();
    expect(await layoutFaults(page)).toEqual([]);

    await brief.getByRole('link', { name: '[9, 10]' }).click();
    const quote = thread.locator('blockquote', { hasText: '675.2 million' });
    await quote.waitFor();
    // That very quote is led to, of the many of its message.
    const led = page.locator('blockquote.is-target');
    await expect
      .poll(() => led.allTextContents())
      .toEqual([expect.stringMatching(/675\.2 million/)]);
    await expect.poll(() => led.evaluate(isInView)).toBe(true);

    // So does the number beside a row, and one whose quote stands in the second message of quotes.
    const flow = brief.getByRole('row', { name: /^Operating cash flow/ });
    await flow.getByRole('link').click();
    await page.locator('blockquote.is-target', { hasText: '65.2 million' }).waitFor();
    await expect.poll(() => led.evaluate(isInView)).toBe(true);
    await brief.locator('summary', { hasText: 'Q&A digest' }).click();
    await brief.getByRole('link', { name: '[46]' }).click();
    await page.locator('p.is-target', { hasText: /^\[46\]/ }).waitFor();
    await expect.poll(() => led.evaluate(isInView)).toBe(true);
    await brief.locator('summary', { hasText: 'Q&A digest' }).click();

    const theme = page.getByRole('button', { name: /^Theme/ });
    await theme.click();
    await theme.click();
    expect(await theme.textContent()).toBe('Theme: dark');
    const [red = 255] = await page.evaluate(() =>
      (getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []).map(Number),
    );
    expect(red).toBeLessThan(60);
    expect(await layoutFaults(page)).toEqual([]);

    await page.setViewportSize(PHONE);
    expect(await layoutFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await brief.waitFor();
    const table = brief.getByRole('region', { name: 'RMB million' });
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    for (const summary of await brief.locator('summary').all()) await summary.click();
    expect(await layoutFaults(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no serious fault of accessibility, %s', async (look) => {
    const { page } = here;
    const brief = await firstBrief(page);
    await page.emulateMedia({ colorScheme: look });
    for (const summary of await brief.locator('summary').all()) await summary.click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await brief.getByRole('link', { name: '[1]', exact: true }).first().click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.locator('blockquote.is-target').waitFor();
    await page.setViewportSize(PHONE);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('asks by the modal of a brief, which says what is wrong with a question', async () => {
    const { page } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('button', { name: 'Ask a question' }).dblclick(); // opens one modal
    const modal = page.getByRole('dialog', { name: 'Ask about a call' });
    const box = modal.getByRole('textbox', { name: 'Your question' });
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await modal.getByRole('button', { name: 'Ask' }).click();
    await modal.getByText('Please complete this required field.').waitFor();
    await box.fill('?!');
    await modal.getByRole('button', { name: 'Ask' }).click();
    await modal.getByText(/^No question was asked/).waitFor();
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await layoutFaults(page)).toEqual([]);

    await box.fill('What was the gross margin of public cloud?');
    await modal.getByRole('button', { name: 'Ask' }).click();
    await modal.waitFor({ state: 'detached' });
    await brief.getByRole('link', { name: /repl/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText(/asked: What was the gross margin/).waitFor();

    await page.setViewportSize(DESKTOP);
    await brief.getByRole('button', { name: 'Ask a question' }).click();
    await box.waitFor();
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    expect(await thread.isVisible()).toBe(true);
    // The keyboard goes on where it was.
    const focused = page.locator(':focus');
    await expect.poll(() => focused.textContent()).toBe('Ask a question');
  });

  it('is driven by the keyboard alone', async () => {
    const { page } = here;
    const box = page.getByRole('combobox', { name: /^Message # earnings/ });
    await box.fill('/earnings l');
    const options = page.getByRole('listbox').getByRole('option');
    expect(await options.allTextContents()).toEqual([expect.stringContaining('/earnings list')]);
    await box.press('Enter');
    expect(await box.inputValue()).toBe('/earnings list');
    await box.press('Enter');
    await page.getByText('Only visible to you').waitFor();
    await box.fill('/earnings f');
    await box.press('ArrowDown');
    expect(
      await page.getByRole('listbox').getByRole('option', { selected: true }).textContent(),
    ).toContain('following');
    await box.press('Escape');
    expect(await options.count()).toBe(0);

    await box.fill('kingsoft');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('library');
    await page.getByRole('complementary', { name: 'Search' }).getByText('1 message with').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
  });

  it('takes a transcript that is dropped on it', async () => {
    const { page } = here;
    await page.locator('.zone input').setInputFiles({
      name: 'call.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(spokenCall()),
    });
    await page.locator('.file', { hasText: 'call.txt' }).waitFor();
    await page.getByRole('heading', { name: /^Northwind Robotics/ }).waitFor();
    expect(await layoutFaults(page)).toEqual([]);
  });

  it('shows each request and what it said on the wire log', async () => {
    const { page } = here;
    await firstBrief(page);
    await page.getByRole('button', { name: 'Wire log', exact: true }).click();
    const log = page.getByRole('region', { name: 'Wire log' });
    const command = log.getByRole('row').filter({ hasText: 'Slack → app' });
    expect(await command.textContent()).toMatch(/200$/);
    await command.locator('summary').click();
    expect(await command.locator('pre').textContent()).toContain('"text": "kingsoft-q2-2023"');
    expect(await log.textContent()).not.toContain('xoxb');
    expect(await layoutFaults(page)).toEqual([]);
  });

  it('says so when the demo has ended', async () => {
    const { page } = here;
    await firstBrief(page);
    await here.demo.stop();
    here.hasEnded();
    await page.getByRole('alert').waitFor();
  });
});
