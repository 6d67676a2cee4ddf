import { EarningsError } from '../../core/faults.ts';
import type { Message } from '../../core/ports/slack.ts';
import { readSearch } from '../../core/read-search.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderSearch } from '../../render/library/search-blocks.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { Command } from '../command.ts';
import type { Calls } from '../earnings.ts';

/** `/earnings search <words>`: passages of every call that may be seen there, for the person who asked. */
export const search: Command = {
  name: 'search',
  usage: 'search <words>',
  summary:
    'finds who said something on any call, only for you; company:, period:, speaker: and section: narrow it',
  answer: async (words, { calls }) => ({ kind: 'show', message: await found(words, 0, calls) }),
};

/** One page of what these words find, or a sentence about what is wrong with them. */
export async function found(words: string, page: number, calls: Calls): Promise<Message> {
  try {
    return renderSearch(words, await calls.search(readSearch(words), page));
  } catch (error) {
    if (error instanceof EarningsError) return renderNotice(faultText(error.fault));
    throw error;
  }
}
