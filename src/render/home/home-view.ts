import type { CallSummary } from '../../core/library.ts';
import type { Follow } from '../../core/ports/channels.ts';
import { type Block, button, context, header, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { newestFirst } from '../block-kit/modal.ts';
import type { View } from '../block-kit/view-rules.ts';
import { counted, shortTitle } from '../summaries.ts';
import { type FeedView, waitingWords } from './feeds-text.ts';

const MOST_CALLS = 8;
const MOST_FOLLOWS = 10;

// What can be done elsewhere; the commands are those of the registry.
const HOW: readonly string[] = [
  '`/earnings kingsoft q2 2023` in any channel posts the brief of a call there.',
  'Reply in the thread of a brief to ask about the call, or write to me under Messages.',
  '`/earnings follow &lt;company&gt;` has the brief of each new call posted in that channel by itself.',
  '*Check these figures*, among the actions of any message, holds its figures against a call.',
  '`/earnings help` shows all commands.',
];

/** Somebody's Home tab: the calls they may see, what they follow, how to add one, and what else there is. */
export function renderHome({
  calls,
  follows,
  feeds,
  channel,
}: {
  readonly calls: readonly CallSummary[];
  readonly follows: readonly Follow[];
  /** How each feed does. */
  readonly feeds: readonly FeedView[];
  /** Their conversation with the app, where briefs come. */
  readonly channel: string;
}): View {
  const brief = { ...button('Brief me on a call', 'home.pick', 'pick'), style: 'primary' };
  return {
    type: 'home',
    private_metadata: JSON.stringify({ channel }),
    blocks: [
      header('Earnings'),
      section(
        'Type `/earnings &lt;call&gt;` in any channel, or pick a call here: its brief comes under Messages, every figure traced to the words of the call.',
      ),
      {
        type: 'actions',
        block_id: 'do',
        elements: [
          ...(calls.length > 0 ? [brief] : []),
          button('Add a transcript', 'home.add', 'add'),
          button('Follow a company', 'home.follow', 'follow'),
        ],
      },
      { type: 'divider' },
      ...callBlocks(calls),
      { type: 'divider' },
      ...followBlocks(follows),
      ...(follows.length > 0 ? feedBlocks(feeds) : []),
      { type: 'divider' },
      section(['*How to use Earnings*', ...HOW.map((line) => `•  ${line}`)].join('\n')),
      context(`${counted(calls.length, 'call')} in the library  ·  Not investment advice.`),
    ],
  };
}

function callBlocks(calls: readonly CallSummary[]): readonly Block[] {
  if (calls.length === 0)
    return [section('*No calls yet.* Add a transcript, and its brief comes under Messages.')];
  const shown = newestFirst(calls).slice(0, MOST_CALLS);
  return [
    section('*Recent calls*'),
    ...shown.map(({ call, headline }, at) => {
      const words = headline ? `\n${mrkdwn(cut(plain(headline), 180))}` : '';
      return {
        ...section(`*${mrkdwn(cut(shortTitle(call), 120))}*${words}`),
        accessory: button('Brief', `home.brief.${at}`, call.id),
      };
    }),
  ];
}

function followBlocks(follows: readonly Follow[]): readonly Block[] {
  if (follows.length === 0)
    return [section('*You follow no company yet.* The brief of each new call can come by itself.')];
  const left = follows.length - MOST_FOLLOWS;
  return [
    section('*You follow*'),
    ...follows.slice(0, MOST_FOLLOWS).map(({ label, channel, target }, at) => {
      const place = channel.startsWith('D') ? 'here, under Messages' : `in <#${mrkdwn(channel)}>`;
      const words = section(`•  *${mrkdwn(cut(label, 120))}*  ${place}`);
      // Ending “every company” ends all that a channel follows: that is said in the channel.
      if (target === '*') return words;
      const value = JSON.stringify({ channel, words: cut(label, 200) });
      return { ...words, accessory: button('Unfollow', `home.unfollow.${at}`, value) };
    }),
    ...(left > 0 ? [context(`and ${left} more`)] : []),
  ];
}

function feedBlocks(feeds: readonly FeedView[]): readonly Block[] {
  const lines = feeds.flatMap((view) => waitingWords(view) ?? []);
  return lines.length > 0 ? [context(lines.map((line) => mrkdwn(line)).join('\n'))] : [];
}
