/** What this browser remembers about the page. A browser that lets nothing be stored remembers nothing. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`playground.${name}`);
  } catch {
    return null;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`playground.${name}`, value);
  } catch {
    // The setting then holds until the page is left.
  }
}
