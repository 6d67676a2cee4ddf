import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { extractAnswer } from '../../../src/extract/answer/answer-question.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { parseText } from '../../../src/parse/parse.ts';
import { answerText } from '../../../src/render/answer-text.ts';
import { briefText } from '../../../src/render/brief-text.ts';
import { gateAnswer } from '../../../src/verify/gate-answer.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const README = resolve(ROOT, 'README.md');
const NAME = 'kingsoft-q2-2023.txt';
const TERMINAL = { width: 100, color: false };

const transcript = parseText(readFileSync(resolve(ROOT, 'transcripts', NAME)), { name: NAME });

/** What the terminal prints, up to the outlook. */
function brief(): string {
  const text = briefText(
    gateBrief(transcript, extractBrief(transcript)).brief,
    transcript,
    TERMINAL,
  );
  return text.slice(0, text.indexOf('\nOutlook  '));
}

/** What the terminal prints for the question that stands in the README, up to further questions. */
function answer(readme: string): string {
  const [, question = ''] = /ask kingsoft-q2-2023 "([^"]+)"/.exec(readme) ?? [];
  const { answer: given } = gateAnswer(transcript, extractAnswer(transcript, question));
  const text = answerText(given, transcript, TERMINAL);
  return text.slice(0, text.indexOf('\nYou could ask next'));
}

/** The README with what stands between the marks of one sample put in anew. */
function withSample(readme: string, name: string, text: string): string {
  const between = new RegExp(
    `(<!-- ${name}:[^\\n]*-->\\n\`\`\`\\n)[\\s\\S]*?(\`\`\`\\n<!-- /${name} -->)`,
  );
  expect(readme).toMatch(between);
  return readme.replace(
    between,
    (_, open: string, close: string) => `${open}${text.trimEnd()}\n${close}`,
  );
}

it('shows the brief and the answer that the product prints today', () => {
  const readme = readFileSync(README, 'utf8');
  const current = withSample(withSample(readme, 'brief', brief()), 'answer', answer(readme));
  if (process.env.UPDATE_README) writeFileSync(README, current);
  else expect(readme).toBe(current);
});
