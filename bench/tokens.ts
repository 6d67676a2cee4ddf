import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from '../src/parse/parse.ts';
import { briefTask } from '../src/tasks/brief.ts';
import type { Row } from './measure.ts';

const SEED = resolve(import.meta.dirname, '../transcripts/kingsoft-q2-2023.txt');

/** What one brief sends to a model against the transcript it is about, in characters of text. */
export async function benchTokens(): Promise<readonly Row[]> {
  const bytes = readFileSync(SEED);
  const transcript = parse(bytes, { name: 'kingsoft-q2-2023.txt' });
  const sent = briefTask.messages(transcript).map(({ content }) => content);
  const whole = sent.reduce((sum, content) => sum + content.length, 0);
  const spoken = transcript.turns.reduce((sum, { text }) => sum + text.length, 0);
  // English prose of this kind: 5.1 characters a token (o200k), so characters stand for tokens.
  const tokens = (characters: number) => `about ${Math.round(characters / 5.1)} tokens`;

  return [
    {
      what: 'sent for one brief',
      ours: tokens(whole),
      baseline: `the transcript's speech: ${tokens(spoken)}`,
      ratio: `${(whole / spoken).toFixed(2)}×`,
      target: '≤ 1.25×',
    },
  ];
}
