import type { Sourced } from '../requirements.ts';
import { PROFILE_SOURCES, type ProfileSource } from './house-rule.ts';

/** The words a value of a profile was "read from": nobody says them, so that its values are told apart by them. */
export const profileWords = (from: ProfileSource): string => `team profile (${from})`;

/** Whose profile a value is from; null for everything somebody said. */
export const fromProfile = ({ origin, words }: Sourced<unknown>): ProfileSource | null =>
  origin === 'remembered' ? (PROFILE_SOURCES.find((from) => words === profileWords(from)) ?? null) : null;
