import type { Log, Meter } from '../core/ports/host.ts';
import type { SlackWorkspace } from '../core/ports/slack.ts';
import type { Pace } from './pace.ts';
import { openPlaces } from './places.ts';
import { createPoster } from './post.ts';
import { createPresence } from './presence.ts';
import { openSharedFiles } from './shared-files.ts';
import { createStreams } from './streams.ts';

/** Everything we do in one workspace, by its token and at its pace. */
export function openWorkspace(access: {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly pace: Pace;
  readonly meter?: Pick<Meter, 'slackCalled'>;
}): SlackWorkspace {
  return {
    poster: createPoster(access),
    bulkPoster: createPoster({ ...access, urgency: 'bulk' }),
    presence: createPresence(access),
    streams: createStreams(access),
    files: openSharedFiles(access),
    places: openPlaces(access),
  };
}
