import { LogLevel, type webApi } from '@slack/bolt';
import type { Log } from '../core/ports/host.ts';

const MOST = 200;

/**
 * Slack's libraries log through ours. What they say in detail carries bodies, headers and URLs, so
 * only warnings and errors pass, shortened and without addresses.
 */
export function boltLog(log: Log): NonNullable<webApi.WebClientOptions['logger']> {
  const said = (parts: readonly unknown[]) =>
    parts
      .filter((part) => typeof part === 'string')
      .join(' ')
      .replaceAll(/(?<!\w)\w+:\/\/\S+/g, '…') // https://hooks.slack.com/commands/T1/2/x
      .slice(0, MOST);

  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn('slack library', { said: said(parts) }),
    error: (...parts: unknown[]) => log.error('slack library', { said: said(parts) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
