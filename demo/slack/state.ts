import type { View } from '../../src/render/block-kit/view-rules.ts';
import { type Limits, openPace, type Pace } from './pace.ts';
import { openWire, type Wire } from './wire.ts';

/** A channel as the app meets it. */
export interface Channel {
  readonly id: string;
  readonly isMember: boolean;
  readonly isArchived?: boolean;
  readonly isRestricted?: boolean;
  /** Whether another organisation reads along: Slack Connect. */
  readonly isShared?: boolean;
  /** As people see it; its id where it has none. */
  readonly name?: string;
  /** Whose conversation with the app it is; anybody's where it is none. */
  readonly user?: string;
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
  /** Slack's file objects that it shows. */
  readonly files?: readonly Readonly<Record<string, unknown>>[];
  /** Set while it grows by chat.appendStream, and after: null for any other message. */
  stream?: Stream;
}

/** A message that grows. */
export interface Stream {
  state: 'open' | 'closed' | 'stopped';
  readonly startedAt: number;
  /** The task cards, by id, as they were last said. */
  readonly tasks: Map<string, { readonly title: string; readonly status: string }>;
}

/** A status line or a session's state, as the app last set it. */
export interface Status {
  readonly channel: string;
  readonly threadTs: string;
  readonly words: string;
  /** When it was set. */
  readonly ts: string;
}

/** A message that somebody else wrote: the root of a thread, or a reply. */
export interface Said {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly text: string;
  /** Slack's file objects that came with it. */
  readonly files: readonly Readonly<Record<string, unknown>>[];
}

/** Where a response shows; `user` alone sees it where it is for one person. */
export interface ResponsePlace {
  readonly channel: string;
  readonly user: string;
  readonly threadTs: string | null;
}

/** What came by a response_url or in the body of an ack. */
export interface Responded extends ResponsePlace {
  readonly ts: string;
  readonly url: string;
  readonly visibleTo: 'channel' | 'user';
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** What lets the app open a modal, once and for a short while. */
export interface Trigger {
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  isExchanged: boolean;
}

/** A view that is shown: a modal, or somebody's Home tab. */
export interface OpenView {
  readonly id: string;
  readonly user: string;
  view: View;
}

/** What somebody may bring to oauth.v2.access: whose workspace, or organisation, it is. */
export interface Grant {
  readonly team?: string;
  readonly enterprise?: string;
  /** Seconds that a token lives; for ever where nothing is said. */
  readonly rotatesIn?: number;
}

export interface Call {
  readonly method: string;
  /** By which token it was made. */
  readonly token: string | null;
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

/** A file of the app's that is on its way: nobody sees it before it is shared. */
export interface Ticket {
  readonly fileId: string;
  readonly name: string;
  readonly length: number;
  bytes: Uint8Array | null;
}

export interface SlackState {
  readonly channels: Map<string, Channel>;
  /** What the app posted. */
  readonly messages: Posted[];
  /** What people wrote where the app could see it. */
  readonly said: Said[];
  readonly responses: Responded[];
  /** Answers shown by the ack of a command. */
  readonly acked: Responded[];
  readonly files: Map<string, DroppedFile>;
  /** The files that are on their way, by their ids. */
  readonly tickets: Map<string, Ticket>;
  /** Why this workspace takes no file, as files.getUploadURLExternal says it; null where it does. */
  uploadsRefused: string | null;
  readonly prompts: {
    readonly channel: string;
    readonly titles: readonly string[];
    /** What is sent by a click on each. */
    readonly messages: readonly string[];
  }[];
  /** Every status line that was set, in order; empty words take it away. */
  readonly statuses: Status[];
  /** Every state of an agent session that was set, in order. */
  readonly sessions: Status[];
  readonly calls: Call[];
  readonly wire: Wire;
  readonly triggers: Map<string, Trigger>;
  /** The modals that are open, by id, each over the ones before it. */
  readonly views: Map<string, OpenView>;
  /** The Home tabs that were published, by whose they are. */
  readonly homes: Map<string, OpenView>;
  /** Whether the app has a Home tab in this workspace. */
  isHomeEnabled: boolean;
  /** Scopes of the bot token; null = all. */
  readonly scopes: ReadonlySet<string> | null;
  /** Codes and refresh tokens, each good once. */
  readonly grants: Map<string, Grant>;
  /** Tokens that were handed out, by whose they are; where none was, any is good. */
  readonly tokens: Map<string, string>;
  /** False once the token is revoked. */
  isTokenGood: boolean;
  /** Methods that this workspace does not have. */
  readonly unknownMethods: Set<string>;
  /** Kinds of block that this workspace does not have yet. */
  readonly unknownBlocks: Set<string>;
  /** How long a stream lives; Slack: about five minutes. */
  streamLifeMs: number;
  readonly pace: Pace;
  nextTs(): string;
  /** Whether a thread may hang on this message: it is there, and no reply itself. */
  hasRoot(channel: string, ts: string): boolean;
  /** Somebody deletes a message of the app or of their own. */
  remove(channel: string, ts: string): void;
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
export function newState(
  options: Limits & {
    readonly channels?: readonly Channel[] | undefined;
    readonly scopes?: readonly string[] | undefined;
  },
): SlackState {
  const { channels = TEAM_CHANNELS, scopes } = options;
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
    tickets: new Map(),
    uploadsRefused: null,
    prompts: [],
    statuses: [],
    sessions: [],
    calls: [],
    wire: openWire(),
    triggers: new Map(),
    views: new Map(),
    homes: new Map(),
    isHomeEnabled: true,
    scopes: scopes ? new Set(scopes) : null,
    grants: new Map(),
    tokens: new Map(),
    isTokenGood: true,
    unknownMethods: new Set(),
    unknownBlocks: new Set(),
    streamLifeMs: 306_000, // measured by others: 306 seconds, however often it grows
    pace: openPace(options),
    // Slack's ts: seconds and microseconds, unique in a channel and growing.
    nextTs: () => {
      last = Math.max(last + 1, Date.now() * 1000);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
    hasRoot: (channel, ts) =>
      [...messages, ...said].some(
        (each) => each.channel === channel && each.ts === ts && each.threadTs === null,
      ),
    remove: (channel, ts) => {
      for (const list of [messages, said]) {
        const at = list.findIndex((each) => each.channel === channel && each.ts === ts);
        if (at !== -1) list.splice(at, 1);
      }
    },
  };
}
