import { describe, expect, it } from 'vitest';
import { topicLabel } from '../../../src/figures/phrases.ts';

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
