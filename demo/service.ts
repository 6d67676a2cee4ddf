import { type Service, startService } from '../src/compose.ts';
import type { DemoConfig } from '../src/config.ts';
import { engineChoice, takingOver } from './engines.ts';
import type { FeedServer } from './feed-server.ts';
import type { EngineChoice } from './shown.ts';
import type { LoopbackSlack } from './slack/start-slack.ts';

/** The real service behind the workspace. */
export interface RunningService {
  /** Resolves when the service takes requests; throws what kept it from starting. */
  started(): Promise<unknown>;
  choice(): EngineChoice;
  /** Has the other engine answer, once what runs has ended; a sentence where there is none, else null. */
  use(engine: EngineChoice['engine']): Promise<string | null>;
  stop(): Promise<void>;
}

/** Starts the service on the loopback; another engine is the same service, started anew on its data. */
export function runService(
  { model, transcriptsDir, logLevel }: DemoConfig,
  slack: LoopbackSlack,
  { dataDir, feeds }: { readonly dataDir: string; readonly feeds: FeedServer },
): RunningService {
  let choice = engineChoice(model ? 'openai' : 'extractive', model);
  const serve = async (): Promise<Service> => {
    const service = await startService({
      dataDir,
      databaseUrl: null,
      transcriptsDir,
      model: choice.engine === 'openai' ? model : null,
      slack: {
        botToken: 'xoxb-demo',
        signingSecret: slack.signingSecret,
        appToken: null,
        oauth: null,
        apiUrl: slack.apiUrl,
      },
      host: '127.0.0.1',
      port: 0,
      logLevel,
      metricsToken: null,
      ratePerMinute: 0,
      ingestToken: null,
      inboxDir: null,
      retentionDays: null,
      feeds: feeds.settings,
      feedsThrough: feeds.url,
    });
    slack.setAppUrl(`http://127.0.0.1:${service.port}`);
    return service;
  };
  let running = serve();

  return {
    started: () => running,
    choice: () => choice,
    use: async (engine) => {
      if (engine === choice.engine) return null;
      if (engine !== choice.other) return 'No model is configured.';
      const next = engineChoice(engine, model);
      choice = takingOver(next);
      running = running.then((service) => service.stop()).then(serve);
      await running;
      choice = next;
      return null;
    },
    stop: async () => (await running).stop(),
  };
}
