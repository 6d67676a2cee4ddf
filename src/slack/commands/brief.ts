import { renderNearMisses } from '../../render/notice-blocks.ts';
import type { SlackCommand } from '../command.ts';

/** `/earnings <call>`: stored before it is acked; the brief comes to the channel. */
export const brief: SlackCommand = {
  name: null,
  usage: '<call>',
  summary: 'posts the brief of a call in this channel',
  run: async ({ words, key, ...asked }, earnings) => {
    const found = await earnings.findCall(words);
    if (found.kind !== 'found')
      return renderNearMisses(
        words,
        found.kind === 'unknown' ? found.near : found.matches,
        found.kind,
      );
    await earnings.take({ key, kind: 'brief', payload: { ...asked, callId: found.id } });
    return null;
  },
};
