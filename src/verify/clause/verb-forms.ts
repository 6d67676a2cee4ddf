// Verbs of reports that are seldom nouns, by their bases: of these "keeps", and "prefer" behind a noun, is a verb.
const VERBS =
  `accelerate accept achieve acquire adopt affect agree allow announce anticipate appear apply approve arrive assume
attract avoid become begin believe benefit bring broaden build buy choose come comprise confirm consider consist contain continue
contribute cover create decline deliver depend deteriorate develop discontinue divest double drive earn eliminate employ enable
end ensure enter examine exceed exclude exist exit expand expect explore extend face fail fall file finance find follow fund
gain generate get give go grow happen hire improve include incur indicate introduce invest join keep know lack lag last launch
lead leave license lie lose maintain make manage mean meet migrate narrow need negotiate notice obtain occur offer offset open
operate oppose outpace outweigh own pay perform persist pick prefer prepare prevent produce provide publish purchase raise reach
receive recover reduce refinance refuse regain reimburse reject rely remain remove renew rent replace represent require resign
resume retain retire return rise run save secure seek seem sell send serve settle ship shrink shut sign slow soften solve spend
stabilize start stay stem stop strengthen succeed suffer supply suspend take tend train turn use vary want weaken widen win
withdraw work worsen yield`
    .split(/\s+/)
    .filter((word) => word !== '');
// Of these "-s" and the base are nouns as often.
const OR_NOUN = new Set(
  'benefit cover decline drive end exit finance fund gain lack launch lead need notice offer purchase return rise run supply train turn use work yield face file pick raise rent save ship start stem stop slow last broaden plan cost report show help change increase decrease hope target'.split(
    ' ',
  ),
);

function presentOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

const PRESENT = new Set([...VERBS, ...OR_NOUN].map(presentOf));
const SURE = new Set(VERBS.filter((verb) => !OR_NOUN.has(verb)));
const SURE_PRESENT = new Set([...SURE].map(presentOf));
const PAST =
  /^(?:began|begun|bought|brought|built|came|caught|chose|chosen|cut|did|done|drew|drove|driven|fell|fallen|found|fought|gave|given|went|gone|got|grew|grown|had|held|hit|hurt|kept|knew|known|led|left|lost|made|met|outgrew|paid|put|ran|risen|rose|said|sank|saw|seen|sent|set|shed|shrank|shrunk|shut|slid|sold|sought|spent|spoke|stood|struck|taken|thought|told|took|took|understood|went|withdrew|withdrawn|woke|won|written|wrote|overcame|outsold|rebuilt|repaid|resold|swung|sprang|stuck|split|spread|beat|burnt|burst|broke|broken|taught|threw|thrown|wore|worn)$/;

/** How sure it is that a word, as it is written, is a verb that has a subject: by its form alone. */
export function verbForm(word: string): 'past' | 'sure' | 'maybe' | null {
  if (PAST.test(word) || /^[a-z]{2,}[a-z]ed$/.test(word)) return word === 'need' ? 'maybe' : 'past';
  if (SURE.has(word) || SURE_PRESENT.has(word)) return 'sure';
  return PRESENT.has(word) || OR_NOUN.has(word) ? 'maybe' : null;
}
