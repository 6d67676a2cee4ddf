import type { Message } from '../core/ports/slack.ts';
import { section } from './block-kit/blocks.ts';
import { cut, mrkdwn, plain } from './block-kit/escape.ts';
import { guard, LIMITS } from './block-kit/limits.ts';
import { type Choice, runButtons } from './library/choice-blocks.ts';

/** One sentence for people: a fault, a confirmation. */
export function renderNotice(words: string): Message {
  return guard({ text: plain(words), blocks: [section(cut(mrkdwn(words), LIMITS.section))] });
}

/** What somebody typed names no call, or several: the nearest ones as buttons. */
export function renderNearMisses(
  typed: string,
  near: readonly Choice[],
  { kind, work }: { readonly kind: 'unknown' | 'ambiguous'; readonly work: 'brief' | 'audit' },
): Message {
  const shown = cut(plain(typed), 60);
  const words =
    kind === 'ambiguous'
      ? `Several calls fit “${shown}”. Which one do you mean?`
      : near.length > 0
        ? `No call named “${shown}”. Did you mean one of these?`
        : `No call named “${shown}”. Type \`/earnings list\` to see the calls we have.`;
  const lead = words.replace('`/earnings list`', '/earnings list');
  return guard({
    text: lead,
    blocks: [section(mrkdwn(lead)), ...runButtons(near, work)],
  });
}

/** A command that somebody typed as a message: where it is to be typed. */
export function renderCommandSaid(command: string): Message {
  const typed = `/earnings ${cut(command, 80)}`;
  return guard({
    text: plain(`Type ${typed} in the channel for that; Slack takes no commands in threads.`),
    blocks: [
      section(
        `Type \`${mrkdwn(typed)}\` in the channel for that; Slack takes no commands in threads.`,
      ),
    ],
  });
}

/** What to say to the app in a direct message, with the nearest calls as buttons. */
export function renderHint(near: readonly Choice[]): Message {
  const words =
    'Name an earnings call and its brief comes here: “kingsoft-q2-2023”, “KC Q2 2023”, or a company alone for its latest call. Or ask a question about one: “What was the gross margin of Kingsoft Cloud?”';
  return guard({
    text: words,
    blocks: [section(mrkdwn(words)), ...runButtons(near, 'brief')],
  });
}

/** Somebody asks more often than anybody reads. */
export function renderTooOften(seconds: number): Message {
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return renderNotice(`You have asked very often in the last minute: please wait ${wait}.`);
}
