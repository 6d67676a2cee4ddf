import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { parse } from '../../../src/parse/parse.ts';
import { briefText } from '../../../src/render/brief-text.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const README = resolve(ROOT, 'README.md');
const SAMPLE = /(<!-- brief:[^\n]*-->\n```\n)[\s\S]*?(```\n<!-- \/brief -->)/;

/** What the terminal prints, up to the outlook. */
function sample(): string {
  const name = 'kingsoft-q2-2023.txt';
  const transcript = parse(readFileSync(resolve(ROOT, 'transcripts', name)), { name });
  const { brief } = gateBrief(transcript, extractBrief(transcript));
  const text = briefText(brief, transcript, { width: 100, color: false });
  return `${text.slice(0, text.indexOf('\nOutlook  ')).trimEnd()}\n`;
}

it('shows the brief that the product prints today', () => {
  const readme = readFileSync(README, 'utf8');
  const current = readme.replace(
    SAMPLE,
    (_, open: string, close: string) => `${open}${sample()}${close}`,
  );
  if (process.env.UPDATE_README) writeFileSync(README, current);
  else expect(readme).toBe(current);
});
