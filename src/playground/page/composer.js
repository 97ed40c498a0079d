/**
 * Makes a form with one text box a composer: Enter sends, Shift+Enter starts a new line, the box grows with
 * the words. `send` resolves to false when nothing was sent: the words then come back into the box.
 */
export function wireComposer(form, box, send) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    fitHeight(box);
    if ((await send(text)) === false && box.value === '') box.value = text;
  });
  box.addEventListener('keydown', (event) => {
    // Enter that ends the writing of a character (Japanese, Chinese) is not meant for us.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  box.addEventListener('input', () => fitHeight(box));
}

function fitHeight(box) {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 2, 200)}px`;
}
