import { describe, expect, it } from 'vitest';
import { partMetric } from '../../../src/figures/segment/sources.ts';

describe("a part's metric", () => {
  it.each([
    ['halden group', 'Total revenues from Halden Group rose 15%.', 'revenue from Halden Group'],
    ['siltech', 'Sales to Siltech, our largest customer, fell.', 'revenue from Siltech'],
    [
      'siltech',
      'Revenue from Siltech, which is one of our partners, fell.',
      'revenue from Siltech',
    ],
    ['client group', 'Revenue from our Client Group rose 15%.', 'Client Group revenue'],
    ['europe', 'Revenue from Europe, our largest region, fell 4%.', 'Europe revenue'],
    ['siltech', 'Siltech revenue rose 9%.', 'Siltech revenue'],
    ['siltech', 'Revenue from Siltechnik, our largest customer, rose 9%.', 'Siltech revenue'],
  ])('%s in "%s" is %s', (segment, text, name) => {
    expect(partMetric(segment, 'revenue', { texts: [text] })).toBe(name);
  });

  it('is named so for revenue only', () => {
    const texts = ['Revenue from Halden Group rose, and the gross margin was 8%.'];
    expect(partMetric('halden group', 'gross margin', { texts })).toBe('Halden Group gross margin');
  });
});
