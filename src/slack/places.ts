import type { Log, Meter } from '../core/ports/host.ts';
import type { Places } from '../core/ports/slack.ts';
import type { Pace } from './pace.ts';
import { pacedCalls } from './paced-call.ts';
import { openWebClient } from './web-client.ts';

/** What Slack says of the channels of a workspace. */
export function openPlaces(options: {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly pace: Pace;
  readonly meter?: Pick<Meter, 'slackCalled'>;
}): Places {
  const client = openWebClient(options.botToken, options.apiUrl, options.log);
  const { inTurn } = pacedCalls({ ...options, urgency: 'person' });
  return {
    isShared: async (channel) => {
      const { channel: found } = await inTurn('conversations.info', channel, () =>
        client.conversations.info({ channel }),
      );
      return found?.is_ext_shared === true;
    },
  };
}
