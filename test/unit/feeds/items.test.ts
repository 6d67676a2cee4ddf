import { describe, expect, it } from 'vitest';
import { readItems } from '../../../src/feeds/form/items.ts';

const rss = (items: string) =>
  `<?xml version="1.0"?><rss><channel><title>News</title>${items}</channel></rss>`;

describe('items of a feed', () => {
  it.each<[string, string, object]>([
    [
      'RSS with an attachment',
      rss(
        '<item><title>Q3 &amp; Co</title><link>https://a.test/1</link><guid>1</guid><enclosure url="https://a.test/1.pdf"/></item>',
      ),
      { attached: ['https://a.test/1.pdf'], pages: ['https://a.test/1'] },
    ],
    [
      'Atom with links of its own kinds',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link rel="self" href="https://a.test/self"/><link href="https://a.test/2"/><link rel="enclosure" href="https://a.test/2.txt"/><id>2</id></entry></feed>',
      { attached: ['https://a.test/2.txt'], pages: ['https://a.test/2'] },
    ],
    [
      'a title in CDATA',
      rss('<item><title><![CDATA[Q3 <b>call</b>]]></title></item>'),
      { attached: [], pages: [] },
    ],
  ])('%s', (_what, xml, expected) => {
    expect(readItems(xml)).toMatchObject([expected]);
  });

  it('keeps the first field of a name, and no field of what lies deeper', () => {
    const [item] =
      readItems(
        rss(
          '<item><title>One</title><media:group><title>Two</title></media:group><title>Three</title></item>',
        ),
      ) ?? [];
    expect([...(item?.fields ?? [])]).toEqual([['title', 'One']]);
  });

  it.each(['', 'plain text', '<html><body><item><title>x</title></item></body></html>', '{"a":1}'])(
    'knows that %j is no feed',
    (text) => {
      expect(readItems(text)).toBeNull();
    },
  );

  it('looks no entity up', () => {
    const xml = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>a&x;b</title></item>')}`;
    expect(readItems(xml)?.[0]?.fields.get('title')).toBe('a&x;b');
  });

  it('reads fifty of thousands', () => {
    expect(readItems(rss('<item><title>x</title></item>'.repeat(5000)))).toHaveLength(50);
  });
});
