import { describe, expect, it } from 'vitest';
import { segmentLabel, topicLabel } from '../../../src/figures/phrases.ts';

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
    ['c&i (x', ['C&I (x was flat.'], 'C&I (x'],
  ])('"%s" in %j -> "%s"', (segment, texts, label) => {
    expect(segmentLabel(segment, texts)).toBe(label);
  });
});
