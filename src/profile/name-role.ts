import { endsWithAny, holdsAny, startsWithAny, without } from './near.ts';
import type { NameGroup } from './name-groups.ts';
import type { TurnText } from './turn-text.ts';

/** What a group of names is doing in its sentence. */
export type NameRole = 'skill' | 'must' | 'existing' | 'candidate' | 'allowed-languages' | 'asked' | 'mention';

const REACH = 44;

const isLanguageLike = (group: NameGroup): boolean =>
  group.members.every((member) => member.kind === 'language' || member.kind === 'people');

/** Is the group all that its clause says, but for words of level, counts and joiners? */
const fillsClause = (turn: TurnText, group: NameGroup): boolean => {
  const clause = turn.clauseAt(group.start);
  const rest = turn.text.slice(clause.start, group.start) + turn.text.slice(group.end, clause.end);
  const bare = without(turn, (lexicon) => [...lexicon.expert, ...lexicon.learning, ...lexicon.together], rest);
  return bare.replace(/[\s\p{P}\p{S}\d]/gu, '') === '';
};

/** A sentence that states a team: what names stand in it are skills before they are candidates. */
const statesTeam = (turn: TurnText, group: NameGroup): boolean => {
  const sentence = turn.sentenceAt(group.start).words;
  return holdsAny(turn, (lexicon) => [...lexicon.people, ...lexicon.sizeBefore], sentence);
};

const isQuestion = (turn: TurnText, group: NameGroup): boolean => {
  const sentence = turn.sentenceAt(group.start);
  return /[?？]/.test(turn.text.slice(group.end, sentence.end + 1));
};

/**
 * The role of a plainly named group, by the words around it; the first that fits counts:
 * yardstick, people's skill, must, what runs today, candidate against others, what may be used, asked about.
 */
export const roleOf = (turn: TurnText, group: NameGroup): NameRole => {
  const sentence = turn.sentenceAt(group.start);
  const before = turn.text.slice(Math.max(sentence.start, group.start - REACH), group.start);
  const after = turn.text.slice(group.end, Math.min(sentence.end, group.end + REACH));
  const languages = isLanguageLike(group);
  if (startsWithAny(turn, (lexicon) => lexicon.mentionAfter, after, 1)) return 'mention';
  if (endsWithAny(turn, (lexicon) => lexicon.mentionBefore, before, 2)) return 'mention';
  if (group.members.some((member) => member.kind === 'people')) return 'skill';
  if (endsWithAny(turn, (lexicon) => lexicon.must, before, 4)) return 'must';
  if (startsWithAny(turn, (lexicon) => lexicon.mustAfter, after, 2)) return 'must';
  if (startsWithAny(turn, (lexicon) => lexicon.skillAfter, after, 12)) return 'skill';
  const several = group.members.length > 1;
  if (endsWithAny(turn, (lexicon) => lexicon.moveTo, before, 8)) return 'candidate';
  if (!group.versus && endsWithAny(turn, (lexicon) => lexicon.existingBefore, before, 10)) return 'existing';
  if (!several && startsWithAny(turn, (lexicon) => lexicon.existingAfter, after, 10)) return 'existing';
  if (endsWithAny(turn, (lexicon) => lexicon.skillBefore, before, 6)) return 'skill';
  if (several && languages && holdsAny(turn, (lexicon) => lexicon.either, after + sentence.words)) {
    return 'allowed-languages';
  }
  if (several && (group.versus || (group.slash && !(languages && statesTeam(turn, group))))) {
    return languages && !isQuestion(turn, group) && statesTeam(turn, group) && !/\bvs\b/i.test(sentence.words)
      ? 'allowed-languages'
      : 'candidate';
  }
  if (
    endsWithAny(turn, (lexicon) => lexicon.asksBefore, before, 6) ||
    startsWithAny(turn, (lexicon) => lexicon.asksAfter, after, 4)
  ) {
    return 'asked';
  }
  if (languages) return several || fillsClause(turn, group) || !isQuestion(turn, group) ? 'skill' : 'asked';
  const runtimes = group.members.every((member) => member.kind === 'language' || member.kind === 'supporting');
  if (runtimes && several && statesTeam(turn, group)) return 'skill';
  return several ? 'candidate' : 'asked';
};
