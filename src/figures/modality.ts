import type { Fact } from './fact.ts';
import type { SpokenFigure } from './spoken-figure.ts';

const FORWARD =
  /\b(?:(?:we|i|management|and|to|now|still|currently|also) (?:\w+ )?(?:expect|anticipate|forecast|project|estimate|foresee|plan|intend|aim|target|believe we|think we|hope)s?\b|(?:is|are|be) (?:now )?(?:expected|anticipated|projected|forecast|estimated|likely|targeted|guided)\b|guidance\b|outlook\b|we(?:['’]ll| will| would| should| could| may| might| can keep| do believe)\b|will be\b|should be\b|would be\b|could be\b|may be\b|hopefully\b|expecting\b|targeting\b|aiming\b|(?:may|might|should|will|would|could) (?:\w+ ){0,2}(?:increase|decrease|grow|decline|rise|fall|reach|be|improve|remain|continue)\b|going forward\b|looking ahead\b|next (?:quarter|year)\b|long[- ]term target|goal\b)/i;
const RESULT =
  /\b(?:compared (?:with|to)|versus|above|below|exceed(?:ed|ing)|ahead of|at|within|in line with|beat(?:ing)?) (?:the )?(?:\w+ ){0,5}(?:guidance|outlook|expectations?|forecast)\b/i;
const HYPOTHETICAL =
  /\b(?:savings of|save|for example|if you|used to have|potential(?:ly)?|up to the tune|addressable market|TAM\b|estimated annual)\b/i;

/** Whether a figure is a result, a forward statement, or something said in passing. */
export function modalityOf(text: string, { start }: Pick<SpokenFigure, 'start'>): Fact['modality'] {
  const before = text.slice(0, start);
  const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  if (FORWARD.test(clause) && !RESULT.test(clause)) return 'guidance';
  return HYPOTHETICAL.test(clause) ? 'aside' : 'actual';
}
