/** The pieces of a text: what lies between the matches as strings, each match as what `replace` makes of it. */
export function splitText(text, pattern, replace) {
  const pieces = [];
  let rest = text;
  for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
    if (match.index > 0) pieces.push(rest.slice(0, match.index));
    pieces.push(replace(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}
