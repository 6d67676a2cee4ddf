import type { Transcript } from '../../core/transcript.ts';
import type { Placed } from '../../extract/evidence.ts';
import { findMetrics } from '../../figures/lexicon.ts';
import { capitalised } from '../../figures/phrases.ts';
import { type Anchor, anchorsIn, holdsAnchor, rareOf } from './anchors.ts';
import { DEED_VERBS, type DeedVerb } from './deed-words.ts';
import type { Due } from './due.ts';
import { clauseAt, dueAt, type Span } from './own-due.ts';
import { hasThing } from './things.ts';

/** A deed whose thing has no common name: it is told apart by rare words that both calls say. */
export interface Anchored {
  readonly anchors: readonly Anchor[];
  readonly verb: DeedVerb;
  readonly due: Due;
  readonly at: Span;
}

// "The oat range goes into stores": where it is sold
const AT_SALE = /\b(?:into|in|to) (?:the )?(?:stores|shops|market)\b/gi;
// What these do needs a thing with a name of its own.
const OF_NAMED = /^(?:reach|publish|receive|deliver|enter|file)$/;

/** The deed of a sentence that looks ahead; null where it has no date or nothing that tells it apart. */
export function anchoredIn(
  { text }: Placed,
  transcript: Transcript,
  texts: readonly string[],
): Anchored | null {
  const found = DEED_VERBS.flatMap((verb) => {
    const said = OF_NAMED.test(verb.name) ? null : verb.ahead.exec(text);
    const at = said && { start: said.index, end: said.index + said[0].length };
    const due = at && !verb.done.test(clauseAt(text, at)) ? dueAt(text, at, transcript.call) : null;
    return at && due ? [{ verb, at, due }] : [];
  });
  const [first] = found;
  // A thing that has a common name is told apart by that and the names beside it.
  if (!first || hasThing(clauseAt(text, first.at).replace(AT_SALE, ''))) return null;
  const metrics = findMetrics(text);
  const isMetric = ({ said }: Anchor) => {
    const start = text.toLowerCase().indexOf(said.toLowerCase());
    return metrics.some((each) => each.start < start + said.length && start < each.end);
  };
  const own = (words: string) =>
    rareOf(anchorsIn(words, transcript), texts).filter((anchor) => !isMetric(anchor));
  const [all, near] = [own(text), own(clauseAt(text, first.at))];
  const anchors =
    near.length > 0
      ? [...near.filter(({ isName }) => !isName), ...all.filter(({ isName }) => isName)]
      : all;
  return anchors.length === 0 ? null : { ...first, anchors };
}

/** What it is called by: the words that say most, else its names. */
export function anchoredLabel({ anchors }: Pick<Anchored, 'anchors'>): string {
  const names = anchors.filter(({ isName }) => isName).map(({ said }) => capitalised(said));
  const [first, ...others] = anchors.filter(({ isName }) => !isName).map(({ said }) => said);
  if (first === undefined) return names.join(' ');
  // "second dry", "dry dock": neighbours of one name
  return others.reduce((label, pair) => {
    const [word = '', next = ''] = pair.split(' ');
    return label.endsWith(` ${word}`) ? `${label} ${next}` : label;
  }, first);
}

/** The sentences of a later call that name the thing: by a pair of its words, else by all of its names. */
export function sentencesWith(
  anchors: readonly Anchor[],
  sentences: readonly Placed[],
): readonly Placed[] {
  const texts = sentences.map(({ text }) => text);
  const shared = rareOf(anchors, texts);
  const pairs = shared.filter(({ isName }) => !isName);
  const names = shared.filter(({ isName }) => isName);
  if (pairs.length > 0)
    return sentences.filter(({ text }) => pairs.some((pair) => holdsAnchor(text, pair)));
  return names.length === 0
    ? []
    : sentences.filter(({ text }) => names.every((name) => holdsAnchor(text, name)));
}
