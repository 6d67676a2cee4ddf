import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { asksForSummary } from '../../../../src/extract/answer/typed/asks-for-summary.ts';
import { extractBrief } from '../../../../src/extract/extract-brief.ts';
import { parseText } from '../../../../src/parse/parse.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { seedCall } from '../../../support/seed.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/transcripts');
const CALLS = globSync('*.txt', { cwd: FIXTURES }).map((name) => {
  const transcript = parseText(readFileSync(join(FIXTURES, name)), { name });
  return [basename(name), transcript] as const;
});

describe('a question for the whole call', () => {
  it.each([
    'Summarize the call',
    'summarise',
    'Please summarise this earnings call briefly.',
    'can you sum up the call?',
    'recap please',
    'tl;dr',
    'TLDR?',
    'give me the highlights',
    'Show us the key takeaways of the call',
    'a short summary',
    'key takeaways',
    'What were the key takeaways?',
    'what are the main points of this call?',
    'what happened on the call?',
    'What did I miss?',
    'what was the call about?',
    'how did they do?',
    'How was the quarter?',
    'summarize in three bullets',
  ])('is %j', (question) => {
    expect(asksForSummary(question)).toBe(true);
  });

  it.each([
    'summarise the guidance',
    'Summarize what the CEO said about AI',
    'give me the highlights of public cloud',
    'what were the highlights for margins?',
    'what happened to revenue?',
    'how did they do it?',
    'how did public cloud do?',
    'What was revenue?',
    'highlight the risks',
    '',
  ])('is not %j', (question) => {
    expect(asksForSummary(question)).toBe(false);
  });
});

describe('the call in short', () => {
  it.each([['the seed', seedCall()] as const, ...CALLS])(
    'is the verified headline of its brief and more, each sentence cited: %s',
    (_name, transcript) => {
      const { headline } = extractBrief(transcript);
      const { answer, problems } = gateAnswer(transcript, extractAnswer(transcript, 'tl;dr'));
      expect(problems).toEqual([]);
      expect(answer.status).toBe('answered');
      expect(answer.text).toContain(headline);
      expect(answer.sentences.length).toBeLessThanOrEqual(3);
      expect(answer.sentences.every(({ cites }) => cites.length > 0)).toBe(true);
    },
  );

  it('is no other after a question for something else', () => {
    const earlier = [{ question: 'What was gross margin?', status: 'answered', text: '' }] as const;
    const call = seedCall();
    expect(extractAnswer(call, 'tl;dr', { earlier }).text).toBe(extractAnswer(call, 'tl;dr').text);
  });
});
