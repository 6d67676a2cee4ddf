import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Reason } from '../../src/core/verdict.ts';

const COLUMNS = 'call claim verdict wrong';

/** A claim about an invented call; `wrong` is the one attribute in which it is false, null when it is true. */
export interface ClaimCase {
  readonly call: string;
  readonly claim: string;
  readonly wrong: Reason | null;
}

/** The claims of test/fixtures/claims.tsv, in order; throws at the first row that is not well formed. */
export function claimCases(): readonly ClaimCase[] {
  const table = readFileSync(resolve(import.meta.dirname, '../fixtures/claims.tsv'), 'utf8');
  const [head = '', ...lines] = table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (head !== COLUMNS.replaceAll(' ', '\t')) throw new Error(`these are not the columns: ${head}`);
  return lines.map((line) => {
    const [call = '', claim = '', verdict, wrong] = line.split('\t');
    if (claim === '' || (verdict === 'supported') !== (wrong === ''))
      throw new Error(`not a claim with its verdict: ${line}`);
    return { call, claim, wrong: wrong === '' ? null : Reason.parse(wrong) };
  });
}
