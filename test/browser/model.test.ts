import { afterAll, expect, it } from 'vitest';
import { SERVES, startFaultServer } from '../support/fault-server.ts';
import { describeDemo } from './describe-demo.ts';

const model = await startFaultServer(SERVES.silence);
afterAll(() => model.stop());

const ENV = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'silent-1' };

describeDemo(
  'the demo with a model that says nothing',
  (here) => {
    it('stops an answer that is being written', async () => {
      const { page } = here;
      await page.getByRole('link', { name: /^Earnings(?! ·)/ }).click();
      const main = page.getByRole('main');
      await main.getByRole('combobox').fill("What drove Kingsoft Cloud's revenue?");
      await main.getByRole('combobox').press('Enter');
      await main
        .getByRole('link', { name: /^\d+ repl(?:y|ies)$/ })
        .last()
        .click();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      // The answer has begun, and can be stopped all the same.
      await thread.getByRole('listitem').first().waitFor();
      await here.expectSound();
      await thread.getByRole('button', { name: 'Stop' }).click();
      await thread.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
      await thread.getByText(/^Stopped/).waitFor();
    });

    it('says which engine answers, and that it changes', async () => {
      const { page } = here;
      const sidebar = page.getByRole('navigation', { name: 'Workspace' });
      await sidebar.getByText('A model answers: silent-1 at 127.0.0.1').waitFor();
      await sidebar.getByRole('button', { name: 'Answer without a model' }).click();
      await sidebar.getByText('The extractive engine answers').waitFor();
      const other = sidebar.getByRole('button', { name: 'Let the model answer' });
      expect(await other.isEnabled()).toBe(true);
    });
  },
  ENV,
);
