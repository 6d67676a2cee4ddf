import { EXIT, type Shell } from './command.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;

/** The process's own shell; the machinery loads when a command first asks for it. */
function openShell(): Shell {
  let cli: ReturnType<Shell['cli']> | null = null;
  let stop: AbortSignal | null = null;
  const open = async () => {
    const [{ composeCli }, { loadCliConfig }] = await Promise.all([
      import('../compose-cli.ts'),
      import('../config.ts'),
    ]);
    return composeCli(loadCliConfig());
  };
  return {
    out: (text) => void stdout.write(text),
    outWaiting: async (text) => {
      if (stdout.write(text)) return;
      await new Promise<void>((resolve) => {
        stdout.once('drain', resolve);
      });
    },
    err: (text) => void stderr.write(text),
    terminal: { width: stdout.columns ?? 100, color: stdout.isTTY === true && !hasNoColor() },
    hasInput: stdin.isTTY !== true,
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    inputLines: async function* () {
      const { createInterface } = await import('node:readline');
      yield* createInterface({ input: stdin });
    },
    hasBar: stderr.isTTY === true,
    confirm: async (question) => {
      if (stdin.isTTY !== true || stderr.isTTY !== true) return false;
      const { createInterface } = await import('node:readline/promises');
      const asked = createInterface({ input: stdin, output: stderr });
      const answer = await asked.question(`${question} [y/N] `).catch(() => ''); // Ctrl+C is no
      asked.close();
      return /^\s*y(?:es)?\s*$/i.test(answer);
    },
    stopped: () => {
      stop ??= stopsOf(process);
      return stop;
    },
    cli: () => {
      cli ??= open();
      return cli;
    },
  };
}

/** NO_COLOR with any value, as no-color.org asks; `getColorDepth` reads the environment for us. */
function hasNoColor(): boolean {
  return stdout.getColorDepth?.() === 1;
}

/** The first Ctrl+C lets work at hand end; the second does not. */
function stopsOf(host: NodeJS.Process): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) host.once(signal, () => stop.abort());
  return stop.signal;
}

async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    stderr.write(`earnings: The output cannot be written (${error.code ?? error.message}).\n`);
    process.exit(EXIT.failed);
  });
  const shell = openShell();
  try {
    process.exitCode = await run(process.argv.slice(2), shell);
  } catch (error) {
    const { EarningsError } = await import('../core/faults.ts');
    const { faultText } = await import('../render/fault-text.ts');
    if (error instanceof EarningsError) stderr.write(`earnings: ${faultText(error.fault)}\n`);
    else
      stderr.write(
        `earnings: this is a bug, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
    process.exitCode = EXIT.failed;
  }
}

await main();
