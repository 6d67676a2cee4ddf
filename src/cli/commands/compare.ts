import { compareBriefed } from '../../flows/compare/compare-briefed.ts';
import { readCompared } from '../../flows/compare/read-compared.ts';
import { chartSvg, FILE_LOOK } from '../../render/chart-svg.ts';
import { comparisonCsv, runCsv } from '../../render/comparison-csv.ts';
import { comparisonText } from '../../render/comparison-text.ts';
import { runCharts } from '../../render/run-charts.ts';
import { runText } from '../../render/run-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints calls of one company side by side; one call alone stands beside the one before it. */
export const compare: Run = async (words, options, shell) => {
  const quarters = typeof options.quarters === 'string' ? Number(options.quarters) : null;
  if (quarters !== null && !Number.isInteger(quarters)) {
    shell.err('earnings: --quarters is a number of calls, such as --quarters 8.\n');
    return EXIT.usage;
  }
  if (words.filter((word) => word === '-').length > 1) {
    shell.err('earnings: compare reads one call from standard input, not two.\n');
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
    const compared = await compareBriefed(cli, calls, { engine });
    const { transcripts } = compared;
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
