import type { Authorize } from '@slack/bolt';
import { earningsError } from '../core/faults.ts';
import type { Log, Meter } from '../core/ports/host.ts';
import type { SlackWorkspace } from '../core/ports/slack.ts';
import type { Store } from '../core/ports/store.ts';
import type { Identity } from './identity.ts';
import type { Installer } from './installer.ts';
import { openPace, type Pace } from './pace.ts';
import { openWorkspace } from './workspace.ts';

/** The workspaces that we act in. */
export interface SlackWorkspaces {
  /** What we do in a workspace. Throws `slack.not_authorized` where the app is not installed. */
  open(team: string): Promise<SlackWorkspace>;
  /** As whom we act where something came from; Bolt asks for every request. */
  readonly authorize: Authorize<boolean>;
}

interface Access {
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly meter?: Pick<Meter, 'slackCalled'>;
}

/** The one workspace whose token is configured. */
export function oneWorkspace(
  { botToken, ...access }: Access & { readonly botToken: string },
  { botId, userId }: Identity,
): SlackWorkspaces {
  const workspace = openWorkspace({ ...access, botToken, pace: openPace() });
  return {
    open: async () => workspace,
    authorize: async () => ({ botToken, botId, botUserId: userId }),
  };
}

/** Every workspace that has installed the app. */
export function manyWorkspaces({
  installer,
  store,
  ...access
}: Access & {
  readonly installer: Pick<Installer, 'authorize'>;
  readonly store: { readonly workspaces: Pick<Store['workspaces'], 'find' | 'belongs'> };
}): SlackWorkspaces {
  const opened = new Map<string, { readonly token: string; readonly of: SlackWorkspace }>();
  const paces = new Map<string, Pace>();

  const open = async (team: string): Promise<SlackWorkspace> => {
    const query = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false };
    const { botToken: token } = await installer.authorize(query);
    if (!token) throw earningsError('slack.not_authorized', { error: 'no bot token' });
    const before = opened.get(team);
    if (before?.token === token) return before.of;
    // Slack's limits are of the workspace, whatever token it has now.
    const pace = paces.get(team) ?? openPace();
    paces.set(team, pace);
    const of = openWorkspace({ ...access, botToken: token, pace });
    opened.set(team, { token, of });
    return of;
  };

  return {
    open,
    authorize: async (source) => {
      const { teamId, enterpriseId, isEnterpriseInstall } = source;
      // By its organisation alone a workspace is found when nothing of Slack's is at hand.
      if (isEnterpriseInstall && teamId && enterpriseId)
        if ((await store.workspaces.find(teamId)).enterprise !== enterpriseId)
          await store.workspaces.belongs(teamId, enterpriseId);
      return installer.authorize(source);
    },
  };
}
