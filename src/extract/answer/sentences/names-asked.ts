import { stemOf } from '../book/terms.ts';

const RANK =
  '(?:(?:single )?(?:biggest|largest|main|top|most important|key|major|number one|closest|principal|leading))';
const ASKED = new RegExp(
  String.raw`^(?:and |so )?who(?:['’]s| is| are| was| were)? (?:the |their |its |your |our )?(?:(?<rank>${RANK}) )?(?<noun>\p{L}+)(?: (?:in|for|of|by) .{2,40})?[^\p{L}\p{N}]*$`,
  'iu',
);
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&.’'-]+(?: (?:\p{Lu}[\p{L}\p{N}&.’'-]*|of|and|&))*`;
const OPENS =
  /^(?:In|On|At|For|With|And|But|So|Our|The|Their|Its|However|Today|Now|Then|This|That)\b/;
const ANY_NAME = /(?<=[\p{L},] )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu; // of people or firms
// "Who are they working with": "a memorandum with Varnholt"
const WITH_NAME =
  /\bwith (?!(?:Our|The|This|That|These|Those|COVID|Covid|Q[1-4]|We|It|I)\b)\p{Lu}[\p{L}\p{N}&.-]{2,}/u;

/** Whether a sentence may tell who is asked for: the very "largest customer" by a name, else any name. */
export function namesAsked(text: string, asked: string): boolean {
  const { rank, noun } = ASKED.exec(asked)?.groups ?? {};
  // "Who is leaving" asks for no office.
  if (noun === undefined || /ing$/i.test(noun))
    return namesOther(text, asked) || (/\bwith\b/i.test(asked) && WITH_NAME.test(text));
  const of = String.raw`(?:${rank === undefined ? '' : `${wordsOf(RANK)} (?:\\p{L}+ ){0,2}`})${wordsOf(stemOf(noun))}\p{L}*`;
  const after = new RegExp(
    String.raw`${of}(?: (?:of ours|today|now|still))*(?:,| is| are| was| were| remains?| being| like| includ\p{L}+| such as|,? namely|:) (?:still |now )?(?<name>${NAME})`,
    'u',
  );
  const before = new RegExp(
    String.raw`(?<![\p{L}] (?:in|at|from|to|for|of) )(?<![\p{L}])(?<name>${NAME})(?: is| are| was| were| remains?|,)(?: (?:now|still|also|by far|one of))*(?: our| the| their| its| a)? ${of}`,
    'u',
  );
  return [after, before].some((pattern) => {
    const name = pattern.exec(text)?.groups?.name;
    return name !== undefined && !OPENS.test(name);
  });
}

/** Whether a name stands in it that is none of what is asked: who runs the Harbor Bank is no Harbor Bank. */
function namesOther(text: string, asked: string): boolean {
  const words = asked.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const isAsked = (word: string) => words.some((each) => word.toLowerCase().startsWith(each));
  return (text.match(ANY_NAME) ?? []).some((name) => !name.split(' ').every(isAsked));
}

/** Lower or upper letters alike, beside names that are told by their capitals. */
function wordsOf(pattern: string): string {
  return pattern.replaceAll(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
