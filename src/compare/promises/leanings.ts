import type { Statement } from '../../core/brief.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { endOf, isLater } from '../../figures/time/fiscal.ts';
import type { Briefed } from '../briefed.ts';
import type { Due } from './due.ts';
import type { Verdict } from './fate.ts';
import { isSaidOf } from './said-period.ts';

/** A metric that is expected to move in words alone: "gross margin markedly lower than last year". */
export interface Leaning {
  readonly statement: Statement;
  /** "gross margin". */
  readonly label: string;
  readonly due: Due;
  readonly way: 'up' | 'down' | 'flat';
  readonly degree: 'slight' | 'plain' | 'marked';
  /** "slightly lower". */
  readonly words: string;
  /** What it is held against: "than last year"; empty where that is not said. */
  readonly against: string;
}

const SLIGHT =
  'slightly|modestly|marginally|moderately|somewhat|a little|a bit|a touch|a tad|just a little';
const MARKED =
  'markedly|significantly|materially|substantially|considerably|meaningfully|sharply|notably|strongly|much|far|well';
const UP =
  'growing|rising|improving|higher|up|above|better|stronger|increase|grow|rise|improve|expand|increased';
const DOWN =
  'declining|falling|shrinking|lower|down|below|weaker|decrease|decline|fall|deteriorate|contract|shrink|decreased';
const FLAT = 'flat|unchanged|stable';
const WAY = new RegExp(
  `\\b(?:(?<degree>${SLIGHT}|${MARKED}) )?(?<way>${UP}|${DOWN}|${FLAT})\\b(?: (?<after>slightly|modestly|marginally|moderately|markedly|significantly|materially|substantially|considerably|meaningfully|sharply)\\b)?(?<against> (?:than|on|from|versus|against|compared (?:to|with)) (?:(?:the|that|in|of|our) ){0,2}[\\w-]+(?: [\\w-]+)?)?`,
  'gi',
);
const DEPENDS =
  /\b(?:if|unless|assum\w+|subject to|depend\w*|provided that|could|should|may|might|includ\w+|exclud\w+|before)\b/i;

/** What a call expects to move one way or the other in a period to come, without a figure. */
export function leaningsOf({ brief, transcript }: Briefed): readonly Leaning[] {
  return brief.guidance.flatMap((statement) => leaningIn(statement, transcript) ?? []);
}

function leaningIn(statement: Statement, transcript: Transcript): Leaning | null {
  const { kind, figure, horizon, topic, negated = false, evidence } = statement;
  const [own] = evidence;
  const end = horizon === null ? null : endOf(horizon);
  if (kind !== 'guidance' || figure || negated || !own || horizon === null || end === null)
    return null;
  const { quote: text, sentences } = own;
  // Of two metrics, or ways, nobody can tell which goes with which.
  const [found, other] = matchesOf(text, WAY);
  const metric = stretchOf(topic, text);
  if (!metric || !found?.groups || other) return null;
  const { degree, way = '', after, against = '' } = found.groups;
  const isOfIt =
    isLinked(text, metric, found) &&
    !DEPENDS.test(text) &&
    readFigures(text, { currency: null }).length === 0 &&
    isLater(horizon, transcript.call) &&
    isSaidOf(sentences[0] ?? '', horizon, transcript);
  if (!isOfIt) return null;
  return {
    ...{ statement, label: topic, due: { end, words: horizon } },
    way: wayOf(way),
    degree: degreeOf(degree ?? after),
    words: [degree, way, after].filter(Boolean).join(' ').toLowerCase(),
    against: against.trim().toLowerCase(),
  };
}

// "gross margin to be", "SG&A in the second half will be"
const MOVES =
  /^(?: [\w&'’-]+){0,6}? (?:to|will|would)(?: (?:be|remain|continue to|trend|come in))? $/i;
const QUALITY = /(?:higher|lower|better|stronger|weaker)$/i;

/** Whether a move is said of a metric itself: "margin to be lower", "lower margin". */
function isLinked(text: string, metric: Stretch, { index, 0: words }: RegExpExecArray): boolean {
  if (metric.end <= index) return MOVES.test(text.slice(metric.end, index));
  const end = index + words.length;
  return QUALITY.test(words) && /^ (?:[\w-]+ )?$/.test(text.slice(end, metric.start));
}

/** Where the metric of a topic stands; of one that no lexicon knows, its very words: "freight costs". */
function stretchOf(topic: string, text: string): Stretch | null {
  const [metric, another] = findMetrics(text);
  if (metric) return another || !topic.endsWith(metric.name) ? null : metric;
  const start = text.toLowerCase().indexOf(topic.toLowerCase());
  return start < 0 ? null : { start, end: start + topic.length };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function wayOf(word: string): Leaning['way'] {
  if (new RegExp(`^(?:${UP})$`, 'i').test(word)) return 'up';
  return new RegExp(`^(?:${FLAT})$`, 'i').test(word) ? 'flat' : 'down';
}

function degreeOf(adverb: string | undefined): Leaning['degree'] {
  if (adverb === undefined) return 'plain';
  return new RegExp(`^(?:${SLIGHT})$`, 'i').test(adverb) ? 'slight' : 'marked';
}

/** The same said again for the same time, or other words in its place; null where nobody can be certain. */
export function judgeLeaning(leaning: Leaning, later: Briefed): Verdict | null {
  const again = leaningsOf(later).filter(
    ({ label, due, against }) =>
      label === leaning.label && due.words === leaning.due.words && against === leaning.against,
  );
  const [first] = again;
  const isOne = again.every(({ way, degree }) => way === first?.way && degree === first.degree);
  if (!first || !isOne) return null;
  const { statement: to, way, degree, words } = first;
  const isSame = way === leaning.way && degree === leaning.degree;
  const note = isSame ? null : `“${words}” instead of “${leaning.words}”`;
  return { fate: isSame ? 'kept' : 'reworded', to, result: null, note, said: [...to.evidence] };
}
