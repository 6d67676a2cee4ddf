// Taken for a name by their place alone: "we will always", "expects to offset", "our comments will".
const NO_NOUN =
  /^[–-]|^(?:along|always|will|our|out|mid|low|most|then|overall|continues?|cautious|diligent|opportunistic|active|approximate|particularly|commence|sometime|small|special|hurt|includes?|rolling|converting|returning|planning|complementary|making|completing|raising|reflecting|profitable|outstanding|reinvesting|buying|repositioning|offset|become|growing|keeping|advancing|performance include|comments|associate|front|sides?|view|period|process|program|(?:near|short|long|medium)(?:er)?[- ]term|tradition|wave|surface|change|items|steps?|things|complete|very much|firmly|solidly|well|right|moderation|business operations|percentages?|percent range|positive|negative|onetime|one-time|technological|general|linear|lever|big things|similar principles|critical steps|large portion|close|threshold|rule|thumb rule|segment|company|beat|U\.S|metric tons)$|^(?:commission|extend|lagged|lever|regard|situations|rob|category killing|days|factors combined|combined|time somewhat|number|widespread|will|become|completed|delivering|forecasting|growing|keeping|offset|notwithstanding|rebook|recognizing|reducing|refining|repurchasing|flow|bit|most|another|near|advancing) /i;
// What a noun only says of which kind it is.
const KIND =
  /^(?:(?:our|the|this|that|these|those|such|an?|some|any|new|good|great|big|key|better|best|solid|strong(?:er)?|robust|healthy|modest|slight|rapid|gradual|steady|continued|further|sequential|year-over-year|year-on-year|annual|quarterly|near|near-term|short-term|long-term|longer-term|short|long|term|overall|total|full|positive|negative|favorable|favourable|material|meaningful|significant|substantial|critical|major|multiple|various|certain|similar|normal|normalized|normali[sz]ed|constructive|improved|improving|increased|increasing|operational|operating|financial|business|expected|ongoing|potential|improvement|real)\s)+/i;
const EMPTY =
  /^(?:dynamics?|results?|performances?|platforms?|impacts?|effects?|improvements?|conditions?|momentum|trends?|progress|environment|activity|strength|recovery|trajectory|circumstances|factors?|fundamentals|challenges?|assumptions?|ranges?|focus|growth|declines?|increases?|decreases?|reductions?|uplift|lift|return|pattern|pressures?|headwinds?|tailwinds?|benefits?|gains?|line|value|initiatives?|metrics|flat|pace|principles|scenarios|uncertainty|variability|expectations?|rates?|leverage position|measures?|actions?|efforts?|move|moves|lines|element|picture|story|journey|success|potential|position|contribution|number|numbers|changes?|stabilization|normalization|phenomenon|situation|issues?|disruptions?|concerns?)$/i;

/** Whether a topic is no noun at all, so that it names nothing. */
export function isNoNoun(topic: string): boolean {
  return NO_NOUN.test(topic);
}

/** Whether a topic only says how something moves or is, and not what: "performance", "good growth", "the impact". */
export function isEmptyNoun(topic: string): boolean {
  return EMPTY.test(withoutKind(topic));
}

/** A noun without what only says of which kind it is: "good growth" -> "growth". */
export function withoutKind(noun: string): string {
  return noun.replace(KIND, '');
}
