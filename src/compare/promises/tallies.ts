import type { Statement } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Placed } from '../../extract/evidence.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import { deniedAt, isDenied } from '../../figures/role/denied.ts';
import type { Briefed } from '../briefed.ts';
import { placesIn } from './anchored-deeds.ts';
import { isNameOfIts } from './anchors.ts';
import { companySentences, isAhead, isUnsure } from './deeds.ts';
import { type Due, findDue } from './due.ts';
import { namesIn } from './names.ts';
import { paragraphOf } from './paragraph-of.ts';
import { statementIn } from './statement-in.ts';
import { TALLY_KINDS, type TallyKind, verbOf } from './tally-words.ts';

/** A number of things, or an amount, that is to be reached by a time: "open 24 cafés in 2024". */
export interface Tally extends Told {
  readonly statement: Statement;
  /** "cafés to open", "savings". */
  readonly label: string;
  readonly due: Due;
  /** Names of the thought that it stands in: "Project Heron, our cost programme. We are targeting 40 million". */
  readonly around: readonly string[];
}

/** One such number as a sentence tells it, of what is to come or done. */
export interface Told {
  readonly kind: TallyKind;
  /** What is counted, its plain form; empty for amounts. */
  readonly noun: string;
  /** "cafés to open": the verb is that of the sentence. */
  readonly label: string;
  readonly figure: Figure;
  readonly tense: 'ahead' | 'done';
  readonly text: string;
}

// More beside what is told elsewhere, a part of it, a number of each year, or when it begins.
const NOT_WHOLE =
  /\b(?:which includes|incremental|additional(?= savings| synergies)|in addition|a further|of which|halfway|half of|almost|remaining|remainder|per year|a year|annually|each year|every year|(?:begin|start)\w*)\b/i;
const DEPENDS =
  /\b(?:if|unless|assum\w+|subject to(?! (?:the |our )?(?:board|shareholders?|customary|usual)\b)|depend\w*|provided that|could)\b/i;
// "we had planned to open 30": what was to come once
const ONCE =
  /\b(?:had|have) (?:\w+ )?(?:planned|intended|wanted|hoped|expected|targeted|aimed)\b|\b(?:originally|initially|previously)\b/i;
// Behind these stands the number it was before, or a part of it.
const NOT_IT =
  /\b(?:from|than|of the|instead of|versus|against|compared (?:with|to)|of which|including|the planned)(?: (?:the|our))?(?: (?:about|around|previous|planned))? $/i;
// "We completed the hiring of the | 80 account executives": that is all of them
const ALL_OF = /\b(?:completed|finished|concluded) (?:the |our )?\p{L}+ of (?:the|our) $/iu;
const NOUN =
  /^ (?:of (?:our|the|its) )?(?:(?:new|more|additional|further|net|extra|fresh|own|company-owned|full-time) )*((?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]+)/u;
// Ends what is counted: "bakers by", "cafés so far".
const STOP =
  /^(?:in|by|at|on|for|of|to|from|with|during|over|this|next|last|so|and|or|as|until|before|after|within|across|through|throughout|since|per|a|an|the|our|we|will|would|that|which|who|around|per|each|every|while|because|but|now|here|there|out|up|down|is|are|was|were|has|have|had|worldwide|globally|today|already|year|years|quarter|quarters|percent|percentage|basis|bps|points?|times?|weeks?|months?|days?|hours?|million|billion|thousand)$/i;

/** The promises of a call to reach a number of things or an amount by a time that can be named. */
export function talliesOf({ brief, transcript }: Briefed): readonly Tally[] {
  return companySentences(transcript).flatMap((placed) => {
    const { text } = placed;
    if (NOT_WHOLE.test(text) || DEPENDS.test(text) || isUnsure(text) || deniedAt(text)) return [];
    const [told, another] = toldIn(placed, transcript).filter(({ tense }) => tense === 'ahead');
    const due = told && !another ? findDue(text, transcript.call) : null;
    if (!told || !due || told.figure.doubtful) return [];
    const { figure } = told;
    const own = statementIn(brief, transcript, placed, told.label);
    return [
      { ...told, due, around: namesAround(placed, transcript), statement: { ...own, figure } },
    ];
  });
}

const BEFORE = 2; // sentences

