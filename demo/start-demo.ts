import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import type { DemoConfig } from '../src/config.ts';
import { CALLS_A_MINUTE } from '../src/slack/method-limits.ts';
import { openFeed } from './feed.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';
import { servePage } from './page-server.ts';
import { CHANNELS } from './people.ts';
import { runService } from './service.ts';
import { type LoopbackSlack, startSlack } from './slack/start-slack.ts';
import { workspaceFor } from './workspace.ts';

/** The page, the workspace behind it and the real service, in one process. */
export interface Demo {
  readonly url: string;
  /** The variables with which the terminal works beside it. */
  readonly terminal: string;
  readonly slack: LoopbackSlack;
  /** Resolves when the service runs. The page is there before; what is asked by then waits. */
  started(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts everything on the loopback, in a data directory that ends with it. Throws `config.*`. */
export async function startDemo(config: DemoConfig): Promise<Demo> {
  const slack = await startSlack({
    channels: CHANNELS,
    postsPerSecond: 1,
    callsPerMinute: CALLS_A_MINUTE,
  });
  const [shipped] = (await readdir(config.transcriptsDir)).toSorted();
  const first = shipped === undefined ? null : `/earnings ${parse(shipped).name}`;
  const feeds = await startFeedServer(config.feedMood);
  const dir = await mkdtemp(join(tmpdir(), 'earnings-demo-'));
  const feed = openFeed(slack, (person) =>
    workspaceFor(slack.state, person, { engine: service.choice(), first }),
  );
  const page = await servePage(config.port, {
    slack,
    feed,
    started: () => service.started(),
    useEngine: async (engine) => {
      const used = service.use(engine);
      feed.changed();
      const notice = await used;
      feed.changed();
      return notice;
    },
  }).catch(async (error: unknown) => {
    await Promise.all([slack.stop(), feeds.stop()]);
    await rm(dir, { recursive: true });
    throw error;
  });
  // Nothing waits in between: a page that connects finds it.
  const service = runService(config, slack, { dataDir: dir, feeds });

  return {
    url: page.url,
    terminal: terminalOf(dir, feeds),
    slack,
    started: service.started,
    stop: async () => {
      feed.stop();
      await page.stop();
      await service.stop();
      await Promise.all([slack.stop(), feeds.stop()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function terminalOf(dir: string, { url, settings }: FeedServer): string {
  const rss = settings.rss?.map((each) => `${each.company}=${each.url}`).join(';');
  const key = rss === undefined ? `FMP_API_KEY=${settings.fmp}` : `RSS_FEEDS='${rss}'`;
  return `DATA_DIR='${dir}' FEEDS_URL=${url} ${key}`;
}
