import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ModelMessage } from '../src/core/ports/model.ts';
import { parseText } from '../src/parse/parse.ts';
import { answerTask } from '../src/tasks/answer.ts';
import { briefTask } from '../src/tasks/brief.ts';
import type { Row } from './measure.ts';

const SEED = resolve(import.meta.dirname, '../transcripts/kingsoft-q2-2023.txt');

const sizeOf = (messages: readonly ModelMessage[]) =>
  messages.reduce((sum, { content }) => sum + content.length, 0);

/** What a brief and a further question send to a model, against the transcript they are about. */
export async function benchTokens(): Promise<readonly Row[]> {
  const bytes = readFileSync(SEED);
  const transcript = parseText(bytes, { name: 'kingsoft-q2-2023.txt' });
  const whole = sizeOf(briefTask.messages(transcript));
  const first = answerTask.messages(transcript, { question: 'Why?', earlier: [] });
  const next = answerTask.messages(transcript, { question: 'What is capex?', earlier: [] });
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
    {
      what: 'sent anew for the next question',
      ours: tokens(sizeOf(next.filter(({ content }, at) => content !== first[at]?.content))),
      baseline: `all that is sent: ${tokens(sizeOf(next))}`,
      ratio: `${(sizeOf(next.slice(2)) / sizeOf(next)).toFixed(3)}×`,
      target: '≤ 0.02×',
    },
  ];
}
