import type { CallId } from '../core/call.ts';
import type { Message } from '../core/ports/slack.ts';
import type { CommandHelp } from '../render/home/help-blocks.ts';
import type { Calls } from './earnings.ts';

/** What a command comes to: something to show at once, or work to store before the ack. */
export type Answer =
  | { readonly kind: 'show'; readonly message: Message }
  | {
      readonly kind: 'work';
      readonly work: 'brief' | 'audit';
      readonly callId: CallId;
      /** What whoever asked is shown meanwhile. */
      readonly meanwhile?: Message;
    }
  | { readonly kind: 'work'; readonly work: 'compare'; readonly callIds: readonly CallId[] }
  | {
      readonly kind: 'work';
      readonly work: 'follow' | 'unfollow' | 'following' | 'alias' | 'model';
      readonly words: string;
    };

/** One thing `/earnings` understands; nothing slow happens in `answer`, Slack waits for it. */
export interface Command extends CommandHelp {
  /** The first word that calls it. */
  readonly name: string;
  /** `words`: what was typed after the name. */
  readonly answer: (
    words: string,
    context: { readonly calls: Calls; readonly commands: readonly Command[] },
  ) => Promise<Answer>;
}
