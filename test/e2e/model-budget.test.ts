import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractBrief } from '../../src/extract/extract-brief.ts';
import { gateBrief } from '../../src/verify/gate-brief.ts';
import { ENGINES } from '../support/engines.ts';
import { draftOf } from '../support/fake-model.ts';
import { SERVES, startFaultServer } from '../support/fault-server.ts';
import { seedCall } from '../support/seed.ts';
import { spokenCall } from '../support/spoken-call.ts';
import { openWorlds } from '../support/world.ts';

vi.setConfig({ testTimeout: 30_000 });

const INGEST_TOKEN = 'a-long-ingest-token';
const seed = seedCall();
// A million tokens a call, so that one costs a dollar by the price below.
const WRITTEN = {
  model: 'own',
  choices: [
    {
      finish_reason: 'stop',
      message: {
        role: 'assistant',
        content: JSON.stringify(draftOf(gateBrief(seed, extractBrief(seed)).brief)),
      },
    },
  ],
  usage: { prompt_tokens: 1_000_000, completion_tokens: 0 },
};

describe.each(ENGINES)('the model behind the service, on $name', ({ isThere, openStores }) => {
  const stores = openStores();
  const { world, later, end } = openWorlds();
  afterEach(async () => {
    await end();
    await stores.cleanUp();
  });

  const open = async (env: Readonly<Record<string, string>> = {}, channels = ['C0EARN01']) => {
    const model = await startFaultServer(SERVES.json(WRITTEN));
    later(() => model.stop());
    const home = await stores.home();
    const at = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'own', MODEL_PRICES: 'own=1/0/0' };
    const made = await world({
      env: { ...home.env, ...at, ...env, INGEST_TOKEN },
      slack: { channels: channels.map((id) => ({ id, isMember: true })) },
    });
    return { ...made, model };
  };

  it.runIf(isThere)('is asked once when fifty channels ask for one brief at once', async () => {
    const channels = Array.from({ length: 50 }, (_, at) => `C0MANY${at}`);
    const { slack, model } = await open({}, channels);
    await Promise.all(channels.map((channel) => slack.command('kingsoft-q2-2023', { channel })));
    await slack.until(
      ({ messages }) => messages.filter(({ edits }) => edits > 0).length === channels.length,
    );
    expect(model.requests()).toBe(1);
  });

  it.runIf(isThere)(
    'is not asked beyond a person’s budget, and says so; what was written is shown',
    async () => {
      const { slack, model, url } = await open({ BUDGET_USD_USER_DAY: '1' });
      const { status } = await fetch(`${url}/transcripts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${INGEST_TOKEN}` },
        body: spokenCall(),
      });
      expect(status).toBe(202);
      const shown = async (call: string, user: string) => {
        const before = slack.state.messages.filter(({ edits }) => edits > 0).length;
        await slack.command(call, { user });
        await slack.until(
          ({ messages }) => messages.filter(({ edits }) => edits > 0).length > before,
        );
        const brief = slack.state.messages.findLast(({ edits }) => edits > 0);
        return JSON.stringify(brief?.blocks).includes('What the model may cost today is used up');
      };
      expect(await shown('kingsoft-q2-2023', 'U0ANA')).toBe(false);
      expect(model.requests()).toBe(1);
      expect(await shown('northwind-robotics-q3-2024', 'U0ANA')).toBe(true);
      expect(model.requests()).toBe(1);
      expect(await shown('kingsoft-q2-2023', 'U0ANA')).toBe(false); // written before
      expect(await shown('northwind-robotics-q3-2024', 'U0BEN')).toBe(false); // has a budget of their own
      expect(model.requests()).toBeGreaterThan(1);
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain('earnings_model_seconds_count{task="brief",outcome="done"}');
      expect(metrics).toMatch(/earnings_model_cost_usd_total [1-9]/);
    },
  );
});
