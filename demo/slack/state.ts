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
  readonly metadata: unknown;
  /** How often it was edited. */
  edits: number;
}

export interface Responded {
  readonly url: string;
  readonly visibleTo: 'channel' | 'user';
  readonly text: string;
  readonly blocks: readonly unknown[];
}

export interface SlackState {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly messages: Posted[];
  readonly responses: Responded[];
  readonly calls: {
    readonly method: string;
    readonly args: Readonly<Record<string, unknown>>;
    readonly ok: boolean;
  }[];
  nextTs(): string;
  /** Takes a response; the HTTP status Slack would give. A URL is good for five uses. */
  respond(url: string, body: string): number;
}

const TEAM_CHANNELS: readonly Channel[] = [
  { id: 'C0EARN01', isMember: true },
  { id: 'C0GENERAL', isMember: true },
  { id: 'C0STRANGE', isMember: false },
  { id: 'C0OLD', isMember: true, isArchived: true },
  { id: 'C0LOCKED', isMember: true, isRestricted: true },
  { id: 'D0ANA', isMember: true },
];
const USES = 5; // Slack: five responses within thirty minutes

export function newState(channels: readonly Channel[] = TEAM_CHANNELS): SlackState {
  const uses = new Map<string, number>();
  const responses: Responded[] = [];
  let count = 0;
  return {
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: [],
    responses,
    calls: [],
    nextTs: () => {
      count++;
      return `1692777600.${String(count).padStart(6, '0')}`;
    },
    respond: (url, body) => {
      const used = (uses.get(url) ?? 0) + 1;
      if (used > USES && url !== 'load') return 404;
      uses.set(url, used);
      const { text = '', blocks = [], response_type: type } = JSON.parse(body);
      if (url !== 'load')
        responses.push({
          url,
          text,
          blocks,
          visibleTo: type === 'in_channel' ? 'channel' : 'user',
        });
      return 200;
    },
  };
}
