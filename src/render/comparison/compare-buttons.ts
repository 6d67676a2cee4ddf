import type { CallId } from '../../core/call.ts';
import { type Block, button } from '../block-kit/blocks.ts';
import { cut, plain } from '../block-kit/escape.ts';
import { LIMITS } from '../block-kit/limits.ts';

/**
 * Something a click does with calls that are compared: another comparison, or their figures as a file. With
 * `beside` the button stands on a brief.
 */
export interface CompareOffer {
  readonly does: 'compare' | 'beside' | 'csv';
  /** "Against Q2 2022", "CSV in the thread". */
  readonly label: string;
  /** One call: it and the one before it. */
  readonly calls: readonly CallId[];
  /** The brief from which it was asked; null where a command did. */
  readonly ts: string | null;
}

/** The buttons under a comparison. */
export function compareButtons(offers: readonly CompareOffer[]): readonly Block[] {
  if (offers.length === 0) return [];
  return [
    {
      type: 'actions',
      block_id: 'compare',
      elements: offers.map((offer, at) => compareButton(offer, at)),
    },
  ];
}

/** One button: "earnings.compare.0", "earnings.compare.beside", "earnings.compared.csv". */
export function compareButton({ does, label, calls, ts }: CompareOffer, at = 0): Block {
  const action = {
    compare: `earnings.compare.${at}`,
    beside: 'earnings.compare.beside',
    csv: 'earnings.compared.csv',
  };
  return button(cut(plain(label), LIMITS.buttonText), action[does], JSON.stringify({ calls, ts }));
}
