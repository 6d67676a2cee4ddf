import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../src/core/brief.ts';
import type { Transcript } from '../../../src/core/transcript.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { checkView } from '../../../src/render/block-kit/view-rules.ts';
import { renderInContext, renderQuotesModal } from '../../../src/render/brief/quotes-modal.ts';
import { citationsOf } from '../../../src/render/citations.ts';
import { seedCall } from '../../support/seed.ts';

const transcript = seedCall();
const brief = extractBrief(transcript);
const OF = { channel: 'C0EARN01', ts: '1.000000' };
const { passages } = citationsOf(brief);
const text = (view: object) => JSON.stringify(view);
const HOSTILE = '<!channel> <https://evil.example|x> *b* \u202E';

describe('the modal with the quotes of a brief', () => {
  it('has every passage once, over its pages, each within Slack’s rules', () => {
    const pages = Math.ceil(passages.length / 20);
    const shown = Array.from({ length: pages }, (_, page) => {
      const view = renderQuotesModal({ brief, transcript }, OF, page);
      expect(checkView(view)).toEqual([]);
      expect(view.private_metadata).toBe(JSON.stringify(OF));
      return [...text(view).matchAll(/\*\[(\d+)\]\*/g)].map(([, number]) => Number(number));
    });
    expect(shown.flat()).toEqual(passages.map((_, at) => at + 1));
  });

  it('says who says it in which part, and leads on and back', () => {
    const first = renderQuotesModal({ brief, transcript }, OF);
    expect(text(first)).toContain('Haijian He, CFO, prepared remarks');
    expect(text(first)).toContain('quotes.page.1');
    expect(text(first)).not.toContain('Earlier quotes');
    expect(text(renderQuotesModal({ brief, transcript }, OF, 1))).toContain('quotes.page.0');
  });

  it.each([-5, 99])('shows the nearest page for %d', (page) => {
    expect(checkView(renderQuotesModal({ brief, transcript }, OF, page))).toEqual([]);
  });

  it('is there for a brief without quotes', () => {
    const bare: Brief = {
      ...brief,
      highlights: [],
      metrics: [],
      guidance: [],
      questions: [],
      checks: [],
    };
    expect(checkView(renderQuotesModal({ brief: bare, transcript }, OF))).toEqual([]);
  });

  it('lets no markup of a call through', () => {
    const hostile: Transcript = {
      ...transcript,
      turns: transcript.turns.map((turn) => ({ ...turn, speaker: HOSTILE })),
    };
    const quoted: Brief = {
      ...brief,
      metrics: brief.metrics.map((metric) => ({
        ...metric,
        evidence: metric.evidence.map((each) => ({ ...each, quote: `${HOSTILE} ${each.quote}` })),
      })),
    };
    const view = renderQuotesModal({ brief: quoted, transcript: hostile }, OF);
    expect(text(view)).not.toMatch(/<!channel|<https|\u202E/);
  });
});

describe('a quote in context', () => {
  it('stands bold between its neighbours, every one within Slack’s rules', () => {
    for (const [at, { sentences }] of passages.entries()) {
      const view = renderInContext({ brief, transcript }, at);
      expect(checkView(view)).toEqual([]);
      const bold = text(view).match(/"style":\{"bold":true\}/g) ?? [];
      expect(bold.length).toBeGreaterThanOrEqual(sentences.length > 0 ? 1 : 0);
    }
  });

  it('tells the question that it answers', () => {
    const at = passages.findIndex(({ sentences: [first] }) =>
      transcript.turns.some(
        ({ section, sentences }) => section === 'qa' && sentences.some(({ id }) => id === first),
      ),
    );
    expect(text(renderInContext({ brief, transcript }, at))).toContain(' asked: ');
  });

  it('that is gone is said to be gone', () => {
    const view = renderInContext({ brief, transcript }, 999);
    expect(checkView(view)).toEqual([]);
    expect(text(view)).toContain('no longer part of the brief');
  });
});
