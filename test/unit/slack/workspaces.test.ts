import { expect, it } from 'vitest';
import type { Workspace } from '../../../src/core/ports/workspaces.ts';
import { manyWorkspaces } from '../../../src/slack/workspaces.ts';
import { recordingLog } from '../../support/slack-surface.ts';

it('knows a workspace by its organisation again after all that was kept of it is erased', async () => {
  const rows = new Map<string, string>();
  let writes = 0;
  const { authorize } = manyWorkspaces({
    ...{ apiUrl: null, log: recordingLog([]) },
    installer: { authorize: async () => ({ botToken: 'xoxb-org' }) },
    store: {
      workspaces: {
        find: async (team): Promise<Workspace> => {
          return { team, enterprise: rows.get(team) ?? null, hasModel: true };
        },
        belongs: async (team, enterprise) => {
          writes++;
          rows.set(team, enterprise);
        },
      },
    },
  });
  const from = { teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: true };
  for (let time = 0; time < 3; time++) await authorize(from);
  expect([rows.get('T1'), writes]).toEqual(['E1', 1]);
  rows.clear(); // by whichever process
  await authorize(from);
  expect(rows.get('T1')).toBe('E1');
  await authorize({ ...from, enterpriseId: 'E2' });
  expect(rows.get('T1')).toBe('E2');
});
