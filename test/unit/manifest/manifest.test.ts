import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EVENT_SCOPES, METHOD_SCOPES } from '../../../demo/slack/scopes.ts';
import { ASK } from '../../../src/slack/actions/ask.ts';
import { COMPARE, SHARE_COMPARED } from '../../../src/slack/actions/compare.ts';
import { FEEDBACK } from '../../../src/slack/actions/feedback.ts';
import { HOME } from '../../../src/slack/actions/home.ts';
import { NAME_UPLOAD } from '../../../src/slack/actions/name-upload.ts';
import { OPEN_ASK } from '../../../src/slack/actions/open-ask.ts';
import { OWNER, RENAME } from '../../../src/slack/actions/owner.ts';
import { IN_QUOTES, OPEN_QUOTES } from '../../../src/slack/actions/quotes.ts';
import { REPLACE_CALL } from '../../../src/slack/actions/replace-call.ts';
import { RUN_CALL } from '../../../src/slack/actions/run-call.ts';
import { RUN_FOLLOW } from '../../../src/slack/actions/run-follow.ts';
import { SHARE_METRICS } from '../../../src/slack/actions/share-metrics.ts';
import { COMMANDS } from '../../../src/slack/commands/index.ts';
import { LIFE_EVENTS } from '../../../src/slack/events/channel-life.ts';
import { SCOPES } from '../../../src/slack/scopes.ts';
import { CHECK_FIGURES } from '../../../src/slack/shortcuts/check-figures.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MANIFEST = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/manifest.schema.json'), 'utf8'));
const isManifest = new Ajv({ allErrors: true }).compile(SCHEMA);

const SLACK = sourceOf('src/slack');
const RENDER = sourceOf('src/render');

// Every button that is listened to, under the name that it has in the code.
const ACTIONS: Readonly<Record<string, string | RegExp>> = {
  ...{
    ASK,
    FEEDBACK,
    HOME,
    IN_QUOTES,
    OPEN_QUOTES,
    NAME_UPLOAD,
    OPEN_ASK,
    OWNER,
    RENAME,
    REPLACE_CALL,
    RUN_CALL,
    RUN_FOLLOW,
  },
  ...{ SHARE_METRICS, COMPARE, SHARE_COMPARED },
};

// Bolt names the event "message" for all of message.im, message.channels …; our listener takes these.
const MESSAGE_EVENTS = ['message.channels', 'message.groups', 'message.im', 'message.mpim'];

