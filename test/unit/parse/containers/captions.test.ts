import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import { openContainer } from '../../../../src/parse/containers/index.ts';
import { parse } from '../../../../src/parse/parse.ts';
import { faultOf } from './fault-of.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const open = (text: string) => openContainer(utf8(text));
const stamp = (seconds: number, comma: string) =>
  `00:00:${String(seconds).padStart(2, '0')}${comma}000`;

/** Captions of two seconds each; a number leaves that many seconds of silence. */
const vtt = (...said: readonly (string | number)[]) => {
  let at = 0;
  const cues = said.flatMap((each) => {
    if (typeof each === 'number') at += each;
    if (typeof each === 'number') return [];
    at += 2;
    return [`${stamp(at - 2, '.')} --> ${stamp(at, '.')} align:start\n${each}`];
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
};
const spokenIn = async (text: string) =>
  (await parse(utf8(text))).turns.map((turn) => [turn.speaker, turn.text]);

const TURNS = [
  ['Ada Brink', 'Net sales were $41.2 million, up 3%. R&D was flat.'],
  ['Tomas Hale', 'What drove the margin?'],
  ['Ada Brink', 'Freight.'],
];

describe('captions with voices', () => {
  it.each([
    [
      'voice marks',
      vtt(
        '<v Ada Brink>Net sales were $41.2',
        '<v Ada Brink>million, up <i>3%</i>. R&amp;D was flat.</v>',
        '<v.loud Tomas Hale>What drove the margin?',
        '<v Ada Brink>Freight.',
      ),
    ],
    [
      'two voices in one caption',
      vtt(
        '<v Ada Brink>Net sales were $41.2 million, up 3%. R&amp;D was flat.</v>\n<v Tomas Hale>What drove',
        '<v Tomas Hale>the margin?',
        '<v Ada Brink>Freight.',
      ),
    ],
    [
      'a name before each caption',
      vtt(
        'Ada Brink: Net sales were $41.2',
        'Ada Brink: million, up 3%. R&amp;D was flat.',
        'Tomas Hale: What drove',
        'Tomas Hale: the margin?',
        'Ada Brink: Freight.',
      ),
    ],
    [
      'times within a caption',
      vtt(
        '<v Ada Brink>Net <00:00:00.500><c>sales</c> were $41.2 million, up 3%. R&amp;D was flat.',
        '<v Tomas Hale>What drove the margin?',
        '<v Ada Brink>Freight.',
      ),
    ],
  ])('gives the turns of %s', async (_, text) => {
    expect(await spokenIn(text)).toEqual(TURNS);
  });

  it.each([
    [
      'the first caption of a turn has its voice',
      vtt(
        '<v Ada Brink>Net sales were $41.2',
        'million, up 3%.',
        'R&amp;D was flat.',
        '<v Tomas Hale>What drove',
        'the margin?',
        '<v Ada Brink>Freight.',
      ),
    ],
    [
      'a caption goes on within a sentence',
      vtt(
        '<v Ada Brink>Net sales were $41.2',
        'million, up 3%. R&amp;D was flat.',
        '<v Tomas Hale>What drove the margin?',
        '<v Ada Brink>Freight.',
      ),
    ],
  ])('has the voice go on where %s', async (_, text) => {
    expect(await spokenIn(text)).toEqual(TURNS);
  });

  it('knows somebody who speaks once by the whole name, and no colon amid a sentence', async () => {
    const text = vtt(
      'ADA BRINK: Net sales rose.',
      'Tomas Hale: Why so?',
      'ADA BRINK: We did as',
      'Plan Nine: sell more.',
      'Tomas Hale: I see.',
      'Ida Lund: Me too.',
    );
    expect((await spokenIn(text)).map(([speaker]) => speaker)).toEqual([
      ...['Ada Brink', 'Tomas Hale', 'Ada Brink', 'Tomas Hale', 'Ida Lund'],
    ]);
  });

  it('names nobody where a caption has no voice', async () => {
    const text = vtt(
      '<v Ada Brink>Net sales rose.',
      'What drove the margin?',
      '<v Ada Brink>Freight.',
    );
    expect((await spokenIn(text)).map(([speaker]) => speaker)).toEqual([
      'Ada Brink',
      'Unknown',
      'Ada Brink',
    ]);
  });
});

describe('captions without voices', () => {
  it.each<[string, readonly (string | number)[], string]>([
    ['lines of a sentence', ['Net sales were', '$41.2 million.'], 'Net sales were $41.2 million.'],
    [
      'two lines each',
      ['Net sales\nwere $41.2', 'million\nin all.'],
      'Net sales were $41.2 million in all.',
    ],
    [
      'a pause after a sentence',
      ['Net sales rose.', 4, 'Margins fell.'],
      'Net sales rose.\n\nMargins fell.',
    ],
    ['a pause within a sentence', ['Net sales', 4, 'rose.'], 'Net sales rose.'],
    [
      'lines that move up',
      ['Net sales were', 'Net sales were\n$41.2 million', '$41.2 million\nin all.'],
      'Net sales were $41.2 million in all.',
    ],
    ['a line that grows', ['Net sales', 'Net sales were', 'Net sales were 3'], 'Net sales were 3'],
    ['a word said twice', ['Yes.', 'Yes.', 'Right.'], 'Yes. Yes. Right.'],
    ['a colon that is no name', ['Note: net sales rose', 'by 3%.'], 'Note: net sales rose by 3%.'],
    ['a sign that is no mark', ['margins &lt; 3% &amp; falling'], 'margins < 3% & falling'],
  ])('reads %s', async (_, said, text) => {
    expect((await open(vtt(...said))).text).toBe(text);
  });

  it('reads SubRip, with numbers and commas', async () => {
    const cue = (at: number, said: string) =>
      `${at + 1}\r\n${stamp(at * 2, ',')} --> ${stamp(at * 2 + 2, ',')}\r\n${said}\r\n`;
    const text = [cue(0, 'Net sales were'), cue(1, '<i>$41.2 million</i>.')].join('\r\n');
    expect(await open(text)).toMatchObject({
      format: 'captions',
      text: 'Net sales were $41.2 million.',
    });
  });

  it.each([
    ['cut off', '00:00:02.000 --> 00:00:0'],
    ['without an end', '00:00:02.000 -->'],
  ])('keeps what is said under a time that is %s', async (_, times) => {
    const text = `${vtt('<v Ada Brink>Sales rose.')}\n${times}\n<v Ada Brink>Margins were 9%.\n`;
    expect(await spokenIn(text)).toEqual([['Ada Brink', 'Sales rose. Margins were 9%.']]);
  });

  it('sets notes, styles and names of captions aside', async () => {
    const { text, setAside } = await open(
      'WEBVTT Halden Foods Q3 2024\n\nNOTE by Kestrel\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000\nGood morning.',
    );
    expect(text).toBe('Good morning.');
    expect(setAside?.map((each) => each.text)).toEqual([
      'WEBVTT Halden Foods Q3 2024',
      'NOTE by Kestrel',
      'STYLE',
      '::cue { color: red }',
      'intro',
    ]);
  });
});

describe('what is no caption', () => {
  it.each([
    ['no captions', 'WEBVTT\n\nNOTE nothing', { code: 'source.empty' }],
    ['captions without words', vtt('<v Ada>', '--'), { code: 'source.empty' }],
  ])('refuses %s', async (_, text, fault) => {
    expect(await faultOf(utf8(text))).toMatchObject(fault);
  });

  it.each(['1. Net sales rose.', 'WEBVTTX is a firm', '10:30 Good morning'])(
    'takes %j for text',
    async (text) => {
      expect((await open(text)).format).toBe('text');
    },
  );

  it('opens or refuses whatever comes, and throws nothing else', async () => {
    const piece = fc.constantFrom(
      '\n',
      '\n\n',
      '00:01.000 --> 00:02.000',
      '<v Ada>',
      '<v',
      '>',
      'Ada: ',
      'rose.',
      '&amp;',
      '-->',
      '>> ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await open(`WEBVTT\n\n${pieces.join('')}`).catch((error) =>
          expect(error).toBeInstanceOf(EarningsError),
        );
      }),
    );
  });

  it.each(['<v ', '<', '&', 'Ada: '])('reads half a MB of %j in time', async (piece) => {
    const start = performance.now();
    await faultOf(utf8(vtt(`Hi ${piece.repeat(5e5 / piece.length)}`)));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
