import type { RoleWord, WordedClause } from '../clause/clause-words.ts';

/** How a clause holds what a claim's clause tells. */
export interface Held {
  /** 0..1, of the claim's words those that stand in the clause, or that its "it" may mean. */
  readonly share: number;
  /** Of them, what stands in it by itself. */
  readonly own: number;
  readonly isSameDeed: boolean;
  /** Words of the claim in whose role something else of their kind stands. */
  readonly replaced: readonly RoleWord[];
  /** Words that stand nowhere in it. */
  readonly missing: readonly RoleWord[];
  /** Whether two roles are filled the other way round, or somebody else does it. */
  readonly isCrossed: boolean;
}

const WEIGHTS = { name: 2, time: 1.5, rank: 1, word: 1 } as const;
const HALF = 0.5; // what a reason counts against what it is the reason of
const BESIDE = 0.7; // what a word counts that stands in another clause of the sentence
// What says only of what kind or how something is: another such word excludes nothing.
const OF_QUALITY =
  /(?:iv|ous|al|ic|abl|ful|er|est|ar|ant|ent|ish|ing)$|^(?:new|old|strong|weak|good|great|big|larg|small|high|low|long|short|main|full|key|net|gros|whol|entir|recent|late|earli|major|robust|solid|healthi|soft|total|overal)/;
const DOER = /^(?:agent|giver|taker)$/;

/**
 * Holds a clause of a claim against one that was said; `meant` is what its "it" may mean, `beside` all that its
 * sentence says.
 */
export function heldBy(
  claim: WordedClause,
  said: WordedClause,
  { meant, beside }: { readonly meant: ReadonlySet<string>; readonly beside: ReadonlySet<string> },
): Held {
  const isSame = (one: RoleWord, other: RoleWord) => !one.senses.isDisjointFrom(other.senses);
  const placed = claim.words.map((word) => {
    const at = said.words.filter((each) => isSame(word, each));
    const isLent = at.length === 0 && mayMean(said, word) && !word.senses.isDisjointFrom(meant);
    const isDeed =
      at.length === 0 && word.kind !== 'name' && !word.senses.isDisjointFrom(said.deed);
    return { word, at, isOwn: at.length > 0 || isDeed, isHeld: at.length > 0 || isLent || isDeed };
  });
  const missing = placed.filter(({ isHeld }) => !isHeld).map(({ word }) => word);
  const free = said.words.filter((each) => !claim.words.some((word) => isSame(word, each)));
  const weigh = (words: readonly RoleWord[]) =>
    words.reduce((sum, { kind, role }) => sum + WEIGHTS[kind] * (role === 'cause' ? HALF : 1), 0);
  const all = weigh(claim.words);
  const near = weigh(missing.filter(({ senses }) => !senses.isDisjointFrom(beside)));
  const own = weigh(placed.filter(({ isOwn }) => isOwn).map(({ word }) => word));
  return {
    share: all === 0 ? 0 : (all - weigh(missing) + near * BESIDE) / all,
    own: all === 0 ? 0 : own / all,
    isSameDeed: isSameDeed(claim, said) && isOfState(claim, placed),
    missing,
    replaced: missing.filter((word) => isReplaced(word, free, said) && !isSameCause(word, placed)),
    isCrossed: isCrossed(placed, claim, said),
  };
}

function isSameDeed(claim: WordedClause, said: WordedClause): boolean {
  // "is due in May": no deed by itself
  if (claim.verb === '' && claim.words.every(({ role }) => role !== 'object')) return true;
  return !claim.deed.isDisjointFrom(said.deed);
}

/** Whether of what something is to be, some word is told: "schools were reluctant". */
function isOfState({ verb }: WordedClause, placed: readonly Placed[]): boolean {
  const told = placed.filter(({ word }) => word.role === 'object');
  return verb !== '' || told.length === 0 || told.some(({ at }) => at.length > 0);
}

/** Whether "it" in a clause may mean a word: in its role, or where its role is left out, in another. */
function mayMean({ pronouns, owned, phrases }: WordedClause, { role }: RoleWord): boolean {
  if (owned.has(role) || pronouns.has(role)) return true;
  const isLeftOut = phrases.every((phrase) => phrase.role !== role);
  return isLeftOut && SIDES.test(role) && [...pronouns].some((each) => SIDES.test(each));
}

