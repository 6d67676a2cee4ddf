import { benchAcks } from './acks.ts';
import { benchContainers } from './containers.ts';
import { benchJobs } from './jobs.ts';
import { benchLibrary } from './library.ts';
import { printRows, type Row } from './measure.ts';
import { benchPage } from './page.ts';
import { benchParsing } from './parsing.ts';
import { benchProcesses } from './processes.ts';
import { benchReading } from './reading.ts';
import { benchResultsDay } from './results-day.ts';
import { benchSoak } from './soak.ts';
import { benchTokens } from './tokens.ts';

const SECTIONS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  reading: benchReading,
  parsing: benchParsing,
  containers: benchContainers,
  tokens: benchTokens,
  processes: benchProcesses,
  acks: benchAcks,
  jobs: benchJobs,
  library: benchLibrary,
  soak: benchSoak,
  'results-day': benchResultsDay,
  page: benchPage,
};

const LONG: ReadonlySet<string> = new Set(['page', 'library', 'results-day']); // needs a browser; take minutes

/** `npm run bench [-- reading acks]`: medians of warm runs, each beside its ratio to a baseline. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const names =
    wanted.length > 0 ? wanted : Object.keys(SECTIONS).filter((name) => !LONG.has(name));
  for (const name of names) {
    const section = SECTIONS[name];
    if (!section) throw new Error(`no bench named ${name}: ${Object.keys(SECTIONS).join(', ')}`);
    console.log(`\n${name}`);
    printRows(await section());
  }
}

await main();
