import type { Home } from '../../core/ports/channels.ts';
import type { NewRequest } from '../../core/ports/requests.ts';
import type { Spot } from '../../core/space.ts';
import type { FlowPorts } from '../flow.ts';

type Ports = Pick<FlowPorts, 'store' | 'hand' | 'clock'>;

// Slack does not tell when a Home tab is closed; who opens it again gets it anew anyway.
const OPEN_FOR_MS = 24 * 60 * 60 * 1000;
const MOST = 50; // of all workspaces together: a results day has hundreds of calls

/** Brings somebody's Home tab up to date, if it may be open; `cause` names what has changed. */
export async function refreshHome(
  { store, hand, clock }: Ports,
  who: { readonly team: string; readonly user: string },
  cause: string,
): Promise<void> {
  const home = await store.homes.of(who, clock.now() - OPEN_FOR_MS);
  if (home) await hand([homeRequest(home, cause)]);
}

/** The requests that bring the Home tabs up to date that were opened last, of those who see the change. */
export async function homesToRefresh(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  cause: string,
  isSeenIn: (place: Spot) => Promise<boolean>,
): Promise<readonly NewRequest[]> {
  const requests: NewRequest[] = [];
  for (const home of await store.homes.latest(clock.now() - OPEN_FOR_MS, MOST))
    if (await isSeenIn(home)) requests.push(homeRequest(home, cause));
  return requests;
}

function homeRequest({ team, user, channel }: Home, cause: string): NewRequest {
  return {
    key: `home:${team}/${user}:${cause}`,
    kind: 'home',
    payload: { team, channel, user },
    lane: homeLane({ team, user }),
    urgency: 'bulk',
  };
}

/** What is published of one person's comes one after another, the newest last. */
export function homeLane({ team, user }: { readonly team: string; readonly user: string }): string {
  return `home:${team}/${user}`;
}
