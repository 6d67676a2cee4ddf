import type { Finding } from '../../doctor/finding.ts';
import { paint } from '../../render/terminal.ts';
import { EXIT, type Run } from '../command.ts';

const MARKS = { good: '✓', note: '·', wrong: '✗' } as const satisfies Record<
  Finding['kind'],
  string
>;
const STYLES = { good: 'green', note: 'dim', wrong: 'red' } as const;
const WIDTH = 'configuration'.length;

/** Prints what is right and wrong with the installation, a line each as it is found; exit 1 where something is wrong. */
export const doctor: Run = async (_words, options, shell) => {
  const { examine } = await import('../../doctor/examine.ts');
  let isWell = true;
  for await (const finding of examine()) {
    const { what, kind, says } = finding;
    if (kind === 'wrong') isWell = false;
    const mark = paint(shell.terminal, STYLES[kind], MARKS[kind]);
    shell.out(
      options.json ? `${JSON.stringify(finding)}\n` : `${mark} ${what.padEnd(WIDTH)}  ${says}\n`,
    );
  }
  return isWell ? EXIT.done : EXIT.failed;
};