/** Whether in the role of a word something else of its kind stands. */
function isReplaced(word: RoleWord, free: readonly RoleWord[], said: WordedClause): boolean {
  if (word.kind === 'word' && OF_QUALITY.test(word.stem)) return false;
  if (DOER.test(word.role) && word.kind === 'name' && said.doer === 'own') return true;
  const others = free.filter(
    ({ kind, role, stem }) =>
      kind === word.kind &&
      (role === word.role || kind === 'time') &&
      !(kind === 'word' && OF_QUALITY.test(stem)),
  );
  if (word.kind !== 'word') return others.length > 0;
  if (said.pronouns.has(word.role)) return false;
  // "plastic cups" for "plastic straws", "baggage fees" for "seat fees"
  return others.some(({ isHead }) => isHead === word.isHead || word.role === 'cause');
}

/** Whether most of the reason that a word is of is told. */
function isSameCause({ role }: RoleWord, placed: readonly Placed[]): boolean {
  const cause = placed.filter(({ word }) => word.role === 'cause');
  return role === 'cause' && cause.filter(({ at }) => at.length > 0).length * 2 > cause.length;
}

interface Placed {
  readonly word: RoleWord;
  readonly at: readonly RoleWord[];
}

const SIDES = /^(?:agent|object|giver|taker|from|to)$/;
// "Received approval", "suffered from": who has it done to him stands before
const TAKES =
  /^(?:receiv\w+|obtain\w*|w[io]n|wins|gets?|got|have|has|had|see|saw|seen|suffer\w*|benefit\w*|profit\w*|gain\w*|fac(?:e|es|ed|ing)|felt|feels?|experienc\w+|underw\w+|undergo\w*|made|makes?|gave|gives?|took|takes?)$/;

/** "A offset B" where B offset A; what was told of one role is told of another. */
function isCrossed(placed: readonly Placed[], claim: WordedClause, said: WordedClause): boolean {
  if (claim.doer === 'own' && said.doer === 'other' && !said.isPassive) return true;
  if (TAKES.test(claim.verb) !== TAKES.test(said.verb)) return false;
  const moved = placed.flatMap(({ word, at }) =>
    at.length > 0 && at.every(({ role }) => role !== word.role)
      ? at.map((to) => ({ word, to }))
      : [],
  );
  const ways = moved
    .filter(({ word, to }) => SIDES.test(word.role) && SIDES.test(to.role))
    .map(({ word, to }) => `${word.role} ${to.role}`);
  const isTurned = ways.some((way) => ways.includes(way.split(' ').toReversed().join(' ')));
  const isAlone = ways.some((way) =>
    /^(?:giver taker|taker giver|from (?:to|object)|(?:to|object) from)$/.test(way),
  );
  const isDone = ({ phrases, verb }: WordedClause) =>
    verb !== '' && phrases.some(({ role }) => role === 'object');
  const isDoneTo =
    (isDone(claim) &&
      said.doer === 'own' &&
      claim.doer === null &&
      moved.some(({ word, to }) => DOER.test(word.role) && to.role === 'object')) ||
    (isDone(said) &&
      claim.doer === 'own' &&
      said.doer !== 'own' &&
      moved.some(({ word, to }) => !DOER.test(word.role) && DOER.test(to.role)));
  const isExcepted = moved.some(({ to }) => to.role === 'except');
  return isExcepted || isTurned || isAlone || isDoneTo || isOverThere(placed, claim, said);
}

/** "Soups outweighed sauces" where growth in sauces outweighed that in soups. */
function isOverThere(placed: readonly Placed[], claim: WordedClause, said: WordedClause): boolean {
  if (claim.verb === '' || said.verb === '') return false;
  const onOther = (isOfDoer: boolean) =>
    placed.some(
      ({ word, at }) =>
        word.isOfDoer === isOfDoer &&
        at.length > 0 &&
        at.every((each) => each.isOfDoer !== isOfDoer && each.kind !== 'time'),
    );
  return onOther(true) && onOther(false);
}
