/** What can be pressed on the home. */
export const HOME_REFRESH = 'home_refresh';
export const HOME_EDIT_WORKSPACE = 'home_edit_workspace';
