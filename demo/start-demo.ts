import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { type Service, startService } from '../src/compose.ts';
import type { DemoConfig } from '../src/config.ts';
import { CALLS_A_MINUTE } from '../src/slack/method-limits.ts';
import { engineChoice } from './engines.ts';
import { openFeed } from './feed.ts';
import { servePage } from './page-server.ts';
import { CHANNELS } from './people.ts';
import type { EngineChoice } from './shown.ts';
import { type LoopbackSlack, startSlack } from './slack/start-slack.ts';
import { shippedIn } from './warm-up.ts';
import { workspaceFor } from './workspace.ts';

/** The page, the workspace behind it and the real service, in one process. */
export interface Demo {
  readonly url: string;
  readonly slack: LoopbackSlack;
  stop(): Promise<void>;
}

/** Starts everything on the loopback, in a data directory that ends with it. Throws `config.*`. */
export async function startDemo(config: DemoConfig): Promise<Demo> {
  const { model, transcriptsDir } = config;
  const slack = await startSlack({
    channels: CHANNELS,
    postsPerSecond: 1,
    callsPerMinute: CALLS_A_MINUTE,
  });
  const dir = await mkdtemp(join(tmpdir(), 'earnings-demo-'));
  const shipped = await shippedIn(transcriptsDir);
  const first = shipped.map((name) => `/earnings ${parse(name).name}`)[0] ?? null;
  let choice = engineChoice(model ? 'openai' : 'extractive', model);

  const serve = () =>
    startService({
      dataDir: dir,
      databaseUrl: null,
      transcriptsDir,
      model: choice.engine === 'openai' ? model : null,
      slack: {
        botToken: 'xoxb-demo',
        signingSecret: slack.signingSecret,
        appToken: null,
        apiUrl: slack.apiUrl,
      },
      host: '127.0.0.1',
      port: 0,
      logLevel: config.logLevel,
      metricsToken: null,
      ingestToken: null,
      inboxDir: null,
    });
  const feed = openFeed(slack, (person) =>
    workspaceFor(slack.state, person, { engine: choice, first }),
  );
  let service: Service;
  const useEngine = async (engine: EngineChoice['engine']): Promise<string | null> => {
    if (engine === choice.engine) return null;
    if (engine !== choice.other) return 'No model is configured.';
    await service.stop();
    choice = engineChoice(engine, model);
    service = await serve();
    slack.setAppUrl(`http://127.0.0.1:${service.port}`);
    feed.changed();
    return null;
  };
  const page = await servePage(config.port, { slack, feed, useEngine }).catch(async (error) => {
    await end();
    throw error;
  });
  service = await serve();
  slack.setAppUrl(`http://127.0.0.1:${service.port}`);

  async function end(): Promise<void> {
    feed.stop();
    await slack.stop();
    await rm(dir, { recursive: true, force: true });
  }
  return {
    url: page.url,
    slack,
    stop: async () => {
      await page.stop();
      await service.stop();
      await end();
    },
  };
}
