import { randomBytes } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { type AuthorizeResult, HTTPReceiver, type InstallationQuery } from '@slack/bolt';
import { earningsError } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import type { Store } from '../core/ports/store.ts';
import { boltLog } from './bolt-log.ts';
import { installationStore } from './installation-store.ts';
import { SCOPES } from './scopes.ts';
import { clientOptions } from './web-client.ts';

/** The app as Slack knows it, for OAuth. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what the browser brings back from Slack. */
  readonly stateSecret: string;
  /** Where people reach this service: https://earnings.example.com */
  readonly publicUrl: string;
}

/** How workspaces install the app, and by what it then acts in them. */
export interface Installer {
  /** The token of a workspace, fresh for two hours at least. Throws `slack.not_authorized`. */
  authorize(query: InstallationQuery<boolean>): Promise<AuthorizeResult>;
  /** The pages to which people, and Slack, send a browser. */
  readonly pages: readonly { readonly path: string; readonly handler: RequestListener }[];
}

const INSTALL = '/slack/install';
const REDIRECT = '/slack/oauth_redirect';

/** Bolt's own way of OAuth over our store: the state is verified, tokens are rotated as they are used. */
export function openInstaller({
  oauth,
  apiUrl,
  store,
  log,
}: {
  readonly oauth: OAuthApp;
  readonly apiUrl: string | null;
  readonly store: Pick<Store, 'installations' | 'workspaces'>;
  readonly log: Log;
}): Installer {
  const { clientId, clientSecret, stateSecret, publicUrl } = oauth;
  const receiver = new HTTPReceiver({
    signingSecret: randomBytes(32).toString('hex'), // it takes no request that would be signed
    endpoints: '/slack/nothing',
    ...{ clientId, clientSecret, stateSecret, scopes: [...SCOPES] },
    redirectUri: `${publicUrl}${REDIRECT}`,
    installationStore: installationStore(store),
    installerOptions: {
      installPath: INSTALL,
      redirectUriPath: REDIRECT,
      directInstall: true,
      clientOptions: clientOptions(apiUrl, log),
      callbackOptions: {
        success: ({ team, enterprise, isEnterpriseInstall }, _options, _request, response) => {
          const { id, name } = { ...(isEnterpriseInstall ? enterprise : team) };
          log.info('installed', { id });
          show(response, 200, `Earnings is installed in ${name ?? 'Slack'}. Type /earnings there.`);
        },
        failure: (error, _options, _request, response) => {
          log.warn('not installed', { code: error.code });
          show(response, 400, 'Earnings was not installed. Please start again from the link.');
        },
      },
    },
    logger: boltLog(log),
  });
  const { installer } = receiver;
  if (!installer) throw new Error('Bolt made no installer');

  // A refresh token is good once: who comes meanwhile waits for the token that it brings.
  const flying = new Map<string, Promise<AuthorizeResult>>();
  return {
    authorize: (query) => {
      const key = JSON.stringify([query.teamId, query.enterpriseId]);
      const flight =
        flying.get(key) ??
        installer
          .authorize(query)
          .catch((cause: unknown) => {
            throw earningsError('slack.not_authorized', { error: 'not_installed' }, { cause });
          })
          .finally(() => flying.delete(key));
      flying.set(key, flight);
      return flight;
    },
    pages: [INSTALL, REDIRECT].map((path) => ({ path, handler: receiver.requestListener })),
  };
}

function show(response: ServerResponse, status: number, words: string): void {
  const text = words.replaceAll(/[<>&]/g, ''); // a workspace's name is its people's own
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    })
    .end(`<!doctype html><title>Earnings</title><p>${text}</p>`);
}
