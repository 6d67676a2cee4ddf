import type { Tally, Told } from './tallies.ts';

const WHICH = /\b(?:interim|final|special|extraordinary|quarterly)\b/gi;

/** "10 cents" again, of the same dividend: per share and for its year, whatever the call counts in. */
export function isThatDividend(
  tally: Tally,
  { kind, figure, text }: Pick<Told, 'kind' | 'figure' | 'text'>,
) {
  const [was, is] = [tally.text, text].map((each) => each.toLowerCase().match(WHICH)?.join() ?? '');
  return kind.name === 'dividend' && figure.text === tally.figure.text && was === is;
}
