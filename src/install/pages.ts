/** Why an installation came to nothing, as far as it makes a difference to whoever installs. */
export type InstallFailure = 'cancelled' | 'expired' | 'organization' | 'trouble';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
a.button { display: inline-block; padding: 0.6rem 1.2rem; border-radius: 0.4rem; background: #1f3a5f; color: #fff; text-decoration: none; font-weight: 600; }
a.button:focus-visible { outline: 3px solid #6aa5ef; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

const AGAIN = '<p><a href="/slack/install">Start again</a></p>';

/** The page with the button; `url` is where Slack asks whether to install. */
export const installPage = (url: string): string =>
  page(
    'Install stack-compare',
    `<p>It compares backend frameworks for your team in Slack, with sources and dates. Slack now asks what it may do in your workspace; you may leave out what is marked as optional.</p>
<p><a class="button" href="${escapeHtml(url)}">Add to Slack</a></p>`,
  );

/** It is installed. `team`: what the workspace calls itself, where Slack said so. */
export const installedPage = (team: string | undefined): string =>
  page(
    'stack-compare is installed',
    `<p>It is now part of ${team === undefined ? 'your workspace' : `the workspace ${escapeHtml(team)}`}. In a channel, write <code>/invite @stack-compare</code>, and then <code>/stack-compare help</code> to see what you can ask.</p>
<p>You can close this page.</p>`,
  );

const FAILURES: Readonly<Record<InstallFailure, string>> = {
  cancelled: `<p>The installation was cancelled in Slack. Nothing was stored.</p>\n${AGAIN}`,
  expired: `<p>This attempt to install is too old, or was started in another browser. Nothing was stored.</p>\n${AGAIN}`,
  organization:
    '<p>stack-compare cannot be installed for a whole organization. Please choose one workspace of it in Slack when you install. Nothing was stored.</p>\n' +
    AGAIN,
  trouble: `<p>The installation could not be finished. Please try again in a few minutes; if it fails again, whoever runs this bot can find the reason in its log.</p>\n${AGAIN}`,
};

/** It is not installed, and what to do. */
export const failedPage = (failure: InstallFailure): string =>
  page('stack-compare is not installed', FAILURES[failure]);
