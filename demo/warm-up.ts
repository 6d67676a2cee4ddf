import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../src/core/ports/host.ts';
import { answerFlow } from '../src/flows/ask/answer-call.ts';
import { briefFlow } from '../src/flows/brief/brief-call.ts';
import { parse } from '../src/parse/parse.ts';

const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Has the extractive engine read the shipped calls once, and drops what it finds: the first brief that
 * somebody asks for is made anew, by code that is compiled by then.
 */
export async function warmUp(transcriptsDir: string): Promise<void> {
  const clock = { now: () => Date.now() };
  const brief = briefFlow({ briefs: null, model: null, log: QUIET, clock });
  const answer = answerFlow({ model: null, notes: null, log: QUIET });
  for (const name of await readdir(transcriptsDir)) {
    const transcript = await parse(await readFile(join(transcriptsDir, name)), { name });
    await brief(transcript);
    await answer(transcript, 'What drove revenue?');
  }
}
