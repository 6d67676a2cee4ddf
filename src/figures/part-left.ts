import type { Segments } from './segments.ts';

// Only a company has these: its parts are done with.
const OF_COMPANY =
  /\b(?:group share|shareholders?['’]? equity|stockholders?['’]? equity|attributable to (?:the )?(?:share|stock|equity)|(?:earnings|loss) per (?:diluted )?share|effective tax rate|net debt|returned [^.;]{0,40}to (?:our )?(?:share|stock)holders|our\s[^.;,]{0,40}\b(?:return on equity|ROE)|solvency ratio|EPS)\b/i;

/** Whether a sentence tells what only a company has. */
export function isOfCompany(text: string): boolean {
  return OF_COMPANY.test(text);
}

// "And Brazil, Brazil is on an upward trajectory"
const ANOTHER =
  /^(?:And |Now |But )?(?:(\p{Lu}\w+(?:\s\p{Lu}\w+)?), )?(\p{Lu}\w+(?:\s\p{Lu}\w+)?)\s(?:is|was|has been|remains?|remained|continues?|continued)\s(?:on|in|at|also|still|again|doing|performing|growing|to)\b/u;

/** Whether a sentence speaks of another part than the one before it, by a name the call writes with a capital. */
export function isOfAnother(text: string, segment: string, segments: Segments): boolean {
  const name = ANOTHER.exec(text)?.[2];
  return (
    name !== undefined &&
    segments.isName(name) &&
    !segments.isCompany(name) &&
    !segment.includes(name.toLowerCase())
  );
}
