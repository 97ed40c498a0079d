/** The README's two commands: the first block of its shell, without the comments. */
export const readmeCommands = (readme: string): { start: string; test: string } => {
  const block = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const [start, test, ...more] = block
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '');
  if (start === undefined || test === undefined || more.length > 0)
    throw new Error('the first block of shell in README.md has to hold the two commands, one a line');
  return { start, test };
};
