/** Whether where a store is kept names a Postgres server and not a file. */
export const isPostgresUrl = (location: string): boolean => /^postgres(?:ql)?:\/\//.test(location);
