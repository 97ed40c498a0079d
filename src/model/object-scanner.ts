/** Where a JSON text is at present. Offsets count from the start of the text still held. */
type State = {
  /** Kinds of the brackets that are open. */
  open: ('{' | '[')[];
  inString: boolean;
  isEscaped: boolean;
  /** The last string that stood directly in the root object, still in its JSON form. */
  key: string;
  /** The list is the one whose objects are cut out. */
  inList: boolean;
  isOver: boolean;
};

/** Depths: 1 in the root object, 2 in one of its lists, 3 in an object of that list. */
const ROOT = 1;
const LIST = 2;

/**
 * Cuts the objects of one list out of a JSON text while it grows: `{"segments":[{…},{…}]}` gives each `{…}` as soon
 * as its last brace is there, however the text is chunked. What stands before the first brace and after the last
 * (fences, greetings) is ignored. Objects are not parsed: on broken JSON what it cuts is broken too. Holds no more
 * than one object at a time.
 */
export const createObjectScanner = (list: string): ((chunk: string) => string[]) => {
  const state: State = { open: [], inString: false, isEscaped: false, key: '', inList: false, isOver: false };
  /** Text of the object under way; null outside one. */
  let current: string | null = null;

  const inText = (character: string): void => {
    if (state.isEscaped) state.isEscaped = false;
    else if (character === '\\') state.isEscaped = true;
    else if (character === '"') state.inString = false;
    if (state.inString && state.open.length === ROOT) state.key += character;
  };
  const openBracket = (bracket: '{' | '['): void => {
    state.open.push(bracket);
    if (state.open.length === LIST) state.inList = bracket === '[' && state.key === list;
    if (state.open.length === LIST + 1 && bracket === '{' && state.inList) current = '{';
  };
  const closeBracket = (): string | null => {
    state.open.pop();
    if (state.open.length === 0) state.isOver = true;
    if (state.open.length !== LIST || current === null) return null;
    const done = current;
    current = null;
    return done;
  };
  const outsideText = (character: string): string | null => {
    if (character === '"' && state.open.length > 0) {
      state.inString = true;
      if (state.open.length === ROOT) state.key = '';
    }
    if (character === '{' || (character === '[' && state.open.length > 0)) openBracket(character);
    return (character === '}' || character === ']') && state.open.length > 0 ? closeBracket() : null;
  };

  return (chunk) => {
    const found: string[] = [];
    for (const character of chunk) {
      if (state.isOver) break;
      if (current !== null) current += character;
      if (state.inString) inText(character);
      else {
        const object = outsideText(character);
        if (object !== null) found.push(object);
      }
    }
    return found;
  };
};
