/** A browser that installs the app: it keeps the cookie of the page and goes where Slack sends it. */
export const createBrowser = (botUrl: string) => {
  let cookie = '';
  /** Opens the page with the button and gives the address behind it. */
  const begin = async (): Promise<{ page: string; button: URL }> => {
    const response = await fetch(`${botUrl}/slack/install`);
    cookie = (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const page = await response.text();
    const href = /href="(https:[^"]+)"/.exec(page)?.[1] ?? '';
    return { page, button: new URL(href.replaceAll('&#38;', '&')) };
  };
  /** Comes back from Slack. */
  const comeBack = async (query: Record<string, string>): Promise<{ status: number; page: string }> => {
    const address = `${botUrl}/slack/oauth_redirect?${new URLSearchParams(query)}`;
    const response = await fetch(address, { headers: { cookie } });
    return { status: response.status, page: await response.text() };
  };
  /** All of it, with the code that Slack gives. */
  const install = async (code: string) => {
    const { button } = await begin();
    return comeBack({ code, state: button.searchParams.get('state') ?? '' });
  };
  return { begin, comeBack, install, cookie: () => cookie };
};
