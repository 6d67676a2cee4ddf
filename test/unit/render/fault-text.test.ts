import { describe, expect, it } from 'vitest';
import { earningsError } from '../../../src/core/faults.ts';
import { faultText } from '../../../src/render/fault-text.ts';

describe('what people read of a fault', () => {
  it.each([
    earningsError('slack.failed', { method: 'chat.postMessage', error: 'some_unknown_thing' }),
    earningsError('slack.upload_refused', { error: 'some_unknown_thing' }),
  ])('holds no code of Slack’s, and what to do: %s', ({ fault }) => {
    const words = faultText(fault);
    expect(words).not.toMatch(/some_unknown_thing|chat\.|\(/);
    expect(words).toMatch(/ask an administrator/);
  });

  it('names what is read in place of a file that is not', () => {
    const { fault } = earningsError('source.unknown_format', { format: 'RTF' });
    expect(faultText(fault)).toBe(
      'RTF files cannot be read yet: send a PDF, a Word file (.docx), a web page or plain text.',
    );
  });
});
