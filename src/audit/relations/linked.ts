import type { Check } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { readFacts } from '../../figures/read-facts.ts';
import type { Equation } from '../equation.ts';
import { judge } from '../judge.ts';
import { linkedEquations } from '../linked.ts';
import type { Relation } from '../relation.ts';
import { isExact, type Misfit, misfitsIn } from '../routes.ts';
import { evidenceOf, interval } from '../slots.ts';
import { DOES_NOT_FIT, impliedOf, operand, shown, subjectOf } from '../words.ts';

/**
 * Figures of different sentences and speakers held against one another. Where they tie it is shown; where
 * they do not, either a figure or our linking is wrong: only what was said in one breath, or two
 * independent routes, raise a conflict.
 */
export const linked: Relation = (slots, transcript) => {
  const equations = linkedEquations(slots, transcript);
  // Forecasts too: where the call's own period is mistaken, its results are read as such.
  const misfits = misfitsIn(equations, readFacts(transcript));
  // The figure that both routes name is told, not the routes.
  const explained = new Set(misfits.flatMap(({ routes }) => routes));
  return [
    ...equations
      .filter((equation) => !explained.has(equation))
      .flatMap((equation) => checkOf(transcript, equation) ?? []),
    ...misfits.map((misfit) => conflictOf(transcript, misfit)),
  ];
};

function checkOf(transcript: Transcript, equation: Equation): Check | null {
  const { kind, stated, others, joint, solve } = equation;
  const computed = solve(stated);
  const verdict = computed && judge(interval(stated), computed);
  if (!computed || !verdict || (verdict !== 'agrees' && !isExact(equation))) return null;
  const given = `${subjectOf(stated)}, ${stated.period}: ${others.map(operand).join(joint)} is ${impliedOf(stated, computed.nominal)}`;
  return {
    kind,
    verdict,
    text:
      verdict === 'conflict'
        ? `${given}; “${shown(stated)}” ${DOES_NOT_FIT}`
        : `${given}, stated as ${shown(stated)}.`,
    stated: stated.spoken.figure,
    computed: { low: computed.low, high: computed.high },
    evidence: evidenceOf(transcript, [stated, ...others]),
  };
}

function conflictOf(transcript: Transcript, { fact, computed, routes }: Misfit): Check {
  const [one = [], other = []] = routes.map(({ stated, others }) =>
    [stated, ...others].filter((each) => each !== fact),
  );
  const own = subjectOf(fact);
  const name = (each: Fact) => (subjectOf(each) === own ? '' : `${subjectOf(each)} `);
  const said = (facts: readonly Fact[]) =>
    facts.map((each) => `${name(each)}${operand(each)}`).join(' with ');
  return {
    kind: routes[0].kind,
    verdict: 'conflict',
    text: `${own}, ${fact.period}: ${said(one)} gives ${impliedOf(fact, computed.nominal)}, and so does ${said(other)}; “${shown(fact)}” ${DOES_NOT_FIT}`,
    stated: fact.spoken.figure,
    computed: { low: computed.low, high: computed.high },
    evidence: evidenceOf(transcript, [fact, ...one, ...other]),
  };
}
