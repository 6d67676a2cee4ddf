import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoopbackSlack, type SlackOptions, startSlack } from '../../demo/slack/start-slack.ts';
import { type Service, startService } from '../../src/compose.ts';
import { loadConfig } from '../../src/config.ts';

/** The real service against a loopback Slack, in a data directory of its own. */
export interface World {
  readonly slack: LoopbackSlack;
  readonly service: Service;
  readonly dir: string;
  /** The service's own address. */
  readonly url: string;
  /** Starts another service on the same directory, after the first was stopped. */
  start(): Promise<Service>;
}

export interface WorldOptions {
  readonly socket?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly slack?: SlackOptions;
}

/** Makes worlds, over signed HTTP or Socket Mode, and ends them in the order they need. */
export function openWorlds(): {
  world(options?: WorldOptions): Promise<World>;
  /** Runs when the worlds end, last first. */
  later(stop: () => Promise<unknown>): void;
  end(): Promise<void>;
} {
  const running: (() => Promise<unknown>)[] = [];

  const world = async (options: WorldOptions = {}): Promise<World> => {
    const slack = await startSlack(options.slack);
    running.push(() => slack.stop());
    const dir = mkdtempSync(join(tmpdir(), 'earnings-e2e-'));
    running.push(async () => rmSync(dir, { recursive: true, force: true }));
    const start = async () => {
      const service = await startService(
        loadConfig({
          SLACK_BOT_TOKEN: 'xoxb-loopback',
          SLACK_SIGNING_SECRET: slack.signingSecret,
          SLACK_API_URL: slack.apiUrl,
          DATA_DIR: dir,
          HOST: '127.0.0.1',
          PORT: '0',
          LOG_LEVEL: 'silent',
          RATE_USER_MINUTE: '0', // tests ask faster than people
          ...(options.socket && { SLACK_APP_TOKEN: 'xapp-loopback' }),
          ...options.env,
        }),
      );
      running.push(() => service.stop());
      if (!options.socket) slack.setAppUrl(`http://127.0.0.1:${service.port}`);
      else await slack.connected();
      return service;
    };
    const service = await start();
    return { slack, dir, start, service, url: `http://127.0.0.1:${service.port}` };
  };

  return {
    world,
    later: (stop) => running.push(stop),
    end: async () => {
      for (const stop of running.splice(0).toReversed()) await stop();
    },
  };
}
