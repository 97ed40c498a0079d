import { type NameGroup, type PolarName, saysLanguage } from './name-groups.ts';
import { endsBefore, holdsBetween, startsAfter, without } from './near.ts';
import {
  isMadeOf,
  isOfFrameworks,
  isRuntime,
  isWanted,
  isWrittenIn,
  runsOn,
  standsBesideWork,
} from './runs-on.ts';
import { covers } from './span.ts';
import type { TurnText } from './turn-text.ts';

/** What a group of names is doing in its sentence. */
export type NameRole =
  | 'skill'
  | 'must'
  | 'existing'
  | 'candidate'
  | 'allowed-languages'
  | 'asked'
  | 'mention';

const isLanguageLike = (group: NameGroup): boolean =>
  group.members.every(
    ({ kind, recordKind }) => kind === 'language' || kind === 'people' || recordKind === 'language',
  );

/** Languages and the runtimes that stand for one: "python or node". */
const saysLanguages = (group: NameGroup): boolean => group.members.every(saysLanguage);

/** Is the group all that its clause says, but for words of level, counts and joiners? */
const fillsClause = (turn: TurnText, group: NameGroup): boolean => {
  const clause = turn.clauseAt(group.start);
  const fill = [
    (lexicon) => lexicon.expert,
    (lexicon) => lexicon.learning,
    (lexicon) => lexicon.together,
  ] satisfies Parameters<TurnText['find']>;
  const rest =
    without(turn, clause.start, group.start, ...fill) + without(turn, group.end, clause.end, ...fill);
  return rest.replace(/[\s\p{P}\p{S}\d]/gu, '') === '';
};

/** A sentence that states a team: what names stand in it are skills before they are candidates. */
const statesTeam = (turn: TurnText, group: NameGroup): boolean =>
  statesTeamBefore(turn, group, turn.sentenceAt(group.start).end);

const statesTeamBefore = (turn: TurnText, group: NameGroup, end: number): boolean => {
  const { start } = turn.sentenceAt(group.start);
  return holdsBetween(
    turn,
    start,
    end,
    (lexicon) => lexicon.people,
    (lexicon) => lexicon.sizeBefore,
    (lexicon) => lexicon.sizeAfter,
  );
};

/** How far behind a name "only" and the verb that goes with it may stand: "Pythonのみ書ける". */
const VERB_REACH = 8;

/** Is what is said right behind the names a skill? "Only" is such a word as well and says nothing here. */
const skillBehind = (turn: TurnText, group: NameGroup): boolean => {
  const only = turn.find((lexicon) => lexicon.onlyAfter);
  return turn
    .find((lexicon) => lexicon.skillAfter)
    .some(
      (span) =>
        span.start >= group.end &&
        span.start - group.end <= VERB_REACH &&
        !/[.,;!?\n]/.test(turn.text.slice(group.end, span.start)) &&
        !only.some((other) => covers(other, span)),
    );
};

/**
 * Beside "only": is this all the team knows, and nothing that has to be used? "We are 4, only PHP" is; nobody knows
 * "Rust or Go", and "only Go, 5 devs" says of the team how many there are.
 */
const isAllTheyKnow = (turn: TurnText, group: NameGroup): boolean =>
  (!group.versus && statesTeamBefore(turn, group, group.start)) ||
  endsBefore(turn, group.start, 4, (lexicon) => lexicon.skillBefore) ||
  skillBehind(turn, group);

/** Runtimes of the same frameworks ("bun or node") are no candidates against each other here. */
const oneRuntimeForAll = (group: NameGroup): boolean =>
  group.members.every((member) => member.kind === 'supporting') &&
  new Set(group.members.map((member) => member.resolvesTo.join(' '))).size === 1;

const isQuestion = (turn: TurnText, group: NameGroup): boolean =>
  /[?？]/.test(turn.text.slice(group.end, turn.sentenceAt(group.start).end + 1));

