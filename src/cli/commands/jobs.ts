import type { DeadRequest, Requests } from '../../core/ports/requests.ts';
import { deadText, loadText } from '../../render/jobs-text.ts';
import { EXIT, type Exit, type Options, type Run, type Shell } from '../command.ts';
import { each } from '../each.ts';

const MOST = 200;

/** Prints what waits, or with `--dead` what was given up; `retry` puts that back to be worked again. */
export const jobs: Run = async ([first, ...ids], options, shell) => {
  if (first === undefined)
    return withRequests(options, shell, (requests) =>
      options.dead ? showDead(requests, options, shell) : showLoad(requests, options, shell),
    );
  if (first !== 'retry' || (ids.length === 0) !== (options.all === true)) {
    const wrong = first === 'retry' ? 'jobs retry needs ids, or --all.' : 'jobs takes retry alone.';
    shell.err(
      `earnings: ${wrong}\nUsage: earnings jobs [--dead] [--json] | jobs retry <id…>|--all\n`,
    );
    return EXIT.usage;
  }
  return withRequests(options, shell, (requests) => retry(requests, ids, options, shell));
};

async function withRequests(
  options: Options,
  shell: Shell,
  work: (requests: Requests) => Promise<Exit>,
): Promise<Exit> {
  const cli = await shell.cli();
  return each(['jobs'], options, shell, async () => work(await cli.requests()));
}

async function showLoad(requests: Requests, { json }: Options, shell: Shell): Promise<Exit> {
  const load = { ...(await requests.load()), dead: await requests.countDead() };
  shell.out(json ? `${JSON.stringify(load)}\n` : loadText(load));
  return EXIT.done;
}

async function showDead(requests: Requests, { json }: Options, shell: Shell): Promise<Exit> {
  const dead = await requests.dead(MOST);
  shell.out(
    json
      ? dead.map((each) => `${JSON.stringify(toldOf(each))}\n`).join('')
      : deadText(dead, shell.terminal),
  );
  const count = await requests.countDead();
  if (count > dead.length) shell.err(`the newest ${dead.length} of ${count}\n`);
  return EXIT.done;
}

async function retry(
  requests: Requests,
  ids: readonly string[],
  { json }: Options,
  shell: Shell,
): Promise<Exit> {
  const wanted = ids.length > 0 ? ids : await allDead(requests);
  let back = 0;
  for (const id of wanted) {
    const isBack = await requests.retry(id);
    if (json) shell.out(`${JSON.stringify({ id, retried: isBack })}\n`);
    else if (isBack) shell.out(`${id}\n`);
    if (isBack) back++;
    else
      shell.err(
        `earnings: No work “${id.slice(0, 80)}” was given up; “jobs --dead” lists what was.\n`,
      );
  }
  shell.err(`${back} put back; a running service works it within a second\n`);
  return back === wanted.length ? EXIT.done : EXIT.failed;
}

async function allDead(requests: Requests): Promise<readonly string[]> {
  const dead = await requests.dead(await requests.countDead());
  return dead.map(({ key }) => key).toReversed(); // the oldest goes first again
}

/** What may be shown of a request: where it came from, never what somebody wrote. */
function toldOf({ key, kind, reason, attempts, receivedAt, payload }: DeadRequest) {
  const { team = null, channel = null }: Partial<Record<string, unknown>> = {
    ...(payload as object | null),
  };
  return {
    ...{ id: key, kind, team, channel, reason, attempts },
    receivedAt: new Date(receivedAt).toISOString(),
  };
}
