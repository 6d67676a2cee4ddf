import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Side, type Transcript } from '../src/core/transcript.ts';
import { parse } from '../src/parse/parse.ts';
import { isFolder } from './calls.ts';
import { printTable } from './measure.ts';

const [FOLDER = '', TRANSCRIPTS = ''] = process.argv.slice(2);

/** One call's turns as a reader of the file labelled them; consecutive turns of one speaker are one. */
const Labels = z.object({
  /** Below the folder of transcripts. */
  file: z.string(),
  company: z.string(),
  quarter: z.number().nullable(),
  year: z.number(),
  /** Who speaks, and the first words. */
  turns: z.array(z.tuple([z.string(), z.string()])),
  /** Index of the first turn of questions and answers; -1 where there are none. */
  qaStart: z.number(),
  sides: z.record(z.string(), Side),
});
type Labels = z.infer<typeof Labels>;

type Share = readonly [got: number, of: number];
interface Score {
  readonly found: number;
  readonly read: number;
  readonly labelled: number;
  readonly isQaRight: boolean;
  readonly isCallRight: boolean;
  readonly sides: Share;
  readonly faults: readonly string[];
}

/**
 * `node bench/turns.ts <labels folder> <transcripts folder>`: turns, sides and calls beside labels made by
 * hand. A turn is right when it begins with the labelled words under the labelled speaker; what differs is
 * printed.
 */
async function main(): Promise<void> {
  if (!isFolder(FOLDER) || !isFolder(TRANSCRIPTS)) return;
  const scores: (readonly [string, Score])[] = [];
  for (const name of readdirSync(FOLDER)
    .filter((each) => each.endsWith('.json'))
    .toSorted()) {
    const labels = Labels.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
    const score = judge(labels, await parse(readFileSync(join(TRANSCRIPTS, labels.file))));
    for (const fault of score.faults) console.log(`${labels.file}: ${fault}`);
    scores.push([labels.file, score]);
  }
  console.log();
  printTable([['file', 'turn-speaker F1', 'Q&A', 'call', 'sides'], ...scores.map(rowOf)]);
}

function judge(labels: Labels, { turns, participants, call }: Transcript): Score {
  const people = new Map(
    participants.flatMap((person) =>
      [person.name, ...person.aliases].map((name) => [fold(name), person]),
    ),
  );
  const bare = turns.map(({ text, speaker }) => ({ speaker, text: fold(text) }));
  const faults: string[] = [];
  const places: number[] = [];
  let from = 0;
  for (const [speaker, words] of labels.turns) {
    const at = bare.findIndex((turn, index) => index >= from && turn.text.startsWith(fold(words)));
    const said = bare[at]?.speaker;
    const isRight =
      said !== undefined &&
      (fold(said) === fold(speaker) || people.get(fold(speaker))?.name === said);
    if (isRight) from = at + 1;
    else faults.push(`${said === undefined ? 'no turn' : `under ${said}`}: ${speaker}: ${words}`);
    places.push(isRight ? at : -1);
  }
  const found = new Set(places);
  for (const [at, { speaker, text }] of turns.entries())
    if (!found.has(at)) faults.push(`not labelled: ${speaker}: ${text.slice(0, 60)}`);

  const qa = turns.findIndex(({ section }) => section === 'qa');
  const isQaRight = qa === (labels.qaStart === -1 ? -1 : places[labels.qaStart]);
  if (!isQaRight) faults.push(`questions at turn ${qa}`);
  const isCallRight =
    fold(call.company).startsWith(fold(labels.company)) &&
    call.fiscalQuarter === labels.quarter &&
    call.fiscalYear === labels.year;
  if (!isCallRight) faults.push(`call: ${call.company}, ${call.period}`);
  const sides = Object.entries(labels.sides);
  const wrong = sides.filter(([name, side]) => people.get(fold(name))?.side !== side);
  for (const [name, side] of wrong) faults.push(`not ${side}: ${name}`);
  return {
    found: places.filter((at) => at !== -1).length,
    read: turns.length,
    labelled: labels.turns.length,
    isQaRight,
    isCallRight,
    sides: [sides.length - wrong.length, sides.length],
    faults,
  };
}

/** Letters and digits alone, small: what readers of one text agree on. */
function fold(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function rowOf([file, score]: readonly [string, Score]): readonly string[] {
  const { found, read, labelled, isQaRight, isCallRight, sides } = score;
  return [
    file,
    ((2 * found) / (read + labelled)).toFixed(3),
    isQaRight ? 'right' : 'wrong',
    isCallRight ? 'right' : 'wrong',
    sides.join('/'),
  ];
}

await main();
