import type { Rule } from '../context.ts';
import { boundToName, boundToTopic } from './binding.ts';
import { circumstances } from './circumstances.ts';
import { comparatives } from './comparatives.ts';
import { coordination } from './coordination.ts';
import { distinctNames } from './distinct-names.ts';
import { figures } from './figures.ts';
import { form } from './form.ts';
import { lexicalSink } from './lexical-sink.ts';
import { names } from './names.ts';
import { negations } from './negations.ts';
import { parts } from './parts.ts';
import { places } from './places.ts';
import { pronouns } from './pronouns.ts';
import { qualities } from './qualities.ts';
import { sameness } from './sameness.ts';
import { slotPlace } from './slot-place.ts';
import { knownSlots, slotsClaimed } from './slots.ts';
import { superlatives } from './superlatives.ts';
import { topicsClaimed } from './topics.ts';
import { vocabulary } from './vocabulary.ts';
import { claimsVoiced } from './voiced.ts';
import { absolutes, causes, conditionals, confidenceWords, partWords } from './wording.ts';

/** The rules of one segment's wording, the cheap and blunt ones first. All are asked, so that a log says all that is wrong. */
export const WORDING_RULES: readonly Rule[] = [
  lexicalSink,
  knownSlots,
  figures,
  names,
  slotsClaimed,
  claimsVoiced,
  coordination,
  boundToName,
  boundToTopic,
  slotPlace,
  topicsClaimed,
  comparatives,
  sameness,
  superlatives,
  places,
  negations,
  qualities,
  conditionals,
  confidenceWords,
  partWords,
  absolutes,
  causes,
  circumstances,
  parts,
  distinctNames,
  pronouns,
  form,
  vocabulary,
];
