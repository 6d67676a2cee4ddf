import type { Call } from '../../core/call.ts';
import type { Message } from '../../core/ports/slack.ts';
import { section } from '../block-kit/blocks.ts';
import { mrkdwn, plain } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import { placeWords } from '../place-words.ts';
import { shortTitle } from '../summaries.ts';

/** Where the brief of a call that was named in a thread is to be seen. */
export type BriefSeen =
  | { readonly kind: 'above' | 'comes' }
  | { readonly kind: 'stands'; readonly url: string };

/** Told in the thread where somebody named a call and asked nothing. */
export function renderBriefSeen(call: Call, seen: BriefSeen, channel: string): Message {
  const words = WORDS[seen.kind](shortTitle(call), placeWords(channel));
  const address = seen.kind === 'stands' ? ` <${seen.url}|Open it>` : '';
  return guard({ text: plain(words), blocks: [section(`${mrkdwn(words)}${address}`)] });
}

const WORDS: Readonly<Record<BriefSeen['kind'], (title: string, here: string) => string>> = {
  above: (title) => `This thread is about ${title}: ask what you want to know of it.`,
  comes: (title, here) => `The brief of ${title} comes in ${here}.`,
  stands: (title, here) => `The brief of ${title} is in ${here} already.`,
};
