import { type CliConfig, type Config, loadCliConfig, loadConfig } from '../config.ts';
import { EarningsError } from '../core/faults.ts';
import { faultText } from '../render/fault-text.ts';
import type { Finding } from './finding.ts';

type Look = () => Promise<readonly Finding[]>;

/**
 * Looks at everything the service needs, one after the other, and tells what it finds: nothing is changed,
 * nothing is posted, and a running service is not disturbed. The model is asked one question of a word.
 */
export async function* examine(env?: NodeJS.ProcessEnv): AsyncGenerator<Finding, void, undefined> {
  const { findings, service, terminal } = readConfiguration(env);
  yield* findings;
  if (terminal)
    yield* await told('database', async () =>
      (await import('./look-at-database.ts')).lookAtDatabase(terminal),
    );
  yield* await told('prompts', async () => (await import('./look-at-prompts.ts')).lookAtPrompts());
  if (service)
    yield* await told('slack', async () =>
      (await import('./look-at-slack.ts')).lookAtSlack(service),
    );
  if (terminal)
    yield* await told('feeds', async () =>
      (await import('./look-at-feeds.ts')).lookAtFeeds(terminal),
    );
  if (terminal)
    yield* await told('model', async () =>
      (await import('./look-at-model.ts')).lookAtModel(terminal),
    );
}

/** What can be read of the configuration: of the terminal's part even where Slack's is wrong. */
function readConfiguration(env?: NodeJS.ProcessEnv): {
  readonly findings: readonly Finding[];
  readonly service: Config | null;
  readonly terminal: CliConfig | null;
} {
  const { value: service, problems } = attempt(() => loadConfig(env));
  const findings: Finding[] = problems.map((says) => ({
    what: 'configuration',
    kind: 'wrong',
    says,
  }));
  if (!service) return { findings, service, terminal: attempt(() => loadCliConfig(env)).value };
  const how = service.slack.appToken ? 'Socket Mode' : `HTTP on port ${service.port}`;
  const says = `The configuration is complete (${how}).`;
  return { findings: [{ what: 'configuration', kind: 'good', says }], service, terminal: service };
}

function attempt<T>(load: () => T): { value: T | null; problems: readonly string[] } {
  try {
    return { value: load(), problems: [] };
  } catch (error) {
    if (!(error instanceof EarningsError) || error.fault.code !== 'config.invalid') throw error;
    return { value: null, problems: error.fault.data.problems };
  }
}

/** A foreseen fault is a finding in its own words. */
async function told(what: Finding['what'], look: Look): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    const { fault } = error;
    // Who runs this is the administrator whom all others are sent to: Slack's code is for them.
    const says =
      fault.code === 'slack.failed'
        ? `Slack refused ${fault.data.method} (${fault.data.error}).`
        : faultText(fault);
    return [{ what, kind: 'wrong', says }];
  }
}
