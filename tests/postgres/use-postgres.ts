import { beforeEach, inject } from 'vitest';

beforeEach(({ skip }) => {
  skip(inject('postgresUrl') === null, 'no Postgres server is installed');
});
