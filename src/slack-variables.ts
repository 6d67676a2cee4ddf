import { isOneWord } from './one-word.ts';
import type { OAuthApp } from './slack/installer.ts';
import type { SealKey } from './store/seal.ts';

/** How many workspaces install the app by themselves. */
export interface OAuthConfig extends OAuthApp {
  /** What tokens are sealed with; the first seals, all open. */
  readonly tokenKeys: readonly SealKey[];
}

/** How Slack is reached: by one workspace's token, or by OAuth. */
export interface SlackConfig {
  /** Null with `oauth`: each workspace has its own. */
  readonly botToken: string | null;
  readonly oauth: OAuthConfig | null;
  readonly signingSecret: string | null;
  readonly appToken: string | null;
  readonly apiUrl: string | null;
}

const KEY_BYTES = 32;
const isUrl = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
const secret = (name: string) => ({
  fits: (text: string) => isOneWord(text) && text.length >= 8,
  wrong: `${name} must have at least 8 plain characters and no spaces.`,
});

/** The variables of Slack. */
export const SLACK_VARIABLES = {
  SLACK_BOT_TOKEN: {
    fits: (text: string) => /^xox[bep]/.test(text) && isOneWord(text), // xoxb-…, xoxe.xoxb-… when rotated
    wrong: 'SLACK_BOT_TOKEN must be a whole bot token: it begins with "xoxb-".',
  },
  SLACK_SIGNING_SECRET: {
    fits: (text: string) => isOneWord(text) && text.length >= 8,
    wrong: 'SLACK_SIGNING_SECRET is not whole: copy it from Basic Information › App Credentials.',
  },
  SLACK_APP_TOKEN: {
    fits: (text: string) => text.startsWith('xapp-') && isOneWord(text),
    wrong: 'SLACK_APP_TOKEN must be a whole app-level token: it begins with "xapp-".',
  },
  SLACK_API_URL: { fits: isUrl, wrong: 'SLACK_API_URL must be an http or https URL.' },
  SLACK_CLIENT_ID: {
    fits: (text: string) => /^\d+\.\d+$/.test(text),
    wrong: 'SLACK_CLIENT_ID must be two numbers with a dot: copy it from Basic Information.',
  },
  SLACK_CLIENT_SECRET: secret('SLACK_CLIENT_SECRET'),
  SLACK_STATE_SECRET: secret('SLACK_STATE_SECRET'),
  TOKEN_ENCRYPTION_KEYS: {
    fits: (text: string) => readKeys(text) !== null,
    wrong:
      'TOKEN_ENCRYPTION_KEYS must be id:key pairs with commas, the newest first, each key 32 bytes in base64: 2026a:$(openssl rand -base64 32).',
  },
  PUBLIC_URL: {
    // Slack sends people back to no address without TLS.
    fits: (text: string) => URL.parse(text)?.protocol === 'https:' && !/[?#]/.test(text),
    wrong:
      'PUBLIC_URL must be the address of this service with https, such as https://earnings.example.com.',
  },
};

type Values = { readonly [name in keyof typeof SLACK_VARIABLES]?: string };

// All of them, or none: half an installation would fail at the first click.
const OF_OAUTH = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'TOKEN_ENCRYPTION_KEYS',
  'PUBLIC_URL',
] as const;
const NEEDED: Readonly<Record<(typeof OF_OAUTH)[number], string>> = {
  SLACK_CLIENT_ID: 'copy it from Basic Information',
  SLACK_CLIENT_SECRET: 'copy it from Basic Information',
  SLACK_STATE_SECRET: 'make one with “openssl rand -base64 32”',
  TOKEN_ENCRYPTION_KEYS: 'tokens are not kept unsealed',
  PUBLIC_URL: 'Slack sends people back to it',
};

/** How Slack is reached. */
export function slackConfig(values: Values): SlackConfig {
  const isByOAuth = values.SLACK_CLIENT_ID !== undefined;
  return {
    botToken: isByOAuth ? null : (values.SLACK_BOT_TOKEN ?? ''),
    oauth: isByOAuth
      ? {
          clientId: values.SLACK_CLIENT_ID ?? '',
          clientSecret: values.SLACK_CLIENT_SECRET ?? '',
          stateSecret: values.SLACK_STATE_SECRET ?? '',
          tokenKeys: readKeys(values.TOKEN_ENCRYPTION_KEYS ?? '') ?? [],
          publicUrl: (values.PUBLIC_URL ?? '').replace(/(?<!\/)\/+$/, ''),
        }
      : null,
    signingSecret: values.SLACK_SIGNING_SECRET ?? null,
    appToken: values.SLACK_APP_TOKEN ?? null,
    apiUrl: values.SLACK_API_URL ?? null,
  };
}

/** What is missing; `isTold`: something is wrong with this variable already. */
export function slackProblems(
  values: Values,
  isTold: (name: string) => boolean,
): readonly string[] {
  const lacks = (name: keyof Values) => values[name] === undefined && !isTold(name);
  const isByOAuth = OF_OAUTH.slice(0, 3).some((name) => values[name] !== undefined || isTold(name));
  const problems: string[] = [];
  if (isByOAuth) {
    for (const name of OF_OAUTH)
      if (lacks(name)) problems.push(`${name} is missing: ${NEEDED[name]}.`);
    if (values.SLACK_BOT_TOKEN !== undefined)
      problems.push(
        'SLACK_BOT_TOKEN must not be set beside SLACK_CLIENT_ID: each workspace has a token of its own.',
      );
  } else if (lacks('SLACK_BOT_TOKEN'))
    problems.push(
      'SLACK_BOT_TOKEN is missing: copy it from OAuth & Permissions in your Slack app.',
    );
  if (lacks('SLACK_SIGNING_SECRET') && values.SLACK_APP_TOKEN === undefined && !isTold('SLACK_APP'))
    problems.push(
      'SLACK_SIGNING_SECRET is missing: copy it from Basic Information, or set SLACK_APP_TOKEN for Socket Mode.',
    );
  return problems;
}

/** "2026b:…,2026a:…"; null where anything of it is wrong. */
function readKeys(text: string): readonly SealKey[] | null {
  const keys = text.split(',').map((pair) => {
    const [, id = '', base64 = ''] =
      /^\s*([\w-]{1,32}):([A-Za-z0-9+/]+={0,2})\s*$/.exec(pair) ?? [];
    return { id, key: new Uint8Array(Buffer.from(base64, 'base64')) };
  });
  const isWhole = keys.every(({ id, key }) => id !== '' && key.length === KEY_BYTES);
  return isWhole && new Set(keys.map(({ id }) => id)).size === keys.length ? keys : null;
}
