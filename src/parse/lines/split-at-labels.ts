import { isNameShaped, NAME_WORD, PARTICLES } from '../people/names.ts';

const LAST = `(?:St\\.\\s)?${NAME_WORD}`;
const NAME = `(?:(?:\\p{Lu}\\.\\s?){1,3}${LAST}|\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}\\.)?(?:(?:\\s${PARTICLES}){0,3}\\s${LAST}){1,2}?)`;
// "… go ahead. Ana Ruiz: Thank you": a name and a colon behind a sentence's end
const LABEL = new RegExp(
  `(?<=[.?!…"”)\\]]\\s)(${NAME_WORD}\\.?(?:\\s(?:${PARTICLES}(?=\\s)|${NAME_WORD}\\.?)){0,5}):\\s`,
  'gu',
);
// "… go ahead. Ana Ruiz Thank you": a name before another capital behind a sentence's end
const BARE = new RegExp(`(?<=[.?!…"”)\\]]\\s)(${NAME})(?=\\s\\p{Lu})`, 'gu');
const TITLED = /(?<=\S )(?=(?:Conference )?Operator: )/g; // "… Earnings Call Operator: Good morning"
const OPERATOR = /(?<=\S\s)(?=Operator\s\p{Lu}\p{Ll})/gu;
const HEADING = /(?<=[.?!…]\s)Question[- ]and[- ]Answer Session(?=\s)/g;
// "Lumo Corp … Company Participants Ana Ruiz - CFO Bo Ek - CEO": lists that lost their lines
const LIST =
  /\s((?:(?:Company|Corporate|Conference Call) Participants|Executives|Analysts)) (?=\S{1,30}(?: \S{1,30}){1,3} - )/g;
const ROW = /(?<!\S)(\S{1,30}(?: \S{1,30}){1,5})(?= - \p{Lu})/gu;
const LONG = 1000;
// Where lines are turns already, a name inside one is speech.
const MOST_LINES = 12;

/** Breaks long lines before `Name:` behind a sentence, in texts that lost their line ends. */
export function splitAtLabels(lines: readonly string[]): readonly string[] {
  if (!hasLostLines(lines)) return lines;
  return lines.flatMap((line) =>
    line
      .replaceAll(LABEL, (label, name: string) =>
        isNameShaped(name.trim()) ? `\n${label}` : label,
      )
      .replaceAll(TITLED, '\n')
      .split('\n'),
  );
}

/** Breaks long lines before names that come back and have nothing behind them but speech. */
export function splitAtNames(lines: readonly string[]): readonly string[] {
  if (!hasLostLines(lines)) return lines;
  const text = lines.join(' ');
  const opens = new Map<string, boolean>();
  const isSpeaker = (name: string) => {
    const known = opens.get(name);
    if (known !== undefined) return known;
    // Once on a list or in an announcement, once before the words.
    const isOne = isNameShaped(name) && text.indexOf(name) !== text.lastIndexOf(name);
    opens.set(name, isOne);
    return isOne;
  };
  const brokenAtRow = (words: string) => {
    const parts = words.split(' ');
    const at = parts.findIndex((_, from) => isSpeaker(parts.slice(from).join(' ')));
    return at < 1 ? words : `${parts.slice(0, at).join(' ')}\n${parts.slice(at).join(' ')}`;
  };
  return lines.flatMap((line) =>
    line
      .replaceAll(LIST, '\n$1\n')
      .replaceAll(ROW, brokenAtRow)
      .replaceAll(BARE, (name) => (isSpeaker(name) ? `\n${name}` : name))
      .replaceAll(OPERATOR, '\n')
      .replaceAll(HEADING, '\n$&\n')
      .split('\n'),
  );
}

function hasLostLines(lines: readonly string[]): boolean {
  if (!lines.some((line) => line.length > LONG)) return false;
  return lines.filter((line) => line.trim() !== '').length <= MOST_LINES;
}
