/** The shortcut in the menu of every message, as in the manifest. */
export const COMPARE_SHORTCUT = 'compare_discussed';

/** Its name there: Slack takes 24 characters. */
export const COMPARE_NAME = 'Compare stacks discussed';
