import { describe, expect, it } from 'vitest';
import { ownCalls } from '../../../bench/calls.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { claimsIn } from '../../../src/flows/brief/claims-in.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';

const calls = await ownCalls();
const ALL = { most: 100, characters: 100_000 };

describe('the lines of a brief, copied into a message', () => {
  it.each(calls.map((transcript) => ({ transcript, id: transcript.call.id })))(
    'are borne out by their call: $id',
    ({ transcript }) => {
      const { headline, highlights } = extractBrief(transcript);
      const lines = [headline, ...highlights.map(({ label, text }) => `${label}: ${text}`)];
      const { claims } = claimsIn(lines.join('\n'), ALL);
      const refused = verifyClaims(transcript, claims).filter(
        ({ verdict }) => verdict !== 'supported',
      );
      expect(refused.map(({ claim, details }) => [claim, ...details])).toEqual([]);
    },
  );
});
