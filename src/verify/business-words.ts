const ROWS = `
revenue sales turnover topline
profit income earnings bottomline
currency fx forex
cost expense spending spent outlay opex
buyback repurchase
shareholder stockholder investor
store shop outlet location restaurant branch
customer client subscriber sub member membership user household audience
staff headcount employee workforce associate personnel worker
compensation pay wage salary
order booking
online ecommerce digital
shipment delivery
inventory stockpile stocking
debt borrowing leverage
advertising ad ads
car auto automobile vehicle
bike motorcycle
annual yearly
usa america
enterprise corporate
rival competitor competition competitiveness peer
partner partnership alliance
plant factory foundry facility
build built make manufacture produce production
buy bought purchase acquire acquisition takeover
divest divestiture sell sold disposal
merger combination
deal transaction
contract agreement
test trial pilot experiment
start begin began begun launch commence introduce introduction rollout debut initiate deploy unveil
complete finish finalize finalise conclude conclusion close
stop cease halt discontinue end exit
continue persist ongoing keep kept remain maintain sustain sustainability last stay
delay postpone defer late
return restore reinstate recover recovery resume rebound normalize normalise
lose lost losses
gain win won
help support aid assist benefit boost tailwind favorable favourable contribute
hurt hit weigh pressure headwind drag burden strain squeeze challenge adverse
tough difficult difficulty hard
offset compensate overcome mitigate outweigh cushion counter
include inclusion incorporate assume assumption factor embed embedded reflect account
exclude exclusion
cause reason
important matter key critical crucial essential vital priority
main principal chief primary largest biggest
big large major significant substantial considerable considerably material meaningful huge sizable greatly sharply
small minor minimal modest slight little limited marginal negligible somewhat moderate
quick fast rapid swift speed
slow slowdown sluggish
strong strength robust solid healthy
weak weakness soft softness
good great nice pleased happy positive favorably encouraging
new latest
cheap inexpensive affordable affordability
expensive costly pricey premium
demand appetite interest
supply availability available
shortage short constraint constrained scarce tight tightness chasing
likely probable probably
unsure uncertain uncertainty unclear unknown unpredictable
risk exposure
strategy strategic
approve authorize
regulator regulatory regulation
government federal
law legal litigation lawsuit court settlement
tariff duty
worldwide global international overseas abroad
region area
europe emea
asia apac apjc
move shift migrate migration transition switch relocate transfer
change alter
fund finance
dividend payout
hire recruit
layoff redundancy
appoint promote
retire depart
lead leadership
expand expansion extend extension broaden
share portion proportion percentage
technology tech
product offering
line lineup range portfolio
film movie theatrical cinema
show series title
phone smartphone handset
computer pc pcs
chip semiconductor
component part
wholesale distributor
dealer dealership
weather storm hurricane
covid pandemic coronavirus virus
war invasion conflict
timeline timetable schedule timeframe date timing
disclose reveal
guidance outlook forecast projection
target goal aim
achieve attain meet met hit
exceed exceeds beat surpass surpassed outperform top
trend dynamic pattern
similar comparable same like alike consistent inline akin identical
conversation discussion discuss talks negotiate negotiations
accelerate acceleration reaccelerate
efficiency efficient productivity
automation automate
consumer shopper buyer
tv television
license licence
retention retain
engagement viewing usage use used using
size scale
value worth
bigticket discretionary
conserve cautious caution prudent conservative careful
confident optimistic optimism
surprise unexpected unexpectedly
oppose against resist
open openness
favor prefer preferred
consider explore evaluate study option review
decide decision
pass passes passthrough
integrate integration
restructure reorganize
reduce reduction cut trim lower
withdraw withdrew withdrawn suspend pause
view perspective opinion belief stance
power ability
monetize monetise
count number
loan lending
home housing
travel trip
fuel gasoline petrol
energy electricity
oil crude
drug medicine therapy treatment
doctor physician
farm agricultural
school education student
inflation inflationary
recession downturn
macro macroeconomic economy economic
rate pace
tax taxation etr
cash liquidity
repay repaid paydown
problem trouble difficulty
fix resolve remedy solve address addresses
old older legacy
shut close closure shutdown
churn attrition cancel
miss shortfall underperform
addition add
store brickandmortar
country nation market
internet broadband
wireless mobile
sustainable esg environmental
staff team
tier version
reason due because driver driven
record best highest
affect impact effect influence
commit commitment pledge promise
need require requirement necessary
talk discussion negotiation
collaborate collaboration collab
accretive add
proposal propose bid offer
vote ballot
board director
renew renewal
win award
expire expiration expiry
seek search look
ready prepare
shape form
wage labor labour
user viewer audience
advertiser advertising
software application app
platform system
launch release
premium upscale luxury
test explore
hope hopeful
wait await
content programming
ship cruise
unchanged steady stable
monthly month
quarterly quarter
weekly week
cyber hack breach
bottleneck constraint shortage
congestion disruption interruption
backlog pipeline
upfront prepaid
installment instalment
`;

/** What analysts and managers say for one another: a row is one sense, a word may have several. */
export const SENSE_ROWS: readonly string[] = ROWS.trim().split('\n');
