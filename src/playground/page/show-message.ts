const MOST_FRAMES = 60;

/** Brings a message into view and gives it the focus, as soon as it is drawn: its thread may be opening only now. */
export function showMessage(ts: string): void {
  let frames = 0;
  const look = (): void => {
    const found = [...document.querySelectorAll<HTMLElement>('.message')].findLast(
      ({ dataset }) => dataset['ts'] === ts,
    );
    frames += 1;
    if (found === undefined) {
      if (frames < MOST_FRAMES) requestAnimationFrame(look);
      return;
    }
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'start' });
  };
  requestAnimationFrame(look);
}
