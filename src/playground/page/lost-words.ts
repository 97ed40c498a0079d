/** When the program does not answer: whose turn it is, and what becomes of the page. */
export const LOST =
  'The playground does not answer. Was it stopped? Start it in its terminal with npm start: this page goes on by itself.';
