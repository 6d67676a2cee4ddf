import { describe, expect, it } from 'vitest';
import {
  hasNameForm,
  isCause,
  isLoose,
  mayBePart,
  partName,
} from '../../../src/figures/segment/may-be-part.ts';

describe('what words may name a part of a company', () => {
  it.each([
    'Paints',
    'Harbor & Quay Logistics',
    'IT',
    'US',
    'us',
    'LED Lighting',
    'Better Urban Mobility',
    'Lower 48',
    'solid waste',
    'variable annuities',
    'core Larkspur',
    'multifamily',
    'Lily Orchards',
    'Marlow Plus',
    'Business Services',
    'Management Consulting',
    'Oil & Gas',
  ])('takes "%s"', (words) => {
    expect(mayBePart(words)).toBe(true);
  });

  it.each([
    'we',
    'We’ve',
    'It',
    'these three depots',
    'certain depots',
    'largest operating',
    'Q3',
    'second half',
    'March',
    'additionally',
    'implies',
    'assumes',
    'reaffirm',
    'strong underlying',
    'adjusted',
    'same-store',
    'EBITDA',
    'pricing',
    'management',
    'the company',
    'market',
    'sales performance by',
    'Alpine ski season',
    'two-year retail',
    '',
  ])('refuses "%s"', (words) => {
    expect(mayBePart(words)).toBe(false);
  });
});

it.each([
  ['But Iberia', 'Iberia'],
  ['In Store Card', 'Store Card'],
  ['Paints Q2', 'Paints'],
  ['Paints second quarter', 'Paints'],
  ['harbor bank, which', 'harbor bank'],
  ['Today we', null],
  ['While Q3', null],
])('finds in "%s" the name %j', (words, name) => {
  expect(partName(words)).toBe(name);
});

it.each([
  ['cost discipline', true],
  ['Pricing', true],
  ['regional performance', true],
  ['Alternative Investments', false],
  ['Paints', false],
])('tells whether "%s" is a cause: %j', (words, expected) => {
  expect(isCause(words)).toBe(expected);
});

it.each([
  ['anticipate', true],
  ['although', true],
  ['ample', true],
  ['12', true],
  ['led', true],
  ['LED', false],
  ['plus', true],
  ['Plus', false],
  ['us', true],
  ['US', false],
  ['GAAP', true],
  ['two-year', false],
  ['paints', false],
])('tells whether "%s" before a metric is no part of a name: %j', (word, expected) => {
  expect(isLoose(word)).toBe(expected);
});

it('keeps the form of a name where only its measure is told', () => {
  expect(hasNameForm('same-store')).toBe(true);
  expect(hasNameForm('reserve release within')).toBe(false);
});
