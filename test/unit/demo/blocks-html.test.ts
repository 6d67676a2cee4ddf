import { describe, expect, it } from 'vitest';
import { blocksHtml } from '../../../demo/html/blocks.ts';
import { mrkdwnHtml } from '../../../demo/html/mrkdwn.ts';
import { TEAM } from '../../../demo/slack/methods/method.ts';

const NAMES: Readonly<Record<string, string>> = { U0ANA: 'Ana Ruiz', C0EARN01: 'earnings' };
const names = (id: string) => NAMES[id] ?? null;
const drawn = (...blocks: readonly object[]) => blocksHtml(blocks, names).markup;
const text = (type: string, words: string) => ({ type, text: words });

describe('mrkdwn as HTML', () => {
  it.each([
    [
      '*bold* and _slanted_ and ~gone~',
      '<strong>bold</strong> and <em>slanted</em> and <s>gone</s>',
    ],
    ['*bold _and slanted_*', '<strong>bold <em>and slanted</em></strong>'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['* no bold *', '* no bold *'],
    ['`a*b*`', '<code>a*b*</code>'],
    ['a\n>b\n>c\nd', 'a<blockquote>b<br>c</blockquote>d'],
    ['```\nx < y\n```', '```'],
    ['AT&amp;T &lt;b&gt;', 'AT&amp;T &lt;b&gt;'],
    ['&amp;lt;', '&amp;lt;'],
    [
      '<@U0ANA> in <#C0EARN01>',
      '@Ana Ruiz</span> in <a class="mention" href="#/C0EARN01">#earnings',
    ],
    ['<!channel>', '<span class="mention">@channel</span>'],
    ['<!date^1^{date}|2 May>', '2 May'],
    ['<https://a.test/?x=1&amp;y=2|[1, 2]>', 'href="https://a.test/?x=1&amp;y=2"'],
    ['<https://a.test|x>', 'rel="noreferrer noopener">x</a>'],
  ])('%j holds %j', (typed, markup) => {
    if (markup !== '```') return expect(mrkdwnHtml(typed, names).markup).toContain(markup);
    expect(mrkdwnHtml(typed, names).markup).toBe('<pre>x &lt; y</pre>');
  });

  it.each([
    ['p1692777600000900', '#/C0EARN01/1692777600.000900'],
    [
      'p1692777600000900?thread_ts=1692777600.000100&cid=C0EARN01',
      '#/C0EARN01/1692777600.000100/1692777600.000900',
    ],
  ])('leads from the permalink %s to %s', (path, hash) => {
    const typed = `<${TEAM.url}archives/C0EARN01/${path}|[3]>`;
    expect(mrkdwnHtml(typed, names).markup).toBe(`<a href="${hash}">[3]</a>`);
  });
});

const HOSTILE = '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>&lt;b&gt;';

describe('whatever words a block holds', () => {
  it.each([
    ['header', { type: 'header', text: text('plain_text', HOSTILE) }],
    [
      'section',
      { type: 'section', text: text('plain_text', HOSTILE), fields: [text('plain_text', HOSTILE)] },
    ],
    ['mrkdwn', { type: 'section', text: text('mrkdwn', HOSTILE) }],
    [
      'link',
      { type: 'section', text: text('mrkdwn', '<javascript:alert(1)|x> <data:text/html,y|z>') },
    ],
    ['context', { type: 'context', elements: [text('plain_text', HOSTILE)] }],
    [
      'button',
      {
        type: 'actions',
        elements: [
          { type: 'button', text: text('plain_text', HOSTILE), action_id: HOSTILE, value: HOSTILE },
        ],
      },
    ],
    [
      'thumbs',
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: HOSTILE,
            positive_button: { text: text('plain_text', HOSTILE), value: HOSTILE },
            negative_button: { accessibility_label: HOSTILE },
          },
        ],
      },
    ],
    [
      'table',
      {
        type: 'table',
        rows: [[{ type: 'raw_text', text: HOSTILE }], [{ type: 'raw_text', text: HOSTILE }]],
      },
    ],
    [
      'container',
      {
        type: 'container',
        block_id: HOSTILE,
        title: text('plain_text', HOSTILE),
        is_collapsible: true,
        child_blocks: [{ type: 'header', text: text('plain_text', HOSTILE) }],
      },
    ],
    [
      'plan',
      {
        type: 'plan',
        title: HOSTILE,
        tasks: [{ type: 'task_card', title: HOSTILE, status: HOSTILE }],
      },
    ],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              text('text', HOSTILE),
              { type: 'link', url: 'javascript:alert(1)', text: HOSTILE },
              { type: 'user', user_id: HOSTILE },
            ],
          },
        ],
      },
    ],
    ['unknown', { type: HOSTILE }],
  ])('%s shows them as words', (_kind, block) => {
    const markup = drawn(block);
    expect(markup).not.toMatch(/<(?:img|script|b)\b|href="(?:javascript|data):/i);
    const attributes = markup.replaceAll(/"[^"]*"/g, '').match(/<[^>]*>/g) ?? [];
    expect(attributes.join()).not.toMatch(/onerror|alert/);
  });
});

describe('blocks as HTML', () => {
  it('names the columns and rows of a table, and its sides', () => {
    const row = (...cells: readonly string[]) => cells.map((cell) => text('raw_text', cell));
    const markup = drawn({
      type: 'table',
      column_settings: [{}, { align: 'right' }],
      rows: [row('EUR million', 'Q1'), row('Revenue', '–')],
    });
    expect(markup).toContain('<th scope="col" class="left">EUR million</th>');
    expect(markup).toContain('<th scope="row" class="left">Revenue</th>');
    expect(markup).toContain('<td class="right">–</td>');
    expect(markup).toContain('aria-label="EUR million"');
  });

  it.each([
    [true, '<details class="container" data-block="qa"><summary'],
    [false, '<details class="container" data-block="qa" open><summary'],
  ])('a container that is collapsed: %s', (isCollapsed, markup) => {
    const title = text('plain_text', 'Q&A digest');
    const block = { type: 'container', block_id: 'qa', title, is_collapsible: true };
    expect(drawn({ ...block, default_collapsed: isCollapsed, child_blocks: [] })).toContain(markup);
  });

  it('says what it cannot show', () => {
    expect(drawn({ type: 'video' })).toContain('(this page cannot show “video”)');
    expect(drawn({ type: 'actions', elements: [{ type: 'datepicker' }] })).toContain('datepicker');
    expect(drawn({ type: 'divider' })).toBe('<hr>');
  });
});
