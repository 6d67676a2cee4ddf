import type { Section } from '../../../core/transcript.ts';
import type { DraftTurn } from '../../turns/draft.ts';
import { readHeading } from '../../turns/headings.ts';
import { cleanText } from '../clean-text.ts';
import { saidIn } from './pairs.ts';
import type { Person } from './people.ts';
import { type Fields, isFields, type Nested, wordsIn } from './walk.ts';
import { isWordList, readWords } from './words.ts';

const SPEAKER = [
  ...['speaker', 'speaker_name', 'speakerName', 'name', 'speaker_id', 'speakerId', 'speaker_label'],
  ...['participant', 'person', 'person_name', 'personName', 'who'],
];
const TEXT = [
  ...['text', 'content', 'speech', 'statement', 'paragraph', 'paragraphs', 'transcript'],
  ...['message', 'utterance', 'componentText', 'sentences', 'elements', 'words'],
];
const ROLE = ['title', 'role', 'position', 'speaker_role', 'speaker_title', 'job_title'];
const FIRM = ['affiliation', 'company', 'firm', 'organization'];
const SECTION = ['section', 'session', 'componentType'];
const WORD = ['punctuated_word', 'word', 'text'];

// What stands between the parts of one saying; elements hold their own spaces.
const GLUE: Readonly<Record<string, string>> = { words: ' ', sentences: ' ', elements: '' };
const NUMBERED = /^(?:\d{1,3}|[A-Za-z])$/; // 0, B

const QUESTIONS = /^q(?:$|[\s_-]*(?:(?:&|n|and)[\s_-]*)?a)|question|^answer/i; // qa, q_and_a, question_answer
const UNKNOWN = 'Unknown';
// Letters by which two lists are known to hold the same words, and turns that have as many.
const OPENING = 150;
const MOST_OPENING = 40;

/** Whether a list is one of things said: its objects name a speaker and hold words, or one word each. */
export function isTurnList(list: Nested): boolean {
  if (/^errors?$/i.test(list.key)) return false;
  const objects = saidIn(list.value);
  return (
    (isWordList(list) ||
      objects?.some((each) => spokenIn(each) !== '' && SPEAKER.some((key) => key in each))) ??
    false
  );
}

/** The turns of a JSON's lists of things said, under the names that its table of speakers gives. */
export function readTurns(
  lists: readonly Nested[],
  speakers: ReadonlyMap<string, Person>,
): readonly DraftTurn[] {
  const [spelled = [], whole = []] = [true, false].map((isSpelled) =>
    lists.filter((list) => isWordList(list) === isSpelled),
  );
  if (whole.length === 0)
    return withoutCopies(
      spelled.map((list) => readWords(list, (said) => asTurn(said, speakers))),
    ).flat();
  const turns = whole.map((list) => {
    const said = turnsOf(list, speakers);
    return list.key === 'sentences' ? joinSentences(said) : said;
  });
  return withoutCopies(turns).flat();
}

/** Lists without those that begin as one before them: services send the call by turns and by sentences. */
function withoutCopies(
  lists: readonly (readonly DraftTurn[])[],
): readonly (readonly DraftTurn[])[] {
  const begun = new Set<string>();
  return lists.filter((turns) => {
    const start = turns
      .slice(0, MOST_OPENING)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, '')
      .slice(0, OPENING);
    const isNew = start.length < OPENING || !begun.has(start);
    begun.add(start);
    return isNew;
  });
}

function asTurn(said: Fields, speakers: ReadonlyMap<string, Person>) {
  const { name, ...detail } = speakerOf(said, speakers);
  return { speaker: name, ...detail };
}

function turnsOf(
  { key, value }: Nested,
  speakers: ReadonlyMap<string, Person>,
): readonly DraftTurn[] {
  let section: Section = QUESTIONS.test(key) ? 'qa' : 'prepared';
  const objects = saidIn(value) ?? [];
  return objects.flatMap((said, at) => {
    const { name, role, affiliation } = speakerOf(said, speakers);
    // Scraped lists have headings of the page among their speakers.
    const heading = readHeading(name);
    if (heading?.kind === 'section') section = heading.section;
    const next = wordsIn(objects[at + 1] ?? {}, SPEAKER);
    const text = withoutLabel(spokenIn(said), next ?? '');
    if (text === '') return [];
    const speaker = heading ? UNKNOWN : name;
    return [{ speaker, role, affiliation, section: sectionOf(said) ?? section, text }];
  });
}

/** Scraped speech has the next speaker's label stuck to its end: "Thank you.Ada Brink -- CFO". */
function withoutLabel(text: string, next: string): string {
  if (next === '') return text;
  const at = text.lastIndexOf(next);
  const title = text.slice(at + next.length);
  const isTitle = title === '' || /^ -- .{1,120}(?<![.?!])$/.test(title);
  const isStuck = at > 0 && isTitle && (title !== '' || !/[ (]/.test(text.charAt(at - 1)));
  return isStuck ? text.slice(0, at).trimEnd() : text;
}

function speakerOf(said: Fields, speakers: ReadonlyMap<string, Person>): Person {
  const nested = isFields(said.speaker) ? said.speaker : {};
  const printed = wordsIn(said, SPEAKER) ?? wordsIn(nested, ['name']) ?? UNKNOWN;
  const known = speakers.get(printed);
  return {
    name: known?.name ?? (NUMBERED.test(printed) ? `Speaker ${printed}` : cleanText(printed)),
    role: known?.role ?? wordsIn(said, ROLE) ?? wordsIn(nested, ROLE),
    affiliation: known?.affiliation ?? wordsIn(said, FIRM) ?? wordsIn(nested, FIRM),
  };
}

function sectionOf(said: Fields): Section | null {
  const printed = wordsIn(said, SECTION);
  if (printed === null) return null;
  return QUESTIONS.test(printed) ? 'qa' : 'prepared';
}

function spokenIn(said: Fields): string {
  for (const key of TEXT) {
    const value = said[key];
    const words = Array.isArray(value) ? value.map(wordOf) : [value];
    const text = words.filter((each) => typeof each === 'string').join(GLUE[key] ?? '\n');
    if (text.trim() !== '') return tidyLines(text);
  }
  return '';
}

function wordOf(value: unknown): unknown {
  if (!isFields(value)) return value;
  return value.value ?? wordsIn(value, WORD);
}

function tidyLines(text: string): string {
  const lines = cleanText(text).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Sentences of one speaker in one list are one paragraph. */
function joinSentences(turns: readonly DraftTurn[]): readonly DraftTurn[] {
  const joined: DraftTurn[] = [];
  for (const turn of turns) {
    const last = joined.at(-1);
    if (last?.speaker === turn.speaker)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${turn.text}` };
    else joined.push(turn);
  }
  return joined;
}