/** A noun for people right behind the names, with at most a word between and no comma: "TS devs". */
const peopleFollow = (turn: TurnText, group: NameGroup): boolean =>
  turn
    .find((lexicon) => lexicon.skillAfter)
    .some((span) => {
      if (span.start < group.end || span.start - group.end > 14) return false;
      const gap = turn.text.slice(group.end, span.start);
      return /^[\s\p{L}'-]*\(?$/u.test(gap) && gap.trim().split(/\s+/).length <= 1;
    });

/** "4 devs on Node": people right before the names, in their clause. */
const peopleBefore = (turn: TurnText, group: NameGroup): boolean =>
  holdsBetween(turn, turn.clauseAt(group.start).start, group.start, (lexicon) => lexicon.people) &&
  endsBefore(turn, group.start, 20, (lexicon) => lexicon.people);

const runsToday = (turn: TurnText, group: NameGroup): boolean => {
  const language = isLanguageLike(group);
  if (isWanted(turn, group)) return false;
  const nounBehind = startsAfter(turn, group.end, 3, (lexicon) => lexicon.existingAfter);
  // A language is what runs today only beside a thing that runs and a wish to move it; otherwise a skill.
  if (language) return nounBehind && turn.find((lexicon) => lexicon.moveTo).length > 0;
  // "Migrate a .NET app to Django": what is made of a runtime is there already where the turn moves it.
  const moved =
    isRuntime(group) && isMadeOf(turn, group) && turn.find((lexicon) => lexicon.moveTo).length > 0;
  return nounBehind || moved || endsBefore(turn, group.start, 2, (lexicon) => lexicon.existingBefore);
};

/**
 * "5 devs with a Flask app that's a mess, should we migrate": the only framework named, and not where to move, is what
 * a turn that asks whether to move is about; "is Laravel 9 ok? we run it" says so itself.
 */
const isLeft = (turn: TurnText, group: NameGroup, frameworks: readonly PolarName[]): boolean => {
  const only =
    group.members.length === 1 && group.members[0]?.kind === 'framework' && frameworks.length === 1;
  if (!only || startsAfter(turn, group.end, 2, (lexicon) => lexicon.people)) return false;
  if (turn.find((lexicon) => lexicon.runsIt).length > 0) return true;
  return turn.find((lexicon) => lexicon.ask.move).length > 0 && !isAsked(turn, group);
};

const severalNames = (turn: TurnText, group: NameGroup, languages: boolean): NameRole | null => {
  const { start, end, words } = turn.sentenceAt(group.start);
  const contest = /\bvs\b/i.test(words);
  if (languages && !contest && holdsBetween(turn, start, end, (lexicon) => lexicon.knowsThem)) return 'skill';
  if (endsBefore(turn, group.start, 10, (lexicon) => lexicon.chooseBefore)) return 'candidate';
  if (saysLanguages(group) && holdsBetween(turn, start, end, (lexicon) => lexicon.either))
    return 'allowed-languages';
  if (!group.versus && !(group.slash && !(languages && statesTeam(turn, group)))) return null;
  return languages && !isQuestion(turn, group) && statesTeam(turn, group) && !contest
    ? 'allowed-languages'
    : 'candidate';
};

/** Things of the frontend named in passing say what the team writes. */
const isFrontend = (group: NameGroup): boolean =>
  group.members.every(({ recordKind }) => recordKind === 'frontend' || recordKind === 'meta-framework');

const isYardstick = (turn: TurnText, group: NameGroup): boolean =>
  startsAfter(turn, group.end, 1, (lexicon) => lexicon.mentionAfter) ||
  endsBefore(turn, group.start, 1, (lexicon) => lexicon.mentionBefore);

const isAsked = (turn: TurnText, group: NameGroup): boolean =>
  endsBefore(turn, group.start, 4, (lexicon) => lexicon.asksBefore) ||
  startsAfter(turn, group.end, 4, (lexicon) => lexicon.asksAfter);

/** A runtime that stands for itself: where the work runs or what it is written in is a must, beside people a skill. */
const runtimeRole = (turn: TurnText, group: NameGroup, frameworks: readonly PolarName[]): NameRole | null => {
  if (runsOn(turn, group, frameworks)) return peopleBefore(turn, group) ? 'skill' : 'must';
  if (!isRuntime(group) || isQuestion(turn, group) || !fillsClause(turn, group)) return null;
  if (statesTeam(turn, group)) return 'skill';
  return standsBesideWork(turn, group) ? 'must' : null;
};

/**
 * The role of a plainly named group, by the words around it; the first that fits counts: yardstick, people's
 * skill, must, candidate against others, what runs today, where to move, what may be used, asked about.
 * `frameworks`: those that are plainly named in the turn.
 */
export const roleOf = (turn: TurnText, group: NameGroup, frameworks: readonly PolarName[] = []): NameRole => {
  const languages = isLanguageLike(group);
  const several = group.members.length > 1;
  if (isYardstick(turn, group)) return 'mention';
  // "the hiring pool for Elixir" is asked about.
  if (endsBefore(turn, group.start, 6, (lexicon) => lexicon.topics['hiring'])) return 'asked';
  // "we'll hire 5 Java people": what they know is not known yet.
  if (languages && endsBefore(turn, group.start, 10, (lexicon) => lexicon.hire)) {
    // "How hard is it to hire Go developers?" asks about it.
    const { start, end } = turn.sentenceAt(group.start);
    const asks =
      isQuestion(turn, group) && holdsBetween(turn, start, end, (lexicon) => lexicon.topics['hiring']);
    return asks ? 'asked' : 'mention';
  }
  if (group.members.some((member) => member.kind === 'people')) return 'skill';
  if (endsBefore(turn, group.start, 2, (lexicon) => lexicon.must)) return 'must';
  // "Java 21 stays": the version belongs to the name.
  const version = /^\s?v?\d+(?:\.\d+)*(?=\s)/.exec(turn.text.slice(group.end))?.[0].length ?? 0;
  if (startsAfter(turn, group.end + version, 2, (lexicon) => lexicon.mustAfter)) return 'must';
  if (languages && startsAfter(turn, group.end, 1, (lexicon) => lexicon.onlyAfter)) {
    return isAllTheyKnow(turn, group) ? 'skill' : 'must';
  }
  const target = endsBefore(turn, group.start, 2, (lexicon) => lexicon.moveTo);
  if (!target && isLeft(turn, group, frameworks)) return 'existing';
  if (peopleFollow(turn, group)) {
    return isRuntime(group) && isMadeOf(turn, group) && !statesTeam(turn, group) ? 'must' : 'skill';
  }
  if (saysLanguages(group) && endsBefore(turn, group.start, 2, (lexicon) => lexicon.onlyBefore)) {
    return isAllTheyKnow(turn, group) ? 'skill' : 'must';
  }
  if (several && !group.slash && oneRuntimeForAll(group)) {
    return runtimeRole(turn, group, frameworks) ?? 'asked';
  }
  const choice = several ? severalNames(turn, group, languages) : null;
  if (choice !== null) return choice;
  // "Move to the JVM": an article may stand before a runtime.
  const gap = isRuntime(group) ? 5 : 2;
  if (endsBefore(turn, group.start, gap, (lexicon) => lexicon.moveTo)) return 'candidate';
  // "how many people use Gin" asks about it; "people use Gin" alone is what they know.
  if (endsBefore(turn, group.start, 2, (lexicon) => lexicon.topics['adoption'])) return 'asked';
  if (!several && runsToday(turn, group)) return 'existing';
  if (endsBefore(turn, group.start, 4, (lexicon) => lexicon.skillBefore)) return 'skill';
  if (/^\(\)/.test(turn.text.slice(group.end))) return 'existing';
  if (isFrontend(group)) return 'skill';
  const runtime = runtimeRole(turn, group, frameworks);
  if (runtime !== null) return runtime;
  if (languages && isQuestion(turn, group) && isOfFrameworks(turn, group)) return 'must';
  if (languages && isQuestion(turn, group) && isWrittenIn(turn, group, frameworks)) return 'skill';
  if (isAsked(turn, group)) return 'asked';
  if (languages) return several || fillsClause(turn, group) || !isQuestion(turn, group) ? 'skill' : 'asked';
  const runtimes = group.members.every(
    (member) => member.kind === 'language' || member.kind === 'supporting',
  );
  if (runtimes && several && statesTeam(turn, group)) return 'skill';
  return several ? 'candidate' : 'asked';
};
