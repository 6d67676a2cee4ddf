import { barTabs } from './bar-tabs.ts';
import { cleanText } from './clean-text.ts';
import type { Contained } from './container.ts';
import { decode } from './decode.ts';

/** Plain text. Throws `source.binary`. */
export function text(bytes: Uint8Array): Contained {
  return { text: cleanText(barTabs(decode(bytes))), format: 'text' };
}
