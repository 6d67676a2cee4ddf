import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../src/extract/answer/answer-question.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { parseText } from '../../../src/parse/parse.ts';
import { answerText } from '../../../src/render/answer/answer-text.ts';
import { briefText } from '../../../src/render/brief/brief-text.ts';
import { type ChartLook, chartSvg } from '../../../src/render/chart/chart-svg.ts';
import { chartsOf } from '../../../src/render/chart/charts.ts';
import { gateAnswer } from '../../../src/verify/gate-answer.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const README = resolve(ROOT, 'README.md');
const NAME = 'kingsoft-q2-2023.txt';
const TERMINAL = { width: 100, color: false };

// The colours of a page that a README is read on: what holds a picture lends it none.
const FONT = 'system-ui, sans-serif';
const LOOKS: Readonly<Record<string, ChartLook>> = {
  'chart.svg': {
    ...{ font: FONT, ink: '#1d1c1d', soft: '#616061', line: '#dddddf' },
    bars: ['#bf4d17', '#25399b'],
  },
  'chart-dark.svg': {
    ...{ font: FONT, ink: '#d7d8d9', soft: '#a6a8ab', line: '#393c41' },
    bars: ['#ee8650', '#8ea2ff'],
  },
};

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

it.each(Object.entries(LOOKS))('shows the chart that the product draws today: %s', (name, look) => {
  const [chart] = chartsOf(gateBrief(transcript, extractBrief(transcript)).brief);
  if (!chart) throw new Error('the shipped call has no chart');
  const file = resolve(ROOT, 'docs/images', name);
  const drawn = `${chartSvg(chart, look)}\n`;
  if (process.env.UPDATE_README) writeFileSync(file, drawn);
  else expect(readFileSync(file, 'utf8')).toBe(drawn);
});

describe('what the README leads to', () => {
  const readme = readFileSync(README, 'utf8');
  const found = readme.matchAll(/\]\((?!https?:)([^)#]+)|(?:src|srcset)="([^"]+)"/g);
  const files = [...new Set([...found].map(([, linked, shown]) => linked ?? shown ?? ''))];
  const pictures = files.filter((file) => file.startsWith('docs/images/'));

  it('is there', () => {
    expect(files.length).toBeGreaterThan(pictures.length);
    expect(files.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
  });

  it('is light: pictures of 200 kB at most, each with words for who does not see it', () => {
    expect(pictures.length).toBeGreaterThan(0);
    const heavy = pictures.filter((file) => statSync(resolve(ROOT, file)).size > 200_000);
    expect(heavy).toEqual([]);
    for (const [image] of readme.matchAll(/<img [^>]*>/g)) expect(image).toMatch(/ alt="[^"]{9,}"/);
  });
});
