import type { Transcript } from '../../core/transcript.ts';

export const WHO_ASKED = 'Which analysts asked questions?';
export const WHO_SPOKE = 'Who is on the call?';

/** Questions that any call answers, told without reading it: for what no call could answer. */
export function followUpsToAnything({ exchanges, participants }: Transcript): readonly string[] {
  return [
    ...(exchanges.length > 0 ? [WHO_ASKED] : []),
    ...(participants.some(({ side }) => side === 'company') ? [WHO_SPOKE] : []),
  ];
}
