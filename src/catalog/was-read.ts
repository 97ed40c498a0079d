/** Whether somebody read the page behind a value, in the web or in a stored copy; nobody looked up what is absent. */
export const wasRead = (checkedHow: string | undefined): boolean =>
  checkedHow === 'live' || checkedHow === 'stored-copy';
