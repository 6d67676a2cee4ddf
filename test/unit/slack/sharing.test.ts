import { expect, it } from 'vitest';
import { onSharing } from '../../../src/slack/events/sharing.ts';

const said = (channel: string, event: object, over: object = {}) => ({
  ...{ team_id: 'T1', is_ext_shared_channel: false, ...over },
  event: { type: 'message', channel, ...event },
});
const clicked = (channel: string, userTeam: string, over: object = {}) => ({
  ...{
    team: { id: 'T1' },
    channel: { id: channel },
    user: { id: 'U1', team_id: userTeam },
    ...over,
  },
});

it.each([
  ['a channel of our own', said('C1', {}), false],
  ['a channel that is flagged', said('C1', {}, { is_ext_shared_channel: true }), true],
  ['an outsider in a channel that is not flagged', said('C1', { user_team: 'T2' }), false],
  ['a member who writes to us', said('D1', { user_team: 'T1' }), null],
  ['an outsider who writes to us', said('D1', { user_team: 'T2' }), true],
  ['a conversation that is flagged', said('D1', {}, { is_ext_shared_channel: true }), true],
  [
    'a colleague of the organisation',
    said('D1', { user_team: 'T2' }, { enterprise_id: 'E1' }),
    null,
  ],
  ['a member who clicks', clicked('D1', 'T1'), null],
  ['an outsider who clicks', clicked('D1', 'T2'), true],
  ['a colleague who clicks', clicked('D1', 'T2', { enterprise: { id: 'E1' } }), null],
  ['an outsider who clicks in a channel', clicked('C1', 'T2'), null],
  ['nothing of the kind', { type: 'view_submission' }, null],
])('%s tells who reads along', async (_what, body, isShared) => {
  const noted: unknown[] = [];
  const hear = onSharing(async (_place, is) => void noted.push(is));
  let handed = 0;
  for (let time = 0; time < 2; time++) await hear({ body, next: async () => void handed++ });
  // Each time: another process may have been told otherwise between the two.
  expect(noted).toEqual(isShared === null ? [] : [isShared, isShared]);
  expect(handed).toBe(2);
});
