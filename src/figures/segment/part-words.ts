const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Who or what is pointed at: "this", "everyone". */
export const PRONOUNS = words(`
  i we you he she it they me us him her them this that these those who whom whose which what there here whereof thereof whereby therein
  everyone everybody everything nobody nothing somebody someone something anyone anything ours theirs itself
  themselves ourselves
`);

/** How many or whose of something: "each", "several", "three". */
export const DETERMINERS = words(`
  a an the our my your his its their each both every all some any no none many several few much another such
  same various numerous individual separate respective own
`);

/** Numerals, and what picks some out: "two", "certain", "largest". */
export const PICKED = words(`
  one two three four five six seven eight nine ten certain available highest lowest largest smallest biggest
`);

/** Prepositions and what joins clauses. */
export const LINKS = words(`
  of in for on at by with to from into onto than as via per and or nor but so if then when while whereas where
  because since although though however despite without through throughout during before after
  above below under over about between against versus among across beyond until till unless minus except
  excluding including amid toward towards once out
`);

/** Words that say something of a clause and name nothing in it. */
export const ADVERBS = words(`
  also again already now still just only even further furthermore moreover meanwhile likewise otherwise
  therefore thus hence overall together never ever always often soon later earlier instead rather quite very
  pretty too indeed yet early fully newly almost nearly approximately roughly around up down not
`);

/** Verbs, in the forms that are never a noun or an adjective beside one. */
export const VERBS = words(`
  am is are was were be been being has have had do does did would shall should could might must cannot
  achieve achieves achieved allow allows allowed anticipate anticipates anticipated assume assumes assumed believe believes
  bring brings brought came come comes comprise comprises comprised contain contains contained deliver delivers
  delivered drove enable enables enabled exceed exceeds exceeded expect expects gained generate generates generated get gets got grew
  grow grows imply implies include includes included incur incurs incurred kept keep keeps left leaves lost made
  make makes maintain maintains pushed raise raises raised reaffirm reaffirms reaffirmed reduce reduces reflect
  reflects reflected reiterate reiterates reiterated remain remains represent represents representing said say
  says saw see sees seen spent take takes think took
`);

/** Verbs and links in lower case that may be names with a capital: "Support", "Plus". */
export const BY_CASE = words(`
  add adds boost boosts build built calls can double drive drives estimate estimates forecast guide guided help
  hit hold held improve improves lift lifts led look may mean means offset plus push report reported said set show
  shows support supports will wins yield yields
`);

/** Times that come again: "quarter", "today". */
export const TIMES = words(`
  end fiscal quarter quarters quarterly year years yearly annual annually annualized month months monthly week weeks half
  halves period periods season seasons today yesterday tomorrow tonight year-to-date year-over-year period-end quarter-end year-end in-quarter linked-quarter
  quarter-over-quarter sequential sequentially multi-year long-term short-term near-term
`);

/** Times of the year that people name: "April", "Easter". */
export const CALENDAR = words(`
  january february march april may june july august september october november december christmas easter
  thanksgiving ramadan halloween
`);

/** Which of several by their order: "third", "latter". */
export const ORDER = words(`
  first second third fourth fifth last next prior previous former latter final recent
`);

/** How well: what is said of a figure or a part, and names neither. */
export const QUALITIES = words(`
  strong stronger strongest solid robust healthy stable great good better best bad big bigger large larger small
  smaller high higher low lower record all-time excellent outstanding huge modest minimal minimum maximum resilient
  favorable unfavorable favourable unfavourable positive negative new significant additional incremental further
  potential future historical actual implied ending average typical current eventual ambitious ample cumulative
  meaningful considerable substantial impressive talented double-digit single-digit mid-single-digit
  superior softer weaker seasonal together resultant resulting corresponding eligible associated related underlying
  structural salable saleable outside preliminary high-single-digit low-single-digit full record-breaking industry-leading high-quality more most less fewer
`);

/** On which basis a figure is told, read elsewhere: "adjusted". */
export const BASES = words(`
  adjusted unadjusted days-adjusted as-adjusted normalized reported organic underlying comparable gaap non-gaap ifrs diluted basic
  net gross cash non-cash noncash target core fifo lifo ccs
`);

/** How else a figure is measured, which only these words tell: "operational", "same-store". */
export const MEASURED = words(`
  operational same-store same-property like-for-like system-wide systemwide as-adjusted as-reported after-tax
  sequential preliminary constant
`);

/** The company or all of it. */
export const WHOLE = words(`
  total overall consolidated aggregate attributable combined whole entire company companies firm firmwide group corporation company-wide
  enterprise-wide worldwide
`);

/** Abbreviations that are a time, a measure, an index or a rate, and never a part. */
export const ABBREVIATIONS = words(`
  gaap ifrs pat pbt ebit ebitda ebitdar ebita ebt oup oibda aoi aop eps ffo affo noi aum nii roe roa roic arr cpi gdp pmi wti brent nasdaq dow s&p sg&a
  g&a s&m r&d capex opex q&a p&l yoy cecl
`);

/** Currencies by their codes. */
export const CURRENCIES = words(`
  rmb cny fx usd eur gbp inr jpy chf sek nok dkk cad aud brl mxn krw hkd sgd
`);

/** What is counted, paid or earned in every part: "volumes", "pricing", "deliveries". */
export const MEASURES = words(`
  growth demand volume volumes price prices pricing mix traffic units deliveries shipments orders costs cost
  expense expenses headcount yield yields inflation margin margins revenue revenues earnings profit profits
  result results performance adoption activity usage utilization capacity productivity momentum strength weakness
  seasonality improvement increase decrease decline expansion change impact basis perspective level share
  guidance outlook liquidity profitability item items component components point points
`);

/** Whoever does something: "management", "customers". */
export const PEOPLE = words(`
  management team teams employees people associates shareholders stockholders investors customers clients
  members analysts consensus street guests patients drivers
`);

/** What any company has several of: no name by itself. */
export const KINDS = words(`
  market markets country countries region regions period businesses divisions segments segment division line lines category time times day days categories system side portfolio operations quarter core rest remainder unit units fees side hand
`);

/** What makes figures rise or fall: "cost discipline", "the acquisition". */
export const CAUSES = words(`
  price prices pricing volume volumes mix discipline cost costs saving savings productivity efficiency efficiencies
  demand momentum strength weakness tailwind tailwinds headwind headwinds improvement improvements increase
  increases initiative initiatives action actions leverage synergies inflation weather acquisition
  acquisitions investment investments innovation repurchases buybacks execution seasonality
`);
