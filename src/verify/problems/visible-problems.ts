import type { Problem } from './problem.ts';

/**
 * What opens a link or a mention: model-written URLs and mentions are never posted. "evil.example/x" is
 * a link to Slack as well; "Booking.com" is a name that people say.
 */
const LINK =
  /<[!@#]|\b[a-z][a-z0-9+.-]{0,20}:\/\/|https?:|www\.|\]\(|(?:mailto|tel|slack):|(?<![\p{L}\p{N}])@(?:channel|here|everyone)\b|\b[\p{L}\p{N}-]{1,63}\.[a-z]{2,63}\/[\p{L}\p{N}]/iu;
// What a reader cannot see, or sees as another letter or digit than the gate reads: controls, invisible
// letters, digits of other scripts ("１，８３５", "²", "Ⅸ"), letters that are not Latin ("milliоn", "九百"),
// and Latin ones in another dress ("ｅｖｉｌ").
const FOREIGN =
  /[\p{Cc}\p{Default_Ignorable_Code_Point}]|[^\P{N}0-9]|[^\P{L}\p{Script=Latin}]|[\uff01-\uff5e]/gu;

/**
 * Problems of a text as people will see it: hidden and foreign letters that `said`, the words of the call
 * it rests on, does not hold; links, mentions.
 */
export function visibleProblems(text: string, said = ''): readonly Problem[] {
  if (text.trim() === '') return [{ reason: 'not_found', detail: 'there are no words' }];
  if ((text.match(FOREIGN) ?? []).some((letter) => !said.includes(letter)))
    return [{ reason: 'not_found', detail: 'hidden or foreign characters are not allowed' }];
  // A full stop of another script is one to a browser.
  return LINK.test(text.normalize('NFKC').replaceAll('。', '.'))
    ? [{ reason: 'not_found', detail: 'links and mentions are not allowed' }]
    : [];
}
