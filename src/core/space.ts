/**
 * Whose something is: '' everybody's, `T1` a workspace's, `T1/C1` that of one channel in it, and `T1/C1+`
 * everybody's who reads that channel, people of other organisations too.
 */
export type Space = string;

/** The space of what ships, is fed, pushed or put into an inbox. */
export const EVERYBODY: Space = '';

/** Somewhere in a workspace; `channel` is null where it is no channel's matter. */
export interface Spot {
  readonly team: string;
  readonly channel: string | null;
}

/** What may be seen, the most private first, and where what is brought in is kept. */
export interface Sight {
  /** Null for whoever runs the service: everything. */
  readonly spaces: readonly Space[] | null;
  readonly home: Space;
}

/** What everybody sees. */
export const PUBLIC: Sight = { spaces: [EVERYBODY], home: EVERYBODY };

/** What whoever holds the database sees; what they bring in is for everybody. */
export const OPERATOR: Sight = { spaces: null, home: EVERYBODY };

/** The space of a workspace, or of one of its channels. */
export function spaceOf({ team, channel }: Spot): Space {
  return channel === null ? team : `${team}/${channel}`;
}

/** The space of everybody who reads a channel that another organisation shares. */
export function outsideSpaceOf({ team, channel }: Spot): Space {
  return `${team}/${channel}+`;
}

/** Somewhere from where a space is seen. */
export function spotOfSpace(space: string): Spot {
  const [team = '', channel = null] = space.split('/');
  return { team, channel };
}

/** What a workspace's people see in a channel of theirs, or where there is none. */
export function insideSight(spot: Spot): Sight {
  if (spot.team === '') return PUBLIC;
  const own = spot.channel === null ? [] : [spaceOf(spot)];
  return { spaces: [...own, spot.team, EVERYBODY], home: spaceOf(spot) };
}

/**
 * What is seen in a channel that another organisation shares: what is everybody's, and what a member of
 * the owning workspace has shown there. What is brought in is still the workspace's.
 */
export function outsideSight(spot: Spot): Sight {
  return { spaces: [outsideSpaceOf(spot), EVERYBODY], home: insideSight(spot).home };
}

/** Whether a space belongs to a workspace: its own, or one of its channels'. */
export function isOfTeam(space: Space, team: string): boolean {
  return team !== '' && (space === team || space.startsWith(`${team}/`));
}

/** Whether another organisation reads along where this is seen. */
export function isOutside({ spaces }: Sight, { team }: Pick<Spot, 'team'>): boolean {
  return spaces !== null && team !== '' && !spaces.includes(team);
}
