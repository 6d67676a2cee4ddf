import { EarningsError } from '../../core/faults.ts';
import type { Message } from '../../core/ports/slack.ts';
import { readCompare } from '../../core/read-compare.ts';
import { findCompared } from '../../flows/compare/find-compared.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderHidden } from '../../render/library/owner-blocks.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { Command } from '../command.ts';
import type { Calls } from '../earnings.ts';

/** `/earnings compare <call> <call>`: calls of a company side by side, for the person who asked. */
export const compare: Command = {
  name: 'compare',
  usage: 'compare <call> <call>',
  summary:
    'shows two calls of a company side by side, only to you; one call alone stands beside the one before it, “kingsoft 8 quarters” is a run, “kingsoft promises” tells what is still to be kept, and when',
  answer: async (words, { calls }) => {
    try {
      const callIds = await findCompared(calls, readCompare(words));
      return { kind: 'work', work: 'compare', callIds };
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      return { kind: 'show', message: await said(error, calls) };
    }
  },
};

async function said({ fault }: EarningsError, calls: Calls): Promise<Message> {
  const hidden = fault.code === 'input.call_unknown' ? await calls.hidden(fault.data.typed) : null;
  return hidden ? renderHidden(hidden) : renderNotice(faultText(fault));
}
