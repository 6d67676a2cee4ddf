/** What the page is told: the one contract between it and its server. */
export type Told =
  /** Everything comes anew after this, also when the connection was lost. */
  | { readonly kind: 'start' }
  | { readonly kind: 'workspace'; readonly workspace: Workspace }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'wire'; readonly exchange: WireLine };

/** The workspace as one person sees it. */
export interface Workspace {
  readonly team: string;
  readonly you: { readonly id: string; readonly name: string };
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly conversations: readonly Conversation[];
  /** What can be typed after a slash. */
  readonly commands: readonly CommandHint[];
  /** A command to begin with: the latest call's brief. Null in an empty library. */
  readonly first: string | null;
  readonly engine: EngineChoice;
  /** Where the app says that it is at work. */
  readonly working: readonly Working[];
  /** The modal that is open over all others, or null. */
  readonly modal: Modal | null;
  /** The Home tab of the app as it was published last, in markup; null before it was. */
  readonly home: { readonly id: string; readonly html: string } | null;
  /** What can be done with a message, by the app's shortcuts. */
  readonly shortcuts: readonly { readonly id: string; readonly name: string }[];
}

export interface Modal {
  readonly id: string;
  readonly title: string;
  /** Null where there is nothing to send. */
  readonly submit: string | null;
  readonly close: string;
  /** Markup, escaped where it was made. */
  readonly html: string;
}

export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'app';
  /** Whether the app is in it. */
  readonly isMember: boolean;
  /** What the app suggests to ask here. */
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export interface CommandHint {
  /** "/earnings audit". */
  readonly typed: string;
  /** "<call>"; empty where nothing follows. */
  readonly usage: string;
  readonly summary: string;
}

export interface EngineChoice {
  readonly engine: 'extractive' | 'openai';
  /** Which engine answers, in a sentence. */
  readonly sentence: string;
  /** How another could be had, or what holds for this one. */
  readonly note: string;
  /** The engine that could answer instead, or null. */
  readonly other: 'extractive' | 'openai' | null;
  /** Whether it takes over only now. */
  readonly isChanging: boolean;
}

export interface Working {
  readonly channel: string;
  readonly root: string;
  readonly words: string;
  readonly canStop: boolean;
}

/** One message of a conversation. */
export interface Shown {
  readonly id: string;
  readonly channel: string;
  readonly ts: string;
  /** The root of its thread; null where it stands in none. */
  readonly root: string | null;
  readonly by: { readonly name: string; readonly isApp: boolean };
  /** Only whoever looks sees it. */
  readonly isPrivate: boolean;
  /** Markup, escaped where it was made. */
  readonly html: string;
}

/** One request between the workspace and the app. */
export interface WireLine {
  readonly number: number;
  readonly direction: 'to the app' | 'to Slack';
  readonly what: string;
  readonly at: number;
  readonly ms: number;
  readonly status: number;
  readonly error: string | null;
  readonly sent: unknown;
}

/** What the page asks for; `as` says who asks. */
export type Act =
  | {
      readonly kind: 'say';
      readonly channel: string;
      readonly root: string | null;
      readonly text: string;
    }
  | {
      readonly kind: 'click';
      readonly channel: string;
      readonly root: string | null;
      readonly message: string;
      readonly action: string;
      readonly value: string;
    }
  | {
      readonly kind: 'submit';
      readonly view: string;
      readonly values: readonly {
        readonly block: string;
        readonly box: string;
        /** Words, or the ids of files. */
        readonly value: string | readonly string[];
      }[];
    }
  /** A button of a modal, or of the Home tab. */
  | {
      readonly kind: 'press';
      readonly view: string;
      readonly action: string;
      readonly value: string;
    }
  | {
      readonly kind: 'shortcut';
      readonly channel: string;
      readonly message: string;
      readonly shortcut: string;
    }
  | { readonly kind: 'home' }
  | { readonly kind: 'close'; readonly view: string }
  | { readonly kind: 'stop'; readonly channel: string; readonly root: string }
  | { readonly kind: 'open'; readonly channel: string }
  | { readonly kind: 'engine'; readonly engine: 'extractive' | 'openai' };

/** What the page is answered: a word of Slack itself where something did not work. */
export interface Acted {
  readonly notice: string | null;
  /** What is wrong with a modal that was sent, by its block. */
  readonly errors?: Readonly<Record<string, string>>;
  /** The id of a file that was put into a modal. */
  readonly file?: string;
}
