import type { Grant, SlackState } from '../state.ts';
import { type Args, BOT, failed, type Method, type Result } from './method.ts';

/** oauth.v2.access: tokens for the code that the browser brought, or for a refresh token; each is good once. */
export const OAUTH: Readonly<Record<string, Method>> = {
  'oauth.v2.access': (state, args) => {
    const isRefresh = args.grant_type === 'refresh_token';
    const given = String(isRefresh ? args.refresh_token : args.code);
    const grant = state.grants.get(given);
    if (!grant) return failed(isRefresh ? 'invalid_refresh_token' : 'invalid_code');
    state.grants.delete(given);
    return tokens(state, grant, args);
  },
};

function tokens(state: SlackState, grant: Grant, { client_id: client }: Args): Result {
  const { team = null, enterprise = null, rotatesIn } = grant;
  const isOrg = team === null;
  const owner = team ?? enterprise ?? '';
  const number = state.tokens.size + 1;
  const rotation = rotatesIn === undefined ? {} : { refresh: `xoxe-1-${owner}-${number}` };
  const token = `${rotatesIn === undefined ? '' : 'xoxe.'}xoxb-${owner}-${number}`;
  state.tokens.set(token, owner);
  if (rotation.refresh) state.grants.set(rotation.refresh, grant);
  return {
    ok: true,
    app_id: String(client ?? 'A0EARN'),
    authed_user: { id: 'U0ADMIN' },
    scope: 'chat:write',
    token_type: 'bot',
    access_token: token,
    bot_user_id: BOT.userId,
    team: team === null ? null : { id: team, name: `Team <${team}>` },
    enterprise: enterprise === null ? null : { id: enterprise, name: `Org ${enterprise}` },
    is_enterprise_install: isOrg,
    ...(rotation.refresh && { refresh_token: rotation.refresh, expires_in: rotatesIn }),
  };
}
