import { renderNearMisses } from '../../render/notice-blocks.ts';
import type { SlackCommand } from '../command.ts';

/** `/earnings audit <call>`: the call's arithmetic, for the person who asked. */
export const audit: SlackCommand = {
  name: 'audit',
  usage: 'audit <call>',
  summary: "shows the call's own arithmetic, done again, only to you",
  run: async ({ words, key, ...asked }, earnings) => {
    const found = await earnings.findCall(words);
    if (found.kind !== 'found')
      return renderNearMisses(
        words,
        found.kind === 'unknown' ? found.near : found.matches,
        found.kind,
      );
    await earnings.take({ key, kind: 'audit', payload: { ...asked, callId: found.id } });
    return null;
  },
};
