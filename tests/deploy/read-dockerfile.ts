/** An instruction of a Dockerfile, its continued lines joined, and the stage it stands in, counted from 0. */
export type Instruction = { name: string; text: string; stage: number };

/** Reads a Dockerfile without heredocs and escape directives. */
export const readDockerfile = (source: string): Instruction[] => {
  const lines = source
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  let stage = -1;
  return lines.map((line) => {
    const [name = '', ...rest] = line.trim().split(' ');
    if (name === 'FROM') stage += 1;
    return { name, text: rest.join(' '), stage };
  });
};

/** The words of the exec form that ends an instruction; throws on the shell form. */
export const execForm = ({ text }: Instruction): string[] => {
  const words: unknown = JSON.parse(text.slice(text.indexOf('[')));
  if (!Array.isArray(words)) throw new Error(`no exec form: ${text}`);
  return words.map(String);
};
