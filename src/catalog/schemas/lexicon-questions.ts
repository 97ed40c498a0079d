import { z } from 'zod';
import { NEEDS } from '../vocabulary.ts';
import { patterns } from './lexicon-patterns.ts';

/** How a runtime is named as a condition of the work ("an API on Node"). */
export const runtimeSchema = z
  .strictObject({
    /** Right before it, whatever else is said: "runs on the", "written in". */
    before: patterns,
    /** Right before it where the sentence says what is built: "on the", "in". */
    place: patterns,
    /** Right behind it: what is made of it ("backend"); in languages without spaces the particle. */
    after: patterns,
    /** Before what is made of it, where that is somebody else's or there already: "talks to a", "our". */
    beside: patterns,
    /** Before it: something else runs there ("our tests run"). */
    elsewhere: patterns,
    /** Right behind it: what is not the work ("scripts"). */
    tooling: patterns,
    /** Before what is still to be made: "we need a". */
    wanted: patterns,
  })
  .prefault({});

/** How a fact is asked of a framework that is named: whether it has a part, and whether anybody still keeps it up. */
export const factQuestionsSchema = z
  .strictObject({
    /** Right before the name, "does", or right after it, "has": somebody asks what it has. */
    hasBefore: patterns,
    hasAfter: patterns,
    /** Opens a question on what there is, "is there an", whose name stands behind a word of `inside`, "in". */
    exists: patterns,
    inside: patterns,
    /** Say that a sentence asks, beside a question mark. */
    marks: patterns,
    /** Words for a part that say something else where nobody asks for it ("migrations"). */
    parts: z.partialRecord(z.enum(NEEDS), patterns).default({}),
    /** Said of a framework that is kept up, and of one that is not. */
    alive: patterns,
    dead: patterns,
    /** Asks for lines, dates or rules instead: "which version", "until when". */
    window: patterns,
    /** Right behind a name and its version: asks whether that one still does, "is Laravel 9 ok". */
    fine: patterns,
    /** Around a name: whether it bears a load, "is X enough", "can X handle". */
    enough: patterns,
    /** Who pays for it or decides on it. */
    backing: patterns,
  })
  .prefault({});
