import type { Message } from '../../core/ports/slack.ts';
import type { Transcript } from '../../core/transcript.ts';
import { context } from '../block-kit/blocks.ts';
import { cut, mrkdwn } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import { titleOf } from '../summaries.ts';

const LONGEST_QUESTION = 300;
const USER = /^[UW][A-Z0-9]+$/; // U012ABCDEF

/** What an answer has to say before it: whose question it is, about which call, and which it would need. */
export interface Lead {
  /** The question, where no message of theirs shows it. */
  readonly askedBy: { readonly user: string; readonly question: string } | null;
  /** The call, where it is not the one the thread is about. */
  readonly about: Transcript | null;
  /** It was to be compared with another call. */
  readonly isCompared: boolean;
  /** What was asked of it, where the question's own words leave that open: "and Halden?". */
  readonly carried: string | null;
  /** A period asked about that the library has no call of: "Q1 2023". */
  readonly missing: string | null;
}

/** The message with a small line above it, where there is something to say. */
export function withLead(message: Message, lead: Lead): Message {
  const { askedBy, isCompared, carried, missing } = lead;
  const words = [
    askedBy ? askedLine(askedBy) : null,
    isCompared ? 'This is one call alone: /earnings compare shows two side by side.' : null,
    aboutLine(lead),
    carried === null ? null : `Asked: ${mrkdwn(cut(carried, LONGEST_QUESTION))}`,
    missing === null ? null : `The call of ${mrkdwn(missing)} is not in the library.`,
  ].filter((line) => line !== null);
  if (words.length === 0) return message;
  return guard({ ...message, blocks: [context(words.join('  ·  ')), ...message.blocks] });
}

function aboutLine({ about }: Lead): string | null {
  return about && `About *${mrkdwn(titleOf(about))}*  ·  \`${about.call.id}\``;
}

function askedLine({
  user,
  question,
}: {
  readonly user: string;
  readonly question: string;
}): string {
  const who = USER.test(user) ? `<@${user}>` : 'Somebody';
  return `${who} asked: ${mrkdwn(cut(question, LONGEST_QUESTION))}`;
}
