import { type Segment, segmentSchema } from '../narrate/model/segments.ts';
import { createObjectScanner } from './object-scanner.ts';
import { readOutput } from './read-output.ts';

/**
 * Gives the segments that a piece of the reply completes, each well formed by the segment's schema. One that is not
 * is left out: the reply as a whole will not pass either.
 */
export const createSegmentReader = (): ((chunk: string) => Segment[]) => {
  const scan = createObjectScanner('segments');
  return (chunk) =>
    scan(chunk).flatMap((text) => {
      const segment = readOutput(text, segmentSchema);
      return segment === null ? [] : [segment.value];
    });
};
