import { expect, it } from 'vitest';
import { readCsv } from '../support/read-csv.ts';
import { spokenCall } from '../support/spoken-call.ts';
import { firstBrief } from './chromium.ts';
import { describeDemo } from './describe-demo.ts';

describeDemo('what a brief leads to', (here) => {
  const { expectSound } = here;

  it('draws charts, and hands out the metrics as a file', async () => {
    const { page } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('button', { name: 'Metrics as CSV' }).click();
    await brief.getByRole('link', { name: /repl/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const chart = thread.getByRole('img', {
      name: /^Revenue by segment, RMB M\. Public cloud: 1,289\.1/,
    });
    await chart.waitFor();
    const link = thread.getByRole('link', { name: /Kingsoft Cloud · Q2 2023, metrics/ });
    await link.waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toBe('kingsoft-q2-2023-metrics.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    const rows = readCsv(Buffer.concat(chunks).toString('utf8').slice(1));
    expect(rows.flat()).toContain('1159500000');
    await expectSound();
  });

  it('opens quotes in their context, by the keyboard', async () => {
    const { page } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('button', { name: 'Quotes' }).focus();
    await page.keyboard.press('Enter');
    const quotes = page.getByRole('dialog', { name: 'Quotes' });
    await quotes.waitFor();
    await expectSound();
    await quotes.getByRole('button', { name: 'In context' }).first().focus();
    await page.keyboard.press('Enter');
    const one = page.getByRole('dialog', { name: 'Quote [1]' });
    await one.waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
    await quotes.getByRole('button', { name: 'More quotes' }).click();
    await quotes.getByText('page 2 of').waitFor();
    await page.keyboard.press('Escape');
    await quotes.waitFor({ state: 'detached' });
  });

  it('asks what is wrong, says what is left out, and gives thanks', async () => {
    const { page } = here;
    const brief = await firstBrief(page);
    await brief.getByRole('button', { name: 'Report a problem with this brief' }).click();
    const modal = page.getByRole('dialog', { name: 'What is wrong?' });
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText('Please complete this required field.').first().waitFor();
    await modal.getByRole('combobox', { name: 'Statement' }).selectOption('missing');
    await modal.getByRole('radio', { name: 'Something important is missing' }).check();
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText(/^Say in a few words/).waitFor();
    await expectSound();
    await modal
      .getByRole('textbox', { name: /What does the call say/ })
      .fill('The outlook for AI.');
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.waitFor({ state: 'detached' });
    await page.getByText(/^Thank you\. It is kept/).waitFor();
  });

  it('checks the figures of a message for whoever asks alone', async () => {
    const { page } = here;
    await firstBrief(page);
    const box = page.getByRole('combobox', { name: /^Message # earnings/ });
    await box.fill('Adjusted gross margin was 12.3%.');
    await box.press('Enter');
    const message = page.getByRole('main').locator('.message', { hasText: '12.3%' });
    await message.getByRole('button', { name: 'Check these figures' }).focus();
    await page.keyboard.press('Enter');
    const pick = page.getByRole('dialog', { name: 'Check these figures' });
    await pick.getByRole('combobox', { name: 'Call' }).selectOption('kingsoft-q2-2023');
    await expectSound();
    await pick.getByRole('button', { name: 'Check', exact: true }).click();
    const verdicts = page.getByRole('dialog', { name: 'Figures checked' });
    await verdicts.getByText(/the call says 11\.3%/).waitFor();
    await expectSound();
  });

  it('has a Home tab that is kept up to date', async () => {
    const { page } = here;
    await page.getByRole('link', { name: 'Earnings · Home' }).click();
    const home = page.getByRole('main');
    await home.getByText('You follow no company yet.').waitFor();
    await expectSound();

    await home.getByRole('button', { name: 'Follow a company' }).click();
    const follow = page.getByRole('dialog', { name: 'Follow a company' });
    await follow.getByRole('textbox', { name: 'Company' }).fill('kingsof cloud');
    await follow.getByRole('button', { name: 'Follow', exact: true }).click();
    await follow.getByText(/^Which one do you mean/).waitFor();
    await expectSound();
    await follow.getByRole('textbox', { name: 'Company' }).fill('kingsoft cloud');
    await follow.getByRole('button', { name: 'Follow', exact: true }).click();
    await home.getByRole('button', { name: 'Unfollow' }).waitFor();

    await home.getByRole('button', { name: 'Add a transcript' }).click();
    const add = page.getByRole('dialog', { name: 'Add a transcript' });
    await expectSound();
    await add.getByLabel('Transcript').setInputFiles({
      name: 'call.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(spokenCall()),
    });
    await add.getByRole('button', { name: 'Add', exact: true }).click();
    await home.getByText(/^Northwind Robotics/).waitFor();
    await home.getByRole('button', { name: 'Brief me on a call' }).click();
    await page.getByRole('dialog', { name: 'Brief me on a call' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^Earnings(?! ·)/ }).click();
    await page.getByRole('heading', { name: /^Northwind Robotics/ }).waitFor();
  });
});
