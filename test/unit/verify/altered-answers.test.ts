import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import type { Evidence } from '../../../src/core/brief.ts';
import type { Transcript } from '../../../src/core/transcript.ts';
import { extractAnswer } from '../../../src/extract/answer/answer-question.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { learnSegments } from '../../../src/figures/segment/segments.ts';
import { gateAnswer } from '../../../src/verify/gate-answer.ts';
import { calledFor } from '../../support/question-cases.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/transcripts');
const calls = ['kingsoft-q2-2023.txt', ...globSync('*.txt', { cwd: FIXTURES }).toSorted()].map(
  (file) => calledFor({ call: basename(file, '.txt') }),
);

interface True {
  readonly transcript: Transcript;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** Sentences with figures that each call bears out: answers to questions about its own metrics. */
const truths: readonly True[] = calls.flatMap((transcript) => {
  const asked = extractBrief(transcript).metrics.flatMap(({ basis, segment, name }) => {
    const metric = [basis === 'adjusted' ? basis : null, segment, name].filter(Boolean).join(' ');
    return [
      `what was ${metric}?`,
      `how much did ${metric} grow?`,
      `what was ${metric} a year ago?`,
    ];
  });
  const found = new Map<string, True>();
  for (const question of asked) {
    const { status, form, sentences, evidence } = extractAnswer(transcript, question);
    if (status !== 'answered' || form !== 'sentences') continue;
    for (const { text, cites } of sentences)
      if (cites.length > 0 && /\d/.test(text) && !/^It\b/.test(text))
        found.set(text, {
          transcript,
          text,
          evidence: cites.flatMap((place) => evidence[place - 1] ?? []),
        });
  }
  return [...found.values()];
});

/** Whether a sentence is posted when a model says it of this evidence. */
function isPosted({ transcript, text, evidence }: True): boolean {
  const answer: Answer = {
    call: transcript.call,
    engine: 'openai',
    model: 'fake-1',
    question: 'and this?',
    status: 'answered',
    text: '',
    sentences: [{ text, cites: evidence.map((_, at) => at + 1) }],
    evidence: [...evidence],
    form: 'sentences',
    unsaid: null,
    followUps: [],
    withheld: [],
    warnings: [],
    usage: null,
  };
  return gateAnswer(transcript, answer).answer.status === 'answered';
}

const next = (digit: string) => String((Number(digit) + 3) % 10);
/** The same words of another segment of the call. */
function otherSegment(text: string, transcript: Transcript): string {
  const segments = learnSegments(transcript);
  const [named] = segments.find(text);
  const other = transcript.turns
    .flatMap((turn) => segments.find(turn.text))
    .find(({ name }) => named && !name.includes(named.name) && !named.name.includes(name));
  return named && other
    ? `${text.slice(0, named.start)}${other.name}${text.slice(named.end)}`
    : text;
}

describe('a sentence that the call bears out', () => {
  it('is posted, of whatever call and currency', () => {
    expect(truths.length).toBeGreaterThan(100);
    expect(truths.filter((truth) => !isPosted(truth)).map(({ text }) => text)).toEqual([]);
  });
});

describe('a sentence that a model has altered is withheld', () => {
  it.each<readonly [string, (text: string, transcript: Transcript) => string]>([
    ['in its last digit', (text) => text.replace(/\d(?=\D*$)/, next)],
    ['in its first digit', (text) => text.replace(/\d/, next)],
    ['in its scale', (text) => text.replace(/(\d)M\b/, '$1B')],
    [
      'by a rounding that is none',
      (text) => text.replace(/(\d+)\.\d\b(?!\d)/, (_, whole) => `${Number(whole) + 2}`),
    ],
    ['from percent to points', (text) => text.replace(/(\d)%/, '$1 points')],
    ['from percent to a multiple', (text) => text.replace(/(\d)%/, '$1x')],
    ['in its currency', (text) => text.replace(/RMB |[€₹¥]|SEK /, 'CHF ')],
    ['in a sign that is lost', (text) => text.replace(/−(?=[\dRA-Z€$£])/, '')],
    ['in a sign that is added', (text) => text.replace(/(was|from) (?=RMB|[€₹¥£$\d])/, '$1 −')],
    [
      'in its direction',
      (text) =>
        /\brose\b/.test(text) ? text.replace('rose', 'fell') : text.replace('fell', 'rose'),
    ],
    [
      'in its year',
      (text) =>
        text.replace(/\b(Q\d|H\d|FY) (20\d\d)/, (_, part, year) => `${part} ${Number(year) - 1}`),
    ],
    [
      'in its quarter',
      (text) => text.replace(/\bQ(\d)/, (_, part) => `Q${(Number(part) % 4) + 1}`),
    ],
    ['in its segment', otherSegment],
    [
      'for a segment nobody has',
      (text) =>
        text.replace(
          /^(?:It|\p{Lu}[\p{L} ]*?)(?= (?:was|were|rose|fell)\b)/u,
          'Zebra segment revenue',
        ),
    ],
    [
      'in its metric',
      (text) =>
        text
          .replace(/gross margin/i, 'operating margin')
          .replace(/\bebitda\b(?! margin)/i, 'capital expenditure'),
    ],
    [
      'from reported to adjusted',
      (text) => text.replace(/^(?!Adj|It)(\p{Lu})/u, (first) => `Adjusted ${first.toLowerCase()}`),
    ],
    ['from a result to a plan', (text) => text.replace(/\b(?:was|were)\b/, 'is expected to be')],
    ['by arithmetic of its own', (text) => text.replace(/\.$/, ', twice as much as before.')],
    ['by a figure of its own', (text) => text.replace(/\.$/, ', ahead of the 41.7% of its peers.')],
    ['by a link', (text) => text.replace(/\.$/, ' (www.evil.example).')],
    ['by a letter nobody sees', (text) => text.replace(/(\d)/, '$1\u200B')],
  ])('%s', (_, alter) => {
    const altered = truths
      .map((truth) => ({ ...truth, text: alter(truth.text, truth.transcript) }))
      .filter(({ text }, at) => text !== truths[at]?.text);
    const posted = altered.filter(isPosted).map(({ text }) => text);
    expect(altered.length).toBeGreaterThan(4);
    // figures.md: of every kind of error at least 95 % are caught; each that is not is shown here.
    expect(posted.length / altered.length, posted.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
