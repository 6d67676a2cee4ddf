import type { App } from './app.ts';
import type { Config } from './config.ts';
import { inTime } from './core/in-time.ts';
import type { Clock, Log } from './core/ports/host.ts';
import type { Model } from './core/ports/model.ts';
import type { Inbox } from './inbox/watch-inbox.ts';
import type { GuardedModel } from './model/guard-model.ts';
import { openModelOf } from './open-model-of.ts';

const CLOCK: Clock = { now: () => Date.now() };

/** The running service; `stop` is safe to call more than once. */
export interface Service {
  readonly port: number;
  stop(): Promise<void>;
}

// Slack redelivers nothing for commands, so a stop waits for what it acked; then for a database that may hang.
const DRAIN_MS = 17_000;
const CLOSE_MS = 3000;

/** Composes and starts the service. Throws `config.*` when it cannot run. */
export async function startService(config: Config): Promise<Service> {
  const [
    { openLog },
    { openMeter },
    { httpRoutes },
    { transcriptsRoute },
    { serve },
    { createApp },
    { openStore },
    { prepareInbox },
    { takeInShipped },
    slack,
    { connectSlack },
  ] = await Promise.all([
    import('./log.ts'),
    import('./http/meter.ts'),
    import('./http/routes.ts'),
    import('./http/transcripts.ts'),
    import('./http/server.ts'),
    import('./app.ts'),
    import('./store/open-store.ts'),
    import('./inbox/put-away.ts'),
    import('./flows/intake/take-in-shipped.ts'),
    import('./slack/slack-app.ts'),
    import('./connect-slack.ts'),
  ]);
  const log = openLog(config.logLevel);
  if (config.inboxDir !== null) await prepareInbox(config.inboxDir);
  const { dataDir: dir, databaseUrl } = config;
  const tokenKeys = config.slack.oauth?.tokenKeys ?? null;
  const store = await openStore({
    dir,
    databaseUrl,
    clock: CLOCK,
    mode: 'service',
    log,
    tokenKeys,
  });
  let model: GuardedModel | null = null;
  const meter = openMeter({
    ...store.requests,
    spent: store.spending.spent,
    isResting: () => model?.isResting() === true,
    feeds: async () => {
      const states = await store.feeds.states();
      return states.filter(({ feed }) => config.feeds[feed] !== undefined);
    },
  });
  await takeInShipped({ library: store.library, log }, config.transcriptsDir);

  const connected = await connectSlack(config.slack, { store, log, meter });
  const { spending } = store;
  model = await openModelOf(config, { spending, clock: CLOCK, log, meter });
  const app = await createApp({
    store,
    openSlack: connected.open,
    retentionDays: config.retentionDays,
    meter,
    log,
    clock: CLOCK,
    model,
    ...(Object.keys(config.feeds).length > 0 && {
      openFeeds: async () => {
        const { openFeeds, standIn } = await import('./feeds/index.ts');
        return openFeeds(config.feeds, { clock: CLOCK, wire: standIn(config), log });
      },
    }),
  });
  const slackApp = slack.createSlackApp({
    access: config.slack,
    authorize: connected.authorize,
    earnings: app,
    ratePerMinute: config.ratePerMinute,
    clock: CLOCK,
    log,
  });

  let open = false;
  const { host, metricsToken, ingestToken: token } = config;
  const isOpen = () => open;
  const routes = [
    ...httpRoutes({ store, meter, metricsToken, log, isOpen }),
    ...connected.pages.map((page) => ({ method: 'GET' as const, ...page })),
    transcriptsRoute({ token, isKnown: connected.isKnown, takeIn: app.takeIn, log, isOpen }),
  ];
  const server = await serve({ host, port: config.port, routes, slack: slackApp.listener, meter });
  await slackApp.start();
  open = true;
  const inboxes = await openInboxes(config, app.takeIn, log);
  log.info('ready', { port: server.port, mode: config.slack.appToken ? 'socket' : 'http' });

  void checkModel(model, log);

  let stopping: Promise<void> | null = null;
  const drain = async () => {
    await Promise.all([slackApp.stop(), server.stop(), ...inboxes.map((inbox) => inbox.stop())]);
    await app.stop();
  };
  const stop = async () => {
    open = false;
    log.info('stopping');
    const given = (what: string) => (error: unknown) => log.warn(`${what} given up`, { error });
    await inTime(drain(), DRAIN_MS).catch(given('work'));
    app.abandon(); // what is not done by then is worked by the next, or by another process
    await inTime(store.close(), CLOSE_MS).catch(given('the database'));
    log.info('stopped');
  };
  return {
    port: server.port,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** A model that is configured wrongly keeps nothing from starting; whoever reads the log is told. */
async function checkModel(model: Model | null, log: Log): Promise<void> {
  const fault = await model?.check?.();
  if (!fault) return;
  const { faultText } = await import('./render/fault-text.ts');
  log.error('model cannot be used', { code: fault.code, says: faultText(fault) });
}

/** Watches the folder that is configured and the one through which the terminal hands files in. */
async function openInboxes(
  { dataDir, inboxDir }: Config,
  takeIn: App['takeIn'],
  log: Log,
): Promise<readonly Inbox[]> {
  const [{ inboxOf }, { watchInbox }, { LARGEST }] = await Promise.all([
    import('./inbox/put-away.ts'),
    import('./inbox/watch-inbox.ts'),
    import('./flows/intake/what-is-read.ts'),
  ]);
  const dirs = new Set([inboxOf(dataDir), ...(inboxDir === null ? [] : [inboxDir])]);
  const take = async (file: { readonly name: string; readonly bytes: Uint8Array }) => {
    const { id, outcome, revision } = await takeIn({ ...file, origin: 'inbox' });
    log.info('inbox file taken in', { name: file.name, call: id, outcome, revision });
  };
  return Promise.all([...dirs].map((dir) => watchInbox({ dir, limit: LARGEST, take, log })));
}
