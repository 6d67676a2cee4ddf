import { LogLevel, type webApi } from '@slack/bolt';
import type { Log } from '../core/ports/host.ts';

const MOST = 200;
const LONGEST = 2000;
const ADDRESS = /(?<!\w)\w+:\/\/\S+|[^\s@]{1,80}@[^\s@]{1,80}/g; // https://hooks.slack.com/commands/T1/2/x, a@b.c
const TOKEN = /\bx(?:ox[a-z]|app)[\w.-]*-[\w-]+/g; // xoxb-…, xoxe.xoxp-…, xapp-…
// What V8 says of text that is no JSON: "Unexpected token '<', "<html>…" is not valid JSON"
const QUOTED = /"[^"]*"?|(?<!\w)'[^']*'?|\{.*/g;

/**
 * Slack's libraries log through ours. What they say in detail carries bodies, headers and URLs, so
 * only the first lines of warnings and errors pass, shortened, without addresses, tokens and what is quoted.
 */
export function boltLog(log: Log): NonNullable<webApi.WebClientOptions['logger']> {
  const said = (parts: readonly unknown[]) =>
    parts
      .filter((part) => typeof part === 'string')
      .map((part) => part.slice(0, LONGEST).split('\n', 1)[0] ?? '') // more lines are a stack, or a body
      .join(' ')
      .replaceAll(ADDRESS, '…')
      .replaceAll(TOKEN, '…')
      .replaceAll(QUOTED, '…')
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
