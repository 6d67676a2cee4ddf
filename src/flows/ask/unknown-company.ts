import type { Transcript } from '../../core/transcript.ts';
import { companiesTyped } from '../../extract/answer/read-question.ts';
import { isCommonWord, isFirmOnCall, isSaid } from './said-on-call.ts';

/**
 * A company that a question is about though the current call, or any of a few where there is none, does
 * not speak of it; null where that is not certain. It must own a metric, have done something or be all
 * that is asked of: "Northwind's margin", "and Northwind?", never "France's share" or "the target's midpoint".
 */
export async function unknownCompany(
  text: string,
  current: Transcript | null,
  few: () => Promise<readonly Transcript[]>,
): Promise<string | null> {
  for (const { name, isBare, isStart } of companiesTyped(text)) {
    if (current && (isSaid(name, current) || isFirmOnCall(name, current))) continue;
    const calls = await few();
    if (!current && calls.some((each) => isSaid(name, each))) continue;
    const isName = /^\p{Lu}/u.test(name) && !isBare && !isStart;
    if (isName || !calls.some((each) => isCommonWord(name, each))) return name;
  }
  return null;
}
