import type { Section } from '../../../core/transcript.ts';
import type { DraftTurn } from '../../draft.ts';
import { readHeading } from '../../headings.ts';
import { cleanText } from '../clean-text.ts';
import type { Person } from './people.ts';
import { type Fields, isFields, type Nested, objectsOf, wordsIn } from './walk.ts';

const SPEAKER = ['speaker', 'speaker_name', 'speakerName', 'name', 'speaker_id'];
const TEXT = ['text', 'content', 'speech', 'statement', 'paragraph', 'paragraphs', 'words'];
const ROLE = ['title', 'role', 'position'];
const FIRM = ['affiliation', 'company', 'firm', 'organization'];
const SECTION = ['section', 'session'];
const WORD = ['punctuated_word', 'word', 'text'];

const QUESTIONS = /^q(?:$|[\s_-]*(?:&|n|and)?[\s_-]*a)|question/i; // qa, q_and_a, question_answer
const UNKNOWN = 'Unknown';

/** Whether a list is one of things said: its objects name a speaker and hold words. */
export function isTurnList({ value }: Nested): boolean {
  const objects = objectsOf(value);
  return (
    objects?.some((each) => spokenIn(each) !== '' && SPEAKER.some((key) => key in each)) ?? false
  );
}

/** The turns of a JSON's lists of things said, under the names that its table of speakers gives. */
export function readTurns(
  lists: readonly Nested[],
  speakers: ReadonlyMap<string, Person>,
): readonly DraftTurn[] {
  return lists.flatMap((list) => {
    const turns = turnsOf(list, speakers);
    return list.key === 'sentences' ? joinSentences(turns) : turns;
  });
}

function turnsOf(
  { key, value }: Nested,
  speakers: ReadonlyMap<string, Person>,
): readonly DraftTurn[] {
  let section: Section = QUESTIONS.test(key) ? 'qa' : 'prepared';
  const objects = objectsOf(value) ?? [];
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
    name: known?.name ?? cleanText(printed),
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
    const text = words
      .filter((each) => typeof each === 'string')
      .join(key === 'words' ? ' ' : '\n');
    if (text.trim() !== '') return tidyLines(text);
  }
  return '';
}

function wordOf(value: unknown): unknown {
  return isFields(value) ? wordsIn(value, WORD) : value;
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
