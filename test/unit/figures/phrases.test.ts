import { describe, expect, it } from 'vitest';
import { aheadLabel, segmentLabel, topicLabel } from '../../../src/figures/print/phrases.ts';

describe('the label of a topic', () => {
  it.each([
    ['ebitda margin', 'EBITDA margin'],
    ['adjusted ebita', 'Adjusted EBITA'],
    ['cet1 ratio', 'CET1 ratio'],
    ['AI revenue', 'AI revenue'],
    ['outlook', 'Outlook'],
  ])('"%s" -> "%s"', (topic, label) => {
    expect(topicLabel(topic)).toBe(label);
  });

  it.each<[string, string, string]>([
    ['orlando revenue', 'We expect revenue in Orlando to grow.', 'Orlando revenue'],
    ['leasing revenue', 'Leasing revenue will grow.', 'Leasing revenue'],
    ['gross margin of leasing', 'Gross margin of leasing will grow.', 'Gross margin of leasing'],
    ['smart grid bookings', 'We believe Smart Grid bookings will grow.', 'Smart Grid bookings'],
    ['art sales', 'We expect Smart sales to fall.', 'Art sales'],
  ])('"%s" is spelled as its sentence spells names: %s', (topic, text, label) => {
    expect(topicLabel(topic, [text])).toBe(label);
  });
});

describe('the label of what is ahead', () => {
  it.each<[string, string, string, string]>([
    [
      'new stores',
      'We will not open',
      'We will not open any new stores.',
      'New stores (not planned)',
    ],
    ['dividend', 'we do not expect', 'And we do not expect a dividend.', 'Dividend (not expected)'],
    ['revenue', 'We do not expect', 'We do not expect revenue to grow.', 'Revenue'],
    ['prices', 'We do not plan', 'We do not plan to raise prices.', 'Prices'],
    ['plant', 'We have no plans to', 'We have no plans to sell the plant.', 'Plant'],
  ])('"%s" behind “%s”', (topic, hedge, text, label) => {
    expect(aheadLabel({ topic, hedge, negated: true }, [text])).toBe(label);
    expect(aheadLabel({ topic, hedge }, [text])).toBe(topicLabel(topic, [text]));
  });
});

describe('the label of a part', () => {
  it.each<[string, string[], string]>([
    ['uk motor', ['Our UK Motor book grew.'], 'UK Motor'],
    ['uk motor', ['The ratio there was 98.9%.'], 'UK motor'],
    ['iphone', ['iPhone revenue was $5 million.'], 'iPhone'],
    ['beef', ['In beef, revenue was $5 billion.'], 'Beef'],
    ['dcg', [], 'DCG'],
    ['public cloud services', ['Revenue from public cloud services grew.'], 'Public cloud'],
    ['enterprise cloud', ['a', 'Enterprise Cloud was strong.'], 'Enterprise Cloud'],
    ['north-sea-fields', ['NSF grew 4%.'], 'North-Sea-Fields'],
    ['north-sea-fields', ['The North Sea/Fields margin rose.'], 'North Sea/Fields'],
    ['c&i (x', ['C&I (x was flat.'], 'C&I (x'],
    ['professional services', ['Professional services revenue rose.'], 'Professional services'],
  ])('"%s" in %j -> "%s"', (segment, texts, label) => {
    expect(segmentLabel(segment, texts)).toBe(label);
  });
});
