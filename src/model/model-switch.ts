import { existsSync } from 'node:fs';

const LOOK_AGAIN_MS = 1_000;

/**
 * The operator's switch: while the file is there (`touch var/model-off`), no call is started; those under way end by
 * themselves. Looked up at most once a second, so it takes hold within a second and needs no restart. A file and not
 * a setting, because a setting needs one, and not a command, because nobody may have to reach Slack to use it. Each
 * machine has its own file. `now`: milliseconds that never run back.
 */
export const createModelSwitch = (deps: {
  path: string;
  now: () => number;
  exists?: (path: string) => boolean;
}): (() => boolean) => {
  const exists = deps.exists ?? existsSync;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isOff = false;
  return () => {
    const now = deps.now();
    if (now - lookedAt >= LOOK_AGAIN_MS) {
      lookedAt = now;
      isOff = exists(deps.path);
    }
    return isOff;
  };
};