const listenedCommands = allIn(SLACK, /app\.command\('([^']+)'/g);
const listenedEvents = [
  ...unique(allIn(SLACK, /app\.event\('([^']+)'/g)).flatMap((name) =>
    name === 'message' ? MESSAGE_EVENTS : [name],
  ),
  ...(/of LIFE_EVENTS\) app\.event\(/.test(SLACK) ? LIFE_EVENTS : []),
];
// client.chat.postMessage(…, also over several lines: client.assistant.threads\n.setSuggestedPrompts(…
const calledMethods = unique(
  allIn(SLACK, /client((?:\s*\.\w+){2,3})\(/g).map((name) => name.replaceAll(/\s/g, '').slice(1)),
);
const { bot, bot_optional: optional = [] } = MANIFEST.oauth_config.scopes;
const { bot_events: events } = MANIFEST.settings.event_subscriptions;

describe('docs/slack-setup.md', () => {
  const setup = readFileSync(join(ROOT, 'docs/slack-setup.md'), 'utf8');
  const table = setup.slice(setup.indexOf('\n| scope | for |'), setup.indexOf('## When something'));

  it('says what each scope is for, which of them are optional, and names no other', () => {
    const rows = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
    const said = (from: readonly string[]) => allIn(from.join(' '), /`([^`]+)`/g).toSorted();
    const isOptional = (cell: string) => cell.includes('(optional)');
    expect(said(rows.filter((cell) => !isOptional(cell)))).toEqual([...bot].toSorted());
    expect(said(rows.filter(isOptional))).toEqual([...optional].toSorted());
  });

  it('tells of every address of the manifest, and of its shortcut', () => {
    const { features, settings } = MANIFEST;
    const addresses = JSON.stringify({ features, settings }).match(/"https:\/\/[^"]+"/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['"https://earnings.example.com/slack/events"']));
    expect(addresses).toHaveLength(3);
    expect(setup).toContain('in all three places. The path stays `/slack/events`');
    for (const { name } of features.shortcuts) expect(setup).toContain(`*${name}*`);
  });
});

describe('manifest.yml', () => {
  it('keeps to the documented form', () => {
    expect(isManifest(MANIFEST), JSON.stringify(isManifest.errors)).toBe(true);
  });

  it.each([
    ['a name of 36 characters', ['display_information', 'name'], 'x'.repeat(36)],
    ['a short long description', ['display_information', 'long_description'], 'short'],
    ['an unknown key', ['settings', 'socket_mode'], true],
    ['a command without a slash', ['features', 'slash_commands', 0, 'command'], 'earnings'],
    ['an address without TLS', ['features', 'slash_commands', 0, 'url'], 'http://x.test'],
    [
      'five prompts',
      ['features', 'agent_view', 'suggested_prompts'],
      Array(5).fill({ title: 'a', message: 'b' }),
    ],
    ['both kinds of agent', ['features', 'assistant_view'], {}],
    ['a scope twice', ['oauth_config', 'scopes', 'bot'], ['commands', 'commands']],
    ['a misspelt event', ['settings', 'event_subscriptions', 'bot_events', 0], 'Message Im'],
  ])('would not pass with %s', (_what, path, value) => {
    expect(isManifest(withValue(MANIFEST, path, value))).toBe(false);
  });

  it('sends everything to the one address the service has', () => {
    const urls = JSON.stringify(MANIFEST).match(/https:\/\/[^"]+/g) ?? [];
    expect(unique(urls)).toHaveLength(1);
    expect(new URL(urls[0] ?? '').pathname).toBe('/slack/events');
  });
});

describe('manifest.yml and the code', () => {
  it('know the same slash commands', () => {
    expect(listenedCommands).toEqual(
      MANIFEST.features.slash_commands.map(({ command }: { command: string }) => command),
    );
  });

  it('know the same shortcuts', () => {
    const shortcuts = MANIFEST.features.shortcuts.map(
      ({ type, callback_id: id }: { type: string; callback_id: string }) => `${type}_action ${id}`,
    );
    expect(shortcuts).toEqual([`message_action ${CHECK_FIGURES}`]);
    expect(SLACK).toContain("{ callback_id: CHECK_FIGURES, type: 'message_action' }");
  });

  it('hint at what can be typed, and at nothing else', () => {
    const [{ usage_hint: hint }] = MANIFEST.features.slash_commands;
    expect(hint.split(' | ')).toEqual(COMMANDS.map(({ usage }) => usage));
  });

  it('know the same events', () => {
    expect(listenedEvents.toSorted()).toEqual(events.toSorted());
  });

  it('have a listener for every button that is rendered, and interactivity for it', () => {
    const ids = allIn(RENDER, /['`]((?:earnings|ask|home|quotes)\.[a-z]+[^'`]*)['`]/g);
    expect(ids.length).toBeGreaterThan(2);
    const isHeard = (id: string) =>
      Object.values(ACTIONS).some((heard) =>
        typeof heard === 'string' ? heard === id : heard.test(id),
      );
    expect(ids.filter((id) => !isHeard(id.replace(/\$\{[^}]+\}/, '0')))).toEqual([]);
    expect(allIn(RENDER, /action_id: '([^']+)'/g)).toEqual([FEEDBACK]);
    for (const name of Object.keys(ACTIONS)) expect(SLACK).toContain(`app.action(${name},`);
    expect(MANIFEST.settings.interactivity.is_enabled).toBe(true);
  });

  it('find methods in the code at all', () => {
    expect(calledMethods).toEqual(expect.arrayContaining(['chat.postMessage', 'auth.test']));
  });

  it('know the scopes of every method and event they use', () => {
    expect(calledMethods.filter((method) => !(method in METHOD_SCOPES))).toEqual([]);
    expect(events.filter((event: string) => !(event in EVENT_SCOPES))).toEqual([]);
  });

  it('ask for every scope that is needed, and for no other', () => {
    const needed = [
      ...(listenedCommands.length > 0 ? ['commands'] : []),
      ...calledMethods.flatMap((method) => METHOD_SCOPES[method] ?? []),
      ...events.flatMap((event: string) => EVENT_SCOPES[event] ?? []),
    ];
    expect([...bot, ...optional].toSorted()).toEqual(unique(needed).toSorted());
  });

  it('ask for the same where a workspace installs the app by itself', () => {
    expect([...SCOPES]).toEqual([...bot, ...optional].toSorted());
  });

  it('can do without the optional scopes', () => {
    const events_ = events.flatMap((event: string) => EVENT_SCOPES[event] ?? []);
    expect(optional.filter((scope: string) => events_.includes(scope))).toEqual([]);
    expect(bot.filter((scope: string) => optional.includes(scope))).toEqual([]);
  });

  it('take messages where an agent is shown', () => {
    expect(MANIFEST.features.agent_view).toBeDefined();
    expect(MANIFEST.features.app_home.messages_tab_enabled).toBe(true);
    expect(MANIFEST.features.app_home.home_tab_enabled).toBe(true);
    expect(events).toContain('message.im');
  });
});

function sourceOf(folder: string): string {
  return globSync('**/*.ts', { cwd: join(ROOT, folder) })
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');
}

function allIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function withValue(root: object, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(root);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<never>((at, key) => at[key], copy as never);
  Object.assign(parent, { [last]: value });
  return copy;
}
