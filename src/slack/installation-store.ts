import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Store } from '../core/ports/store.ts';

type Kept = Pick<Store, 'installations' | 'workspaces'>;

/** Bolt's installations over our store: a workspace's own before that of its organisation. */
export function installationStore({ installations, workspaces }: Kept): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const id = idOf(installation);
      const { team, enterprise } = installation;
      await installations.put(id, JSON.stringify(installation));
      if (team && enterprise) await workspaces.belongs(team.id, enterprise.id);
      await workspaces.back(id);
    },
    fetchInstallation: async (query) => {
      const { teamId } = query;
      const own = teamId ? await installations.get(teamId) : null;
      const org = own === null ? await organisationOf(workspaces, query) : null;
      const kept = own ?? (org === null ? null : await installations.get(org));
      if (kept === null) throw new Error('not installed here');
      return JSON.parse(kept) as Installation<'v2'>; // only we write it
    },
    deleteInstallation: async (query) => {
      const id = query.isEnterpriseInstall ? query.enterpriseId : query.teamId;
      if (id) await installations.remove(id, Number.MAX_SAFE_INTEGER);
    },
  };
}

/** The bot's token in what is kept of an installation, and when it ends; null where there is none. */
export function tokenKept(
  kept: string,
): { readonly botToken: string; readonly expiresAt: number | null } | null {
  const { bot } = JSON.parse(kept) as Partial<Installation<'v2'>>; // only we write it
  if (!bot) return null;
  return { botToken: bot.token, expiresAt: bot.expiresAt ? bot.expiresAt * 1000 : null };
}

function idOf({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!id) throw new Error('Slack names no workspace');
  return id;
}

async function organisationOf(
  workspaces: Kept['workspaces'],
  { teamId, enterpriseId }: InstallationQuery<boolean>,
): Promise<string | null> {
  if (enterpriseId) return enterpriseId;
  return teamId ? (await workspaces.find(teamId)).enterprise : null;
}
