/** The words of accepted sentences that a model would not find by itself, the plainer one of each pair. */
const CORE =
  'ahead apart asked beats behind best better between brings build changes choice comes compared confidence consider ' +
  'counts covered difference does downside drawback easier easy ends evidence faster fewer finishes first fit fits follows ' +
  'gap gets good harder has how includes instead is known lacks larger lead leads less level longer main means more needs ' +
  'not nothing offers only options order overall par people pick place plausible price product productive project quickly ' +
  'ranks rated readings recommendation rich runner scenarios scores second shines short shorter shortlist shown slower ' +
  'small smaller speed starts strength strong stronger strongest suited suits sure takes team trails unknown versus weak ' +
  'weaker weakest weakness weeks weightings well while work would';

/**
 * Words of prose for the variable `vocabulary` of the explain prompt: single, sorted, each once, all of them accepted. A core,
 * because every word costs tokens in every prompt: the verifier accepts more than this, function words above all.
 */
export const vocabularyForModel = (): string[] => CORE.split(' ');
