import { Buffer } from 'node:buffer';
import { openContainer } from '../src/parse/containers/index.ts';
import { docxOf, paragraph } from '../test/support/docx.ts';
import { type Printed, pdfOf } from '../test/support/pdf.ts';
import { ms, quantile, type Row, times, timesOf } from './measure.ts';

const RUNS = 40;
const TURNS = 250; // a call of 110 KB of speech
const PAGES = 12;
const PACKED = /^(?:Word|PDF)/;
const SAID =
  'Net sales were $41.2 million in the third quarter, up 3% on last year, and gross margin was 31.4% of sales. ';

/** Each container on one invented call, beside splitting the same bytes (of packed ones, their text) into words. */
export async function benchContainers(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [what, bytes, target] of files()) {
    const opening = await timesOf(RUNS, () => openContainer(bytes));
    const plain = PACKED.test(what) ? Buffer.from((await openContainer(bytes)).text) : bytes;
    const splitting = await timesOf(RUNS, () => Buffer.from(plain).toString('latin1').split(/\s+/));
    const [ours, baseline] = [quantile(opening, 0.5), quantile(splitting, 0.5)];
    const rate = (millis: number) => `${(plain.length / 1e3 / millis).toFixed(1)} MB/s`;
    rows.push({
      what: `${what}, ${Math.round(plain.length / 1024)} KB`,
      ours: `${ms(ours)} (${rate(ours)})`,
      baseline: `read + split: ${ms(baseline)} (${rate(baseline)})`,
      ratio: times(ours / baseline),
      target,
    });
  }
  return rows;
}

function files(): readonly (readonly [string, Uint8Array, string])[] {
  const turns = Array.from({ length: TURNS }, (_, at) => ({
    speaker: `Speaker ${at % 9}`,
    text: SAID.repeat(4),
  }));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const paragraphs = turns.map(({ speaker, text }) => `<p><b>${speaker}</b></p><p>${text}</p>`);
  const cues = turns.map(
    ({ speaker, text }, at) =>
      `00:${String(at % 60).padStart(2, '0')}:00.000 --> 00:59:59.000\n<v ${speaker}>${text}`,
  );
  const furniture = '<div class="ad"><a href="#">Buy now</a><script>track()</script></div>';
  return [
    ['text', utf8(turns.map(({ text }) => text).join('\n\n')), '≥ 10 MB/s'],
    ['JSON', utf8(JSON.stringify({ symbol: 'HLDN', transcript: turns })), '≥ 10 MB/s'],
    ['HTML', utf8(`<!doctype html><body>${paragraphs.join(furniture)}`), '≥ 5 MB/s'],
    ['WebVTT', utf8(`WEBVTT\n\n${cues.join('\n\n')}`), '≥ 10 MB/s'],
    ['Word', docxOf(turns.map(({ text }) => paragraph(text)).join('')), '≤ 100 ms'],
    [`PDF of ${PAGES} pages`, pdfOf(Array.from({ length: PAGES }, printedPage)), '≤ 500 ms'],
  ];
}

function printedPage(): Printed[] {
  return Array.from({ length: 45 }, (_, at) => ({
    x: 60,
    y: 740 - at * 15,
    text: SAID.trim(),
    size: 9,
  }));
}
