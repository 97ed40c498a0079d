/** A reader that went away (`ask ... | head`) is no failure: end the process without a word. */
export const stopQuietlyWhenClosed = (output: NodeJS.WriteStream): void => {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};
