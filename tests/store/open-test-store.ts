import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';

/** A store that is closed when the test is over. */
export const openTestStore = async (location = ':memory:'): Promise<Store> => {
  const store = await openStore(location);
  onTestFinished(() => store.close());
  return store;
};
