import type { Config } from '../config.ts';
import { EarningsError } from '../core/faults.ts';
import { faultText } from '../render/fault-text.ts';
import { examineToken } from '../slack/examine-token.ts';
import { tokenKept } from '../slack/installation-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Finding } from './finding.ts';

const MOST_TOLD = 10;

/** Whether the token of each workspace that has installed the app opens, is taken by Slack, and may do all it has to. */
export async function lookAtWorkspaces(
  { dataDir: dir, databaseUrl, slack }: Config,
  needed: readonly string[],
): Promise<readonly Finding[]> {
  const clock = { now: () => Date.now() };
  const tokenKeys = slack.oauth?.tokenKeys ?? null;
  const store = await openStore({ dir, databaseUrl, clock, mode: 'beside', tokenKeys });
  try {
    const ids = await store.installations.ids();
    const wrong: string[] = [];
    for (const id of ids) {
      const says = await wrongOf(id);
      if (says !== null) wrong.push(`${id}: ${says}`);
    }
    const many = `${ids.length} ${ids.length === 1 ? 'workspace has' : 'workspaces have'} installed the app`;
    const well = wrong.length === 0 ? '.' : `; ${ids.length - wrong.length} of them are well.`;
    const left = wrong.length - MOST_TOLD;
    return [
      { what: 'slack', kind: ids.length > 0 ? 'good' : 'note', says: `${many}${well}` },
      ...wrong.slice(0, MOST_TOLD).map((says): Finding => ({ what: 'slack', kind: 'wrong', says })),
      ...(left > 0
        ? [{ what: 'slack', kind: 'wrong', says: `${left} more are not well.` } as const]
        : []),
    ];
  } finally {
    await store.close();
  }

  /** Null where a workspace is well; its token is only looked at, never renewed: a running service does that. */
  async function wrongOf(id: string): Promise<string | null> {
    try {
      const sealed = await store.installations.get(id).catch((error) => {
        if (error instanceof EarningsError) throw error;
        return null; // a changed byte, or another workspace's
      });
      const kept = tokenKept(sealed ?? '{}');
      if (kept === null) return 'its token cannot be read: have it install the app again.';
      if (kept.expiresAt !== null && kept.expiresAt <= clock.now()) return null; // renewed at its next use
      const { scopes } = await examineToken({ ...slack, botToken: kept.botToken });
      const missing = scopes === null ? [] : needed.filter((each) => !scopes.includes(each));
      return missing.length > 0 ? `it lacks ${missing.join(', ')}: install the app again.` : null;
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      return faultText(error.fault);
    }
  }
}
