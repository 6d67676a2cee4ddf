import type { Transcript } from '../../../src/core/transcript.ts';
import { sentencesOf } from '../../../src/extract/evidence.ts';
import type { Fact } from '../../../src/figures/fact.ts';
import { readFigures } from '../../../src/figures/grammar/read-figures.ts';

type Label = Pick<Fact, 'metric'> & Partial<Fact>;

/** Facts labelled by hand: the nth figure of each sentence is what the nth label says; null skips one. */
export function labelled(
  transcript: Transcript,
  ...labels: readonly (readonly (Label | null)[])[]
): readonly Fact[] {
  return [...sentencesOf(transcript).values()].flatMap(({ id, text, turn }, at) =>
    readFigures(text, { currency: 'USD' }).flatMap((spoken, nth): Fact[] => {
      const label = labels[at]?.[nth];
      if (!label) return [];
      const role = label.role ?? 'level';
      return [
        {
          segment: null,
          basis: null,
          period: 'Q2 2024',
          role,
          versus: role === 'change' ? 'year-ago' : null,
          versusPeriod: null,
          modality: 'actual',
          sentence: id,
          turn: turn.index,
          speaker: turn.speaker,
          group: at,
          ...label,
          spoken:
            label.spoken ??
            (role === 'change' && /\b(?:fell|down|decreas)/.test(text.slice(0, spoken.start))
              ? { ...spoken, figure: { ...spoken.figure, value: -spoken.figure.value } }
              : spoken),
        },
      ];
    }),
  );
}
