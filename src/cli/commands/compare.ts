import { callsBehind } from '../../flows/compare/calls-behind.ts';
import { type Compared, compareBriefed } from '../../flows/compare/compare-briefed.ts';
import { readCompared } from '../../flows/compare/read-compared.ts';
import { chartSvg, FILE_LOOK } from '../../render/chart/chart-svg.ts';
import { comparisonCsv, runCsv } from '../../render/comparison/comparison-csv.ts';
import { comparisonText } from '../../render/comparison/comparison-text.ts';
import { openPromisesText } from '../../render/comparison/open-text.ts';
import { runCharts } from '../../render/comparison/run-charts.ts';
import { runText } from '../../render/comparison/run-text.ts';
import { EXIT, type Run, type Shell } from '../command.ts';
import { each } from '../each.ts';

// What is promised is promised for two years at most.
const OPEN_QUARTERS = 8;

/** Prints calls of one company side by side; one call alone stands beside the one before it. */
export const compare: Run = async (words, options, shell) => {
  const asked = typeof options.quarters === 'string' ? Number(options.quarters) : null;
  const quarters = asked ?? (options.open ? OPEN_QUARTERS : null);
  if (quarters !== null && !Number.isInteger(quarters)) {
    shell.err('earnings: --quarters is a number of calls, such as --quarters 8.\n');
    return EXIT.usage;
  }
  if (words.filter((word) => word === '-').length > 1) {
    shell.err('earnings: compare reads one call from standard input, not two.\n');
    return EXIT.usage;
  }
  if (options.open && (options.csv || options.svg)) {
    shell.err('earnings: compare --open prints text, or --json.\n');
    return EXIT.usage;
  }
  const forms = ['json', 'csv', 'svg'].filter((form) => options[form]);
  if (forms.length > 1) {
    shell.err(`earnings: compare prints one of --${forms.join(' and --')}.\n`);
    return EXIT.usage;
  }
  const cli = await shell.cli();
  const engine = options.engine as 'auto' | 'openai' | 'extractive' | undefined; // checked by the dispatcher
  return each([words.join(' ')], options, shell, async () => {
    const ports = { ...cli, readInput: shell.readInput };
    const calls = await readCompared(ports, words, quarters);
    const beside = calls[1] ? await callsBehind(await cli.beside(calls[1].call), calls) : [];
    const compared = await compareBriefed(cli, calls, { engine, beside });
    const { quoted: transcripts } = compared;
    if (options.open) {
      shell.out(openOut(compared, shell, options.json === true));
      return EXIT.done;
    }
    if (options.svg) {
      const [chart] = compared.kind === 'run' ? runCharts(compared.run) : [];
      if (!chart) {
        shell.err(
          'earnings: three quarters or more that all tell one figure exactly make a chart.\n',
        );
        return EXIT.failed;
      }
      shell.out(`${chartSvg(chart, FILE_LOOK)}\n`);
      return EXIT.done;
    }
    const made =
      compared.kind === 'two'
        ? {
            json: compared.comparison,
            csv: () => comparisonCsv(compared.comparison),
            text: () => comparisonText(compared.comparison, transcripts, shell.terminal),
          }
        : {
            json: compared.run,
            csv: () => runCsv(compared.run),
            text: () => runText(compared.run, transcripts, shell.terminal),
          };
    shell.out(
      options.json ? `${JSON.stringify(made.json)}\n` : options.csv ? made.csv() : made.text(),
    );
    return EXIT.done;
  });
};

function openOut(compared: Compared, { terminal }: Shell, isJson: boolean): string {
  const { transcripts } = compared;
  const [latest] = transcripts.slice(-1);
  const open = (compared.kind === 'two' ? compared.comparison : compared.run).open ?? [];
  if (!latest) return '';
  return isJson
    ? `${JSON.stringify({ call: latest.call, open })}\n`
    : openPromisesText(open, transcripts, terminal);
}
