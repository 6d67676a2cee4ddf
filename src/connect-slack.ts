import { EarningsError, earningsError } from './core/faults.ts';
import type { Log, Meter } from './core/ports/host.ts';
import type { Store } from './core/ports/store.ts';
import type { Installer } from './slack/installer.ts';
import { identify, manyWorkspaces, oneWorkspace, openInstaller } from './slack/slack-app.ts';
import type { SlackWorkspaces } from './slack/workspaces.ts';
import type { SlackConfig } from './slack-variables.ts';

/** The workspaces that we act in: the one whose token is configured, or all that have installed the app. */
export async function connectSlack(
  { botToken, oauth, apiUrl }: SlackConfig,
  { store, log, meter }: { readonly store: Store; readonly log: Log; readonly meter: Meter },
): Promise<
  SlackWorkspaces & {
    readonly isKnown: (team: string) => Promise<boolean>;
    readonly pages: Installer['pages'];
  }
> {
  if (!oauth) {
    const access = { botToken: botToken ?? '', apiUrl, log, meter };
    const identity = await identify(access, log).catch((error: unknown) => {
      throw rejected(error);
    });
    if (identity.teamId !== '') await store.workspaces.back(identity.teamId);
    const isKnown = async (team: string) => team !== '' && team === identity.teamId;
    return { ...oneWorkspace(access, identity), isKnown, pages: [] };
  }
  const resealed = await store.installations.reseal();
  if (resealed > 0) log.info('tokens sealed with the newest key', { count: resealed });
  const installer = openInstaller({ oauth, apiUrl, store, log });
  const workspaces = manyWorkspaces({ installer, store, apiUrl, log, meter });
  const isKnown = (team: string) =>
    workspaces.open(team).then(
      () => true,
      () => false,
    );
  return { ...workspaces, isKnown, pages: installer.pages };
}

/** A token that Slack refuses at start is a fault of the configuration. */
function rejected(error: unknown): unknown {
  if (!(error instanceof EarningsError) || error.fault.code !== 'slack.not_authorized')
    return error;
  return earningsError(
    'config.slack_rejected',
    { error: error.fault.data.error },
    { cause: error },
  );
}
