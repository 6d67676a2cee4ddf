import { openPace, type Pace } from './pace.ts';

/** A channel as the app meets it. */
export interface Channel {
  readonly id: string;
  readonly isMember: boolean;
  readonly isArchived?: boolean;
  readonly isRestricted?: boolean;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  text: string;
  blocks: readonly unknown[];
  metadata: unknown;
  /** How often it was edited. */
  edits: number;
  /** Whom alone it is shown to, by chat.postEphemeral. */
  readonly onlyFor: string | null;
}

/** A message that somebody else wrote: the root of a thread, or a reply. */
export interface Said {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly text: string;
}

/** What came by a response_url or in the body of an ack. */
export interface Responded {
  readonly url: string;
  readonly visibleTo: 'channel' | 'user';
  readonly text: string;
  readonly blocks: readonly unknown[];
}

export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly ok: boolean;
  /** Slack's error code, or what a planned fault did to the call. */
  readonly error: string | null;
}

/** A file that somebody has shared. */
export interface DroppedFile {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** The file as `files.info` gives it. */
  readonly object: Readonly<Record<string, unknown>>;
}

export interface SlackState {
  readonly channels: ReadonlyMap<string, Channel>;
  /** What the app posted. */
  readonly messages: Posted[];
  /** What people wrote where the app could see it. */
  readonly said: Said[];
  readonly responses: Responded[];
  /** Answers shown by the ack of a command. */
  readonly acked: Responded[];
  readonly files: Map<string, DroppedFile>;
  readonly prompts: { readonly channel: string; readonly titles: readonly string[] }[];
  readonly calls: Call[];
  /** Scopes of the bot token; null = all. */
  readonly scopes: ReadonlySet<string> | null;
  /** False once the token is revoked. */
  isTokenGood: boolean;
  readonly pace: Pace;
  nextTs(): string;
  /** Whether a thread may hang on this message: it is there, and no reply itself. */
  hasRoot(channel: string, ts: string): boolean;
}

const TEAM_CHANNELS: readonly Channel[] = [
  { id: 'C0EARN01', isMember: true },
  { id: 'C0GENERAL', isMember: true },
  { id: 'C0STRANGE', isMember: false },
  { id: 'C0OLD', isMember: true, isArchived: true },
  { id: 'C0LOCKED', isMember: true, isRestricted: true },
  { id: 'D0ANA', isMember: true },
];

/** A workspace before anybody has written in it. */
export function newState(options: {
  readonly channels?: readonly Channel[] | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly postsPerSecond?: number | undefined;
}): SlackState {
  const { channels = TEAM_CHANNELS, scopes, postsPerSecond } = options;
  let last = 0;
  const messages: Posted[] = [];
  const said: Said[] = [];
  return {
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages,
    said,
    responses: [],
    acked: [],
    files: new Map(),
    prompts: [],
    calls: [],
    scopes: scopes ? new Set(scopes) : null,
    isTokenGood: true,
    pace: openPace(postsPerSecond ?? null),
    // Slack's ts: seconds and microseconds, unique in a channel and growing.
    nextTs: () => {
      last = Math.max(last + 1, Date.now() * 1000);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
    hasRoot: (channel, ts) =>
      [...messages, ...said].some(
        (each) => each.channel === channel && each.ts === ts && each.threadTs === null,
      ),
  };
}
