/**
 * The sentences that may be posted as worded: what is not of one of these forms is said in our own words. Notation:
 * words and marks stand for themselves, `_` joins the words of a phrase, `{class}` is a token of a class (token-classes.ts),
 * `<form>` another form, `( | )` alternatives, `[ ]` something that may be left out. A form leaves no room for a word that
 * nobody checks; what its slots, comparatives and places say is still for the rules to prove.
 */
export const FORMS: Readonly<Record<string, string>> = {
  sentence: '[<opener>] (<chain> | <short-chain>) [.] | while <clause> , <clause> [.] | <because> [.]',
  joint: ', | ; | [,] (and | but | while | whereas | although)',
  opener: '<for-them> , | (for | with | given) {requirement} ,',
  chain: '<clause> [<joint> <clause>] [<joint> <clause>]',
  'for-them': 'for (your | the | this) <asker>',
  asker: 'team | project | product',
  clause:
    '<value> | <praise> | <drawback> | <comparison> | <sameness> | <extreme> | <part> | <unknown> | <place> | <standing>',
  /** A clause and one of its own kind that leaves out what both share. */
  'short-chain':
    '<part> <joint> {name} does [not] | <value> <joint> [only] {value} on <topic>' +
    ' | <comparison> <joint> <ranged> {name} <on> | <place> <joint> <place-rest>',
  'place-rest':
    '{name} in {place} [place] | {name} follows in {place} [place] | {name} is (behind | second | {place}) with {points}',

  // What a clause is about.
  who: '{name} | it',
  noun:
    '{topic} | {start_footprint} and {start_footprint} | {headroom} under_load | {maintainability} of the code' +
    ' | day_to_day {operability} | long_term {maintainability}',
  topic: '[the | its] <noun>',
  'its-topic':
    '[the] <noun> (of | for | with | in) {name} | {name} <possessive> <noun> | [the] {headroom} of {name} under_load',
  'its-fit': '[the] ({concurrency_fit} | {workload_fit}) of {name} | {name} <possessive> {concurrency_fit}',
  possessive: "' s | ’ s",
  on: '(on | in) <topic> | under_load | for [the] ({first_release} | {workload_fit})',
  shown: '{value}',
  tail: '<short-tail> | , which is <shown> | ; it is rated <shown>',
  'short-tail': ': <shown> | , rated <shown>',
  are: 'is | are | is rated | are rated',

  // The value of a fact.
  value:
    '<who> (is | is rated) [only | just] {value} on <topic> | <on> , <who> (is | is rated) [only | just] {value}' +
    ' | (<its-topic> | <topic>) <are> {value} [with {name} | in {name}] | <its-topic> [in the {figure}] : {value}' +
    ' | <who> (has | offers) (a | an) {value} <noun>' +
    ' | <on> (, | :) {value} for {name} (against | versus | and | ,) {value} for {name}' +
    ' | <on> , {name} (is | is rated) {value} , {name} {value}' +
    ' | <topic> <are> {value} (in | for | with) {name} , (against | versus | compared with) {value} (in | for | with) {name}' +
    ' | <ramp-up> | <who> ({carries}) {headroom-value} under_load | <who> is {used} by {figure-value}' +
    ' | [among developers ,] <topic> of {name} stands at {figure-value}',
  'ramp-up':
    '<who> (takes | needs | means) {ramp_up-value} of {ramp_up}' +
    ' | your team (takes | needs) {ramp_up-value} to get up_to_speed with {name}' +
    ' | it takes {ramp_up-value} to get (up_to_speed | productive) with {name}' +
    ' | with {name} [,] your (team | people) (needs | need) {ramp_up-value} to get up_to_speed',

  // Praise and drawbacks.
  praise:
    '<topic> is a (strength | strong_point | strong_side | plus) of {name} <tail>' +
    ' | <who> is (good | strong) on <topic> <tail> | <who> has (a | an) <fine> <short-tail>' +
    ' | <topic> is where {name} shines <tail>' +
    ' | ({hiring} | {operability}) is easy with {name} <short-tail>' +
    ' | <who> is easy to {operate} <short-tail> | [the] {ramp_up} (with | of) {name} is (short | gentle) <short-tail>' +
    ' | your team gets up_to_speed quickly with {name} <short-tail>' +
    ' | <who> is well_suited to {workload_fit} <short-tail> | <its-fit> suits the (work | workload) <short-tail>' +
    ' | [the] {first_release} is well covered by {name} <short-tail>' +
    ' | <who> keeps the code in_order (<short-tail> | : {maintainability} is <shown>)',
  fine:
    '(good | strong) <noun> | (rich | wide | broad | large) ({ecosystem} | {hiring})' +
    ' | small {start_footprint} | (short | gentle) {ramp_up}',
  drawback:
    'the [main] (drawback | downside | disadvantage | price) of {name} is <topic> <tail>' +
    ' | a (weakness | weak_point | weak_spot | drawback | downside) of {name} is <topic> <tail>' +
    ' | the price you pay is <topic> : {name} is {value} there' +
    ' | <who> is (weak | poor | thin | limited) on <topic> <tail>',

  // Two options side by side.
  comparison:
    '{name} is <ranged> {name} <on> | <on> , {name} is <ranged> {name} | {name} is {better} <on> than {name}' +
    ' | (compared with | unlike) {name} , {name} is {better} <on>' +
    ' | [the] <noun> (with | for | of | in) {name} is {better} than (with | for | in | that of) {name}' +
    ' | [the] <noun> is {better} (with | for | in) {name} than (with | for | in) {name}' +
    ' | {name} (has | brings | offers) <amount> than {name} [does | has | brings]' +
    ' | {name} needs {more} ({weeks} of {topic} | {burden}) than {name} [does]' +
    ' | {name} (gives | leaves) (you | your team | the code) <amount> than {name} [does]' +
    ' | {name} is a {better} {workload_fit} than {name} | for {workload_fit} , {name} fits better than {name}' +
    ' | [the] support of {name} is (longer | shorter) than that of {name}' +
    ' | {name} is (easier | harder) to {operate} than {name} | {name} {starts} (faster | slower) than {name}' +
    ' | {name} {beats} {name} <on> | where {name} falls_short_of {name} is <topic> | <on> , {name} {beats} {name}',
  ranged: '{ahead} | {better} than',
  amount: '{more} {goods} [of {topic}] [under_load] | a {larger} <noun>',
  sameness:
    '{name} and {name} are {level} [(on | for) <topic> | overall] | <on> , {name} and {name} are {level}' +
    ' | {name} is {level} with {name} [on <topic> | overall] | there is nothing_between {name} and {name} on <topic>' +
    ' | overall , {name} (is {level} with | and) {name} [are {level}]',
  extreme:
    'of the <field> , {name} (is | is the) {most} on <topic> | <on> , {name} is the {most} of the <field>' +
    ' | of the <field> , {name} (has | offers) the {most} <noun> | {name} is the {most} of the <field> on <topic>' +
    ' | {name} (has | offers) the {most} <noun> of the <field>',
  field: 'options shown | shortlisted options | shortlist',

  // Parts that an option brings or does not.
  part:
    '<who> (brings | includes | has | offers | provides | comes with | ships with) <a-part> [{in-the-box}] [<how>]' +
    ' | <who> (does | do) not (bring | include | have | offer | provide | come with | ship with) <a-part> [itself] [(: | ,) {how}]' +
    ' | <who> (lacks | comes without) <a-part> [(: | ,) {how}]' +
    ' | you (asked for | need | want) <a-part> , and <who> (has | brings | includes | offers) it [<how>]' +
    ' | <who> (does not bring | lacks) <a-part> [itself] ; plan for {how}',
  'a-part': '[a | an | the | your] {part} [you asked for]',
  how: '{how} | (: | , | as) {how}',

  /** A cause is a sentence of its own, so that nothing else seems to follow from it. */
  because:
    'because you build {work} , <topic> counts : {name} is rated {value}' +
    ' | because you (need | want | asked for) <a-part> , it counts that <who> brings it [<how>]' +
    ' | <who> fits because it (brings | includes | has) <a-part> [<how>]' +
    ' | you would have to add <a-part> yourself , (as | because) {name} does not (include | bring) it',

  // What nobody knows.
  unknown:
    'how <who> does on <topic> is (not known | {unknown}) | there is no {evidence} on <topic> (for | of) {name}' +
    ' | for {name} , <topic> is (not known | {unknown}) | <its-topic> is (not known | {unknown})' +
    ' | on <topic> , there is no {evidence} for {name}' +
    ' | we do not know how <who> does on <topic> | we do not know enough about ({name} and <topic> | <its-topic>)',

  // Places, points and how sure they are.
  place:
    '[overall ,] {name} <placed> [<with-points>] | <with-points> , {name} <placed>' +
    ' | [<for-them> ,] the <best> [here | <for-them>] is {name} [, <with-points> | <with-points> | , which scores {points}]' +
    ' | (your <best-one> | my <best>) is {name} [, <with-points> | , which scores {points}]' +
    ' | [overall ,] {name} is (the <best> | your <best-one>) [here | <for-them> | for what you (build | describe | need)]' +
    ' | [overall ,] {name} is {ahead} {name}' +
    ' | {name} scores {points} [and <placed>] | {name} leads with {points} , ahead_of {name} with {points}',
  placed:
    '(is | comes | comes in | ends up | finishes | ranks) {ordinal} | (is | comes | ends up | finishes) in {place} place' +
    ' | (ranks | finishes) {place} | takes {place} place | comes_first | comes_out_first | comes_out_on_top | ends_up_first' +
    ' | fits_best | leads [the shortlist] | (is | ranks) {place} | (stays | comes) first',
  best: 'pick | recommendation | first_choice | top_choice | top_pick | runner_up | <best-one>',
  'best-one': 'best_choice | best_fit | best_match | best_option',
  'with-points': 'with {points}',
  weightings: '[plausible] (weightings [and readings] | readings | scenarios) [of the evidence | we sampled]',
  standing:
    'confidence : {word} [, [in] {share} of the <weightings>] | how sure this is : {word} [, {share} of the <weightings>]' +
    ' | the lead holds in {share} of the <weightings> | {name} (comes | stays | is) first in {share} of the <weightings>' +
    ' | {name} comes_first in {share} of the <weightings> | the call is a {word}' +
    ' | {name} and {name} are {gap} apart | the (gap | distance | difference) between {name} and {name} is [just | only] {gap}' +
    ' | the (gap | distance) to {name} is [just | only] {gap} | {name} (edges_out | leads) {name} by {gap}' +
    ' | {name} is {ahead} {name} by {gap}' +
    ' | {name} would (lead | be first | win | take the lead | come first) {condition}' +
    ' | the pick would be {name} {condition} | this changes {condition} : {name} would (be first | lead)' +
    ' | {condition} , {name} would (lead | be first | come first) | consider {name} instead {condition}',
};
