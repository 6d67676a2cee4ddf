import { describe, expect, it } from 'vitest';
import { readLines } from './read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const aliasesOf = (name: string, announced: string, speaker: string) =>
  readLines(
    `Operator: Welcome. Tom Ek will speak. ${SAID}`,
    `Tom Ek: ${SAID}`,
    `Operator: Our next question comes from ${announced} with Castle.`,
    `${speaker}: Why is that so, Tom?`,
    `Tom Ek: ${SAID}`,
  ).participants.find((person) => person.name === name)?.aliases;

describe('a name the operator calls', () => {
  it.each([
    ['Mitch Hanssen', 'Mitchell Haruto Hansen'],
    ['Krish Varad', 'Sreekrishnan Varadarayan'],
    ['Bob Lindkvist', 'Robert Lindqvist'],
  ])('is an alias of who then speaks: %s, %s', (announced, speaker) => {
    expect(aliasesOf(speaker, announced, speaker)).toContain(announced);
  });

  it.each([
    ['Andrea Texel', 'Peter Grimm'],
    ['Anna Lind', 'Bo Lind'],
    ['Peter Grimm', 'Peter Lund'],
  ])('is none of who speaks for another: %s, %s', (announced, speaker) => {
    expect(aliasesOf(speaker, announced, speaker)).not.toContain(announced);
  });
});
