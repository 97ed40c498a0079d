import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { testLocation } from './test-location.ts';

/** A store, on whatever these tests run, that is closed when the test is over. */
export const openTestStore = async (location = ':memory:'): Promise<Store> => {
  const store = await openStore(await testLocation(location));
  onTestFinished(() => store.close());
  return store;
};
