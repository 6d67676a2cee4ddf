import type { Figure } from '../../core/figure.ts';
import { readFigures } from './read-figures.ts';

/**
 * The place value of a figure's last digit, read again from its words: "1,835.4 million" -> 100000. Where
 * they cannot be read alone, that of the last digit the value needs, which is no finer.
 */
export function stepOf(figure: Figure): number {
  const read = readFigures(figure.text, { currency: figure.currency });
  const same = read.find((each) => Math.abs(each.figure.value) === Math.abs(figure.value));
  return same?.step ?? lastPlaceOf(figure.value);
}

function lastPlaceOf(value: number): number {
  const [digits = '0', power = '0'] = Math.abs(value).toExponential(11).split('e');
  const decimals = digits.replace(/^\d\.?/, '').replace(/(?<!0)0+$/, '').length;
  return 10 ** (Number(power) - decimals);
}