function namesAround(placed: Placed, transcript: Transcript): readonly string[] {
  const before = paragraphOf(placed, transcript)
    .filter(({ end }) => end <= placed.start)
    .slice(-BEFORE);
  return before.flatMap(({ text }) => {
    const places = placesIn(text);
    return namesIn(text.replace(/^\s*\S+/, ''), transcript).filter(
      (name) => isNameOfIts(name) && !places.includes(name),
    );
  });
}

/** The numbers that a sentence tells of things to do or done, what it compares with left out. */
export function toldIn({ text }: Placed, { call }: Transcript): readonly Told[] {
  if (isOfSomebodyElse(text)) return [];
  return readFigures(text, { currency: call.currency ?? null }).flatMap(
    ({ figure, start, end }): readonly Told[] => {
      const [before, after] = [text.slice(0, start), text.slice(end)];
      if ((NOT_IT.test(before) && !ALL_OF.test(before)) || isDenied(before)) return [];
      const told =
        figure.unit === 'count'
          ? countIn(before, after)
          : figure.unit === 'money'
            ? amountIn(text, before)
            : null;
      if (!told || (told.tense === 'ahead' && (!isAhead(text) || ONCE.test(before)))) return [];
      return [{ ...told, figure, text }];
    },
  );
}

// "150 positions will go", "162 colleagues have left"
const WILL_GO =
  /^ (?:there |here )?(?:will|are to|are going to) (?:\w+ )?(?:go|leave|be (?:cut|eliminated|lost))\b/i;
const ARE_GONE =
  /^ (?:there |here )?(?:have|had) (?:now |already |since )?(?:left|gone|been (?:cut|eliminated))\b/i;

type Found = Pick<Told, 'kind' | 'noun' | 'label' | 'tense'>;

function countIn(before: string, after: string): Found | null {
  const words = (NOUN.exec(after)?.[1] ?? '').split(' ');
  const stop = words.findIndex((word) => STOP.test(word));
  const named = stop === -1 ? words : words.slice(0, stop);
  // "homes passed", "engineers working there": counted are homes and engineers
  const head = named.findLast((word, at) => at === 0 || !/(?:ing|ed)$/.test(word)) ?? '';
  if (PEOPLE.test(head)) {
    const rest = after.slice(after.indexOf(named.join(' ')) + named.join(' ').length);
    const tense = WILL_GO.test(rest) ? 'ahead' : ARE_GONE.test(rest) ? 'done' : null;
    const kind = tense && TALLY_KINDS.find(({ name }) => name === 'cut');
    if (kind) return { kind, noun: plainOf(head), label: `${named.join(' ')} to cut`, tense };
  }
  for (const kind of TALLY_KINDS) {
    if (kind.of !== null) continue;
    const isDone = kind.done.test(before);
    const said = isDone ? null : kind.ahead.exec(before)?.[0];
    if (!isDone && said == null) continue;
    // "reduce our headcount by 400": of people, whatever they are called
    const noun = head === '' ? (/by $/.test(before) ? 'position' : '') : plainOf(head);
    if (noun === '') return null;
    if (kind.name === 'have')
      return { kind, noun, label: named.join(' '), tense: isDone ? 'done' : 'ahead' };
    const label = `${head === '' ? 'positions' : named.join(' ')} to ${verbOf(said ?? kind.name)}`;
    return { kind, noun, label, tense: isDone ? 'done' : 'ahead' };
  }
  return null;
}

// "The buyback stands at 210 million": how far it has come, and no target
const STANDS =
  /\b(?:(?:stands?|stood|is|are|was|were) (?:now |already |currently )?at|ha(?:s|ve|d) (?:\w+ )?(?:reached|come to|amounted to))(?: (?:about|around|some|roughly|nearly|almost|over|more than))* $|\b(?:so far|to date)\b[^,;]*$/i;

function amountIn(text: string, before: string): Found | null {
  const kind = TALLY_KINDS.find(({ of }) => of?.test(text));
  if (!kind) return null;
  const isDone = kind.done.test(text) && !isAhead(before);
  if (!isDone && (!kind.ahead.test(text) || STANDS.test(before))) return null;
  return { kind, noun: '', label: kind.name, tense: isDone ? 'done' : 'ahead' };
}

const PEOPLE =
  /^(?:people|persons?|employees?|staff|colleagues?|positions?|jobs?|roles?|posts?|workers?|heads?|associates?|fte|ftes)$/i;

/** "café" of "cafés"; all words for people are one. */
function plainOf(noun: string): string {
  if (PEOPLE.test(noun)) return 'position';
  return noun
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh|x|ss)es$/, '')
    .replace(/(?<!s)s$/, '');
}
