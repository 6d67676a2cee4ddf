import type { Message } from '../core/ports.ts';
import type { CommandHelp } from '../render/help-blocks.ts';
import type { Earnings } from './earnings.ts';

/** A slash command as our listeners see it. */
export interface Asked {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly responseUrl: string | null;
  /** The words after `/earnings` that are the command's own. */
  readonly words: string;
  /** Names this very command: the same delivery again has the same key. */
  readonly key: string;
}

/** What the person sees at once, only they; null when the answer comes by itself. */
export type Answer = Message | null;

export interface SlackCommand extends CommandHelp {
  /** The first word that calls it; the default command has none. */
  readonly name: string | null;
  run(asked: Asked, earnings: Earnings): Promise<Answer>;
}
