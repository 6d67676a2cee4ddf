import { relative, resolve } from 'node:path';
import { auditCall } from '../src/audit/audit.ts';
import type { Check } from '../src/core/brief.ts';
import { isFolder, ownCalls, readFolder } from './calls.ts';
import { printTable } from './measure.ts';
import { type Planted, planted } from './planted.ts';

const [FOLDER = ''] = process.argv.slice(2);
const PLACES = 200;

/**
 * `npm run bench:audit [-- <folder>]`: the checks of a folder's calls by kind, each conflict with its
 * sentences; and of 200 numbers made wrong in our own calls, one at a time where a relation holds, how
 * many are then told as a conflict.
 */
async function main(): Promise<void> {
  if (FOLDER !== '' && isFolder(FOLDER)) await showFolder();
  const own = await ownCalls();
  showPlanted(planted(own, PLACES));
}

async function showFolder(): Promise<void> {
  const readings = await readFolder(FOLDER);
  const checks = readings.flatMap(({ file, transcript }) =>
    transcript ? auditCall(transcript).map((check) => ({ file, check })) : [],
  );
  for (const { file, check } of checks)
    if (check.verdict === 'conflict') showConflict(relative(resolve(FOLDER), resolve(file)), check);
  printTable([
    ['kind', ...VERDICTS],
    ...[...Map.groupBy(checks, ({ check }) => check.kind)].map(([kind, some]) => [
      kind,
      ...VERDICTS.map((verdict) =>
        String(some.filter(({ check }) => check.verdict === verdict).length),
      ),
    ]),
  ]);
  console.log();
}

const VERDICTS: readonly Check['verdict'][] = ['agrees', 'rounding', 'conflict'];

function showConflict(name: string, { text, evidence }: Check): void {
  console.log(`${name}\n  ${text}`);
  for (const { sentences, quote } of evidence) console.log(`    ${sentences.join(' ')}: ${quote}`);
  console.log();
}

function showPlanted(errors: readonly Planted[]): void {
  const share = (some: readonly Planted[]) =>
    `${((100 * some.filter(({ isCaught }) => isCaught).length) / Math.max(1, some.length)).toFixed(0)}%`;
  printTable([
    ['number made wrong in a', 'places', 'told as a conflict'],
    ...[...Map.groupBy(errors, ({ kind }) => kind)].map(([kind, some]) => [
      kind,
      String(some.length),
      share(some),
    ]),
    ['all', String(errors.length), share(errors)],
  ]);
}

await main();
