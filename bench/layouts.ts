import { relative } from 'node:path';
import type { Transcript } from '../src/core/transcript.ts';
import { isFolder, type Reading, readFolder } from './calls.ts';
import { printTable } from './measure.ts';

const FOLDER = process.argv[2] ?? process.env.TRANSCRIPTS ?? '';

const COLUMNS = [
  'file',
  'layout',
  'sure',
  'turns',
  'qa',
  'in turns',
  'aside',
  'listed',
  'sides',
  'call',
  'failed',
];

/**
 * `node bench/layouts.ts <folder>` (or TRANSCRIPTS=<folder>): how each transcript of a folder is read, the
 * share of its letters in turns and set aside, speakers found on the roster, and failed checksums.
 */
async function main(): Promise<void> {
  if (!isFolder(FOLDER)) return;
  const readings = await readFolder(FOLDER);
  printTable([COLUMNS, ...readings.map(rowOf)]);
  console.log();
  printTable([SUMMARY, ...summaryOf(readings)]);
}

function rowOf({ file, transcript, fault }: Reading): readonly string[] {
  const name = relative(FOLDER, file);
  if (!transcript) return [name, fault ?? ''];
  const { report, turns, call } = transcript;
  return [
    name,
    report.layout,
    report.confidence.toFixed(2),
    String(turns.length),
    String(turns.findIndex(({ section }) => section === 'qa')),
    percent(shareIn(transcript)),
    percent(1 - shareIn(transcript)),
    listedIn(transcript),
    sidesIn(transcript),
    `${call.company}, ${call.period || 'no period'}, ${call.date ?? 'no date'}`,
    failedIn(transcript).join('; '),
  ];
}

const SUMMARY = ['layout', 'files', 'in turns', 'set aside as', 'lost words', 'failed checksums'];

function summaryOf(readings: readonly Reading[]): readonly (readonly string[])[] {
  const read = readings.flatMap(({ transcript }) => transcript ?? []);
  return [...Map.groupBy(read, ({ report }) => report.layout)].map(([layout, all]) => {
    const aside = all.flatMap(({ report }) => report.setAside);
    const whole = letters(aside) + letters(all.flatMap(({ turns }) => turns));
    const reasons = [...Map.groupBy(aside, ({ reason }) => reason)].map(
      ([reason, some]) => `${reason} ${percent(letters(some) / whole)}`,
    );
    const failed = all.flatMap(failedIn);
    return [
      layout,
      String(all.length),
      percent(1 - letters(aside) / whole),
      reasons.join(', '),
      String(failed.filter((each) => each.startsWith('every word')).length),
      String(failed.length),
    ];
  });
}

function shareIn({ turns, report }: Transcript): number {
  const [said, aside] = [letters(turns), letters(report.setAside)];
  return said / Math.max(1, said + aside);
}

/** Letters and digits: rulers are no words. */
function letters(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.replaceAll(/[^\p{L}\p{N}]/gu, '').length, 0);
}

/** Speakers that the roster lists, of all speakers but the operator. */
function listedIn({ turns, participants }: Transcript): string {
  const speakers = new Set(turns.map(({ speaker }) => speaker));
  const people = participants.filter(({ name, side }) => speakers.has(name) && side !== 'operator');
  const known = people.filter(({ role, affiliation }) => role !== null || affiliation !== null);
  return `${known.length}/${people.length}`;
}

function sidesIn({ participants }: Transcript): string {
  return [...Map.groupBy(participants, ({ side }) => side)]
    .map(([side, people]) => `${people.length} ${side}`)
    .join(', ');
}

function failedIn({ report }: Transcript): readonly string[] {
  return report.checksums
    .filter(({ ok }) => !ok)
    .map(({ name, detail }) => `${name}: ${detail.slice(0, 60)}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

await main();
