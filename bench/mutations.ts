import type { Transcript } from '../src/core/transcript.ts';
import { makeGate } from '../src/verify/gate.ts';
import { claimProblems } from '../src/verify/problems/answer-problems.ts';
import { verifyClaims } from '../src/verify/verify-claims.ts';
import { isFolder, ownCalls, readFolder } from './calls.ts';
import { type Claim, say, trueClaims } from './claims.ts';
import { printTable } from './measure.ts';
import { MUTATIONS } from './mutate.ts';

const [FOLDER = '', SHOW = ''] = process.argv.slice(2);

type Mode = 'open' | 'cited' | 'answer';
const MODES: readonly Mode[] = ['open', 'cited', 'answer'];
type Tally = Record<Mode, { stopped: number; of: number }>;

/**
 * `node bench/mutations.ts <folder> [kind]`: of true claims about our own calls and those of a folder, how
 * many each gate rejects; of the same claims made wrong in one attribute, how many it stops. `open` is the
 * whole call, `cited` the sentences a brief cites, `answer` those an answer cites. With a kind, or "true",
 * the claims are shown on which a gate errs.
 */
async function main(): Promise<void> {
  const tallies = new Map<string, Tally>();
  const calls = [...(await ownCalls()), ...(await folderCalls())];
  for (const call of calls) weigh(call, tallies);
  printTable([
    ['kind', 'claims', ...MODES.map((mode) => `${mode}: stopped`)],
    ...[...tallies].map(([kind, tally]) => [
      kind,
      String(tally.open.of),
      ...MODES.map((mode) => share(tally[mode])),
    ]),
  ]);
}

async function folderCalls(): Promise<readonly Transcript[]> {
  if (!isFolder(FOLDER)) return [];
  return (await readFolder(FOLDER)).flatMap(({ transcript }) => transcript ?? []);
}

function weigh(transcript: Transcript, tallies: Map<string, Tally>): void {
  const claims = trueClaims(transcript);
  for (const claim of claims) count(tallies, 'true', claim);
  for (const [kind, mutate] of Object.entries(MUTATIONS))
    for (const claim of claims) {
      const mutant = mutate(claim);
      if (mutant && say(mutant) !== say(claim)) count(tallies, kind, mutant);
    }
}

function count(tallies: Map<string, Tally>, kind: string, claim: Claim): void {
  const tally = tallies.get(kind) ?? {
    open: { stopped: 0, of: 0 },
    cited: { stopped: 0, of: 0 },
    answer: { stopped: 0, of: 0 },
  };
  tallies.set(kind, tally);
  const faults = faultsOf(claim);
  for (const mode of MODES) {
    tally[mode].of++;
    if (faults[mode].length > 0) tally[mode].stopped++;
    if (SHOW === kind && faults[mode].length > 0 === (kind === 'true'))
      console.log([claim.transcript.call.id, mode, say(claim), ...faults[mode]].join('\t'));
  }
}

function faultsOf(claim: Claim): Readonly<Record<Mode, readonly string[]>> {
  const { transcript, ids } = claim;
  const text = say(claim);
  const gate = makeGate(transcript);
  const reasons = (problems: readonly { readonly reason: string }[]) =>
    problems.map(({ reason }) => reason);
  return {
    open: verifyClaims(transcript, [text]).flatMap(({ verdict, reasons: why }) =>
      verdict === 'supported' ? [] : why,
    ),
    cited: reasons(gate.prose(text, ids)),
    answer: reasons(claimProblems(text, ids, { gate, transcript, context: text })),
  };
}

function share({ stopped, of }: { readonly stopped: number; readonly of: number }): string {
  return `${((stopped / Math.max(1, of)) * 100).toFixed(1)}%`;
}

await main();
