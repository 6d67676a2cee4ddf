import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  mostOfEach,
  ranked,
  rankedByAny,
  weighed,
} from '../../../src/store/passage-weight.ts';

const words = (text: string) => text.split(' ');
const turn = (id: number, text: string): Candidate => ({
  ...{ id, call_key: 'halden', turn: id },
  ...weighed(words(text)),
});
const best = (found: readonly Candidate[], ...phrases: readonly string[]) =>
  ranked(found, phrases.map(words), 10).map((each) => each.turn);

describe('what a turn weighs', () => {
  it.each([
    ['a b c', 3, ''],
    ['a b a', 3, 'a:2'],
    ['margin price margin price margin', 5, 'margin:3 price:2'],
  ])('%s', (text, length, counts) => {
    expect(weighed(words(text))).toEqual({ length, counts });
  });
});

describe('the order of turns that have any', () => {
  it('puts first what has more of it, and the rare before the common', () => {
    const [both, rare, ...common] = [
      turn(1, 'margin tariff a'),
      turn(2, 'b tariff a'),
      ...[3, 4, 5, 6].map((id) => turn(id, 'margin b a')),
    ] as [Candidate, Candidate, ...Candidate[]];
    const all = [
      { phrase: ['margin'], found: [both, ...common] },
      { phrase: ['tariff'], found: [both, rare] },
    ];
    expect(rankedByAny(all, 10).map((each) => each.turn)).toEqual([1, 2, 6, 5, 4, 3]);
    expect(rankedByAny(all, 2)).toHaveLength(2);
    expect(rankedByAny([], 2)).toEqual([]);
  });

  it.each([
    [2000, 3, 667],
    [1000, 40, 100],
  ])('compares of %i for %i phrases %i each', (most, count, each) => {
    expect(mostOfEach(most, Array.from({ length: count }))).toBe(each);
  });
});

describe('the order of turns that have all that is looked for', () => {
  it('puts first where it is said more often', () => {
    const found = [
      turn(1, 'margin a b c'),
      turn(2, 'margin a margin c'),
      turn(3, 'margin margin margin c'),
    ];
    expect(best(found, 'margin')).toEqual([3, 2, 1]);
  });

  it('puts a short turn before a long one', () => {
    const found = [turn(1, 'margin a b c d e f g h i j'), turn(2, 'margin a')];
    expect(best(found, 'margin')).toEqual([2, 1]);
  });

  it('puts the newer of two alike first', () => {
    expect(best([turn(1, 'margin a'), turn(2, 'margin a')], 'margin')).toEqual([2, 1]);
  });

  it('takes a phrase for as often said as the rarest of its words', () => {
    const found = [
      turn(1, 'gross margin gross profit gross'),
      turn(2, 'gross margin gross margin x'),
    ];
    expect(best(found, 'gross margin')).toEqual([2, 1]);
  });

  it('takes no word for the end of another', () => {
    const found = [turn(1, 'premargin premargin margin'), turn(2, 'margin margin x')];
    expect(best(found, 'margin')).toEqual([2, 1]);
  });

  it('gives no more than asked for, and nothing of nothing', () => {
    const found = [turn(1, 'margin'), turn(2, 'margin'), turn(3, 'margin')];
    expect(ranked(found, [['margin']], 2)).toHaveLength(2);
    expect(ranked([], [['margin']], 2)).toEqual([]);
  });

  it('ranks what an older release has not weighed', () => {
    const bare = { id: 1, call_key: 'halden', turn: 1, length: 0, counts: '' };
    expect(ranked([bare], [['margin']], 5)).toMatchObject([{ turn: 1, score: expect.any(Number) }]);
    expect(Number.isFinite(ranked([bare], [['margin']], 5)[0]?.score)).toBe(true);
  });
});
