import { missingScope } from '../scopes.ts';
import type { SlackState } from '../state.ts';
import { AGENT } from './agent.ts';
import { CHAT } from './chat.ts';
import { CONVERSATIONS } from './conversations.ts';
import { FILES } from './files.ts';
import { type Args, BOT, failed, type Method, type Result, TEAM } from './method.ts';
import { OAUTH } from './oauth.ts';
import { STREAMS } from './streams.ts';
import { VIEWS } from './views.ts';

/** The Web API methods of this workspace; any other is `unknown_method`, as in Slack. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': () => ({
    ok: true,
    url: TEAM.url,
    team: TEAM.name,
    team_id: TEAM.id,
    user: 'earnings',
    user_id: BOT.userId,
    bot_id: BOT.botId,
  }),
  'apps.connections.open': (_state, _args, { socketUrl }) => ({ ok: true, url: socketUrl }),
  ...AGENT,
  ...CHAT,
  ...FILES,
  ...STREAMS,
  ...CONVERSATIONS,
  ...VIEWS,
  ...OAUTH,
};

/** Answers one Web API call the way Slack documents it: token, method, scope, then the method itself. */
export function answerMethod(
  state: SlackState,
  method: string,
  args: Args,
  place: { readonly socketUrl: string; readonly root: string; readonly token: string | null },
): Result {
  if (method === 'oauth.v2.access')
    return METHODS[method]?.(state, args, place) ?? failed('fatal_error');
  if (place.token === null) return failed('not_authed');
  const kind = method === 'apps.connections.open' ? 'xapp-' : 'xox';
  if (!place.token.startsWith(kind)) return failed('invalid_auth');
  if (kind === 'xox' && state.tokens.size > 0 && !state.tokens.has(place.token))
    return failed('invalid_auth');
  if (!state.isTokenGood) return failed('token_revoked');

  const answer = METHODS[method];
  if (!answer || state.unknownMethods.has(method))
    return failed('unknown_method', { req_method: method });
  const needed = missingScope(method, String(args.channel ?? args.channel_id ?? ''), state.scopes);
  if (needed !== null)
    return failed('missing_scope', { needed, provided: [...(state.scopes ?? [])].join() });
  return answer(state, args, place);
}
