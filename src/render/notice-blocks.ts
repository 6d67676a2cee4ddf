import type { CallId } from '../core/call.ts';
import type { Message } from '../core/ports/slack.ts';
import { type Block, button, section } from './blocks.ts';
import { cut, mrkdwn, plain } from './escape.ts';
import { guard, LIMITS } from './limits.ts';

/** One sentence for people: a fault, a confirmation. */
export function renderNotice(words: string): Message {
  return guard({ text: plain(words), blocks: [section(cut(mrkdwn(words), LIMITS.section))] });
}

/** What somebody typed names no call, or several: the nearest ones as buttons. */
export function renderNearMisses(
  typed: string,
  near: readonly CallId[],
  kind: 'unknown' | 'ambiguous',
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
    blocks: [section(mrkdwn(lead)), ...nearButtons(near)],
  });
}

/** What to say to the app in a direct message, with the nearest calls as buttons. */
export function renderHint(near: readonly CallId[]): Message {
  const words =
    'Name an earnings call and its brief comes here: “kingsoft-q2-2023”, “KC Q2 2023”, or a company alone for its latest call. Or ask a question about one: “What was the gross margin of Kingsoft Cloud?”';
  return guard({
    text: words,
    blocks: [section(mrkdwn(words)), ...nearButtons(near)],
  });
}

function nearButtons(near: readonly CallId[]): readonly Block[] {
  if (near.length === 0) return [];
  const elements = near.slice(0, 5).map((id, at) => button(id, `earnings.run.${at}`, id));
  return [{ type: 'actions', block_id: 'near', elements }];
}
