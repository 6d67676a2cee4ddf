import { parseArgs } from 'node:util';
import { type Command, EXIT, type Exit, type Options, type Shell } from './command.ts';
import { COMMANDS } from './commands/index.ts';

/** Runs what was typed after `earnings` and says how it ended; throws only what is a bug. */
export async function run(argv: readonly string[], shell: Shell): Promise<Exit> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const wanted = COMMANDS.find((command) => command.name === rest[0]);
    shell.out(wanted ? commandHelp(wanted) : help());
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    shell.err(
      `earnings: there is no command “${name.slice(0, 40)}”; “earnings --help” lists them.\n`,
    );
    return EXIT.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    shell.out(commandHelp(command));
    return EXIT.done;
  }
  const read = readOptions(command, rest);
  if (typeof read === 'string') {
    shell.err(`earnings: ${read}\nUsage: earnings ${command.usage}\n`);
    return EXIT.usage;
  }
  const work = await command.load();
  return work(read.words, read.options, shell);
}

const MINUS = /^-(?!-)./;
const MARK = '\0'; // in no argument of a process

const NEEDS: Readonly<Record<string, string>> = {
  parse: 'a file',
  add: 'a file',
  backfill: 'a folder, a file or a feed: earnings backfill calls/',
  search: 'words to look for: earnings search "gross margin"',
};

/** The words and options of a command, or a sentence about what is wrong with them. */
function readOptions(
  command: Command,
  args: readonly string[],
): { readonly words: readonly string[]; readonly options: Options } | string {
  const known = Object.keys(command.options);
  try {
    const { values, positionals: words } = parseArgs({
      args: args.map((arg) => (command.hasMinus && MINUS.test(arg) ? `${MARK}${arg}` : arg)),
      options: Object.fromEntries(
        known.map((name) => [name, { type: command.options[name]?.type ?? 'boolean' }]),
      ),
      allowPositionals: true,
    });
    const positionals = words.map((word) => word.replace(MARK, ''));
    for (const name of known) {
      const allowed = command.options[name]?.values;
      const value = values[name];
      if (allowed && value !== undefined && !allowed.includes(String(value)))
        return `--${name} is one of ${allowed.join(', ')}.`;
    }
    if (positionals.length < command.least)
      return `${command.name} needs ${NEEDS[command.name] ?? 'a call'}.`;
    if (positionals.length > (command.most ?? positionals.length))
      return `${command.name} takes no words, and “${positionals[0]?.slice(0, 40)}” is one.`;
    return { words: positionals, options: values as Options };
  } catch {
    const odd = args.find(
      (arg) => arg.startsWith('-') && arg !== '-' && !known.includes(arg.replace(/^--?|=.*$/g, '')),
    );
    return odd
      ? `${command.name} has no option ${odd.slice(0, 40)}.`
      : `the options of ${command.name} do not fit.`;
  }
}

function help(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'Earnings: one earnings call understood, every figure traced to a quote.',
    '',
    'Usage: earnings <command> …',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'A call is an id of the library (kingsoft-q2-2023), anything people type for one (KC Q2’23), or a transcript file.',
    '“-” reads standard input. “earnings <command> --help” shows its options. NO_COLOR is honoured.',
    '',
  ].join('\n');
}

function commandHelp({ usage, summary }: Command): string {
  return `Usage: earnings ${usage}\n\nPrints ${summary}.\n`;
}
