import { type Term, termsOf } from '../book/terms.ts';

const LEFT_OUT =
  /\b(?:exclud(?:es?|ed|ing)|excl\.?|ex|without|except(?: for)?|other than|apart from|aside from|outside(?: of)?|strip(?:s|ped|ping)? out)[\s-](?:the |our |any )?(?:impact |effects? |contribution )?(?:of |from )?(?:[\p{L}\p{N}&’'-]+\s?){1,4}/giu;

/** "Sales of the older brands, which excludes Wexel": whether a name stands only where it is left out. */
export function leavesOut(text: string, names: readonly Term[]): boolean {
  const isNamed = (part: string) => {
    const own = termsOf(part);
    return names.some((name) => own.includes(name));
  };
  return isNamed(text) && !isNamed(text.replaceAll(LEFT_OUT, ' '));
}
