import type { Chore } from './keep-up.ts';

/** How long a workspace that removed the app may come back and find everything as it was. */
export const GRACE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes everything of workspaces that removed the app and did not come back. */
export const eraseGone: Chore = async ({ store, log }, now) => {
  const gone = () => store.workspaces.gone(now - GRACE_DAYS * DAY_MS);
  let workspacesErased = 0;
  for (const team of await gone()) {
    if (!(await gone()).includes(team)) continue; // it came back while another was erased
    await store.workspaces.erase(team);
    log.info('workspace erased', { team });
    workspacesErased++;
  }
  return { workspacesErased };
};
