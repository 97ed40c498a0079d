/** The one method of Slack's WebClient that this program uses: any Web API method by its name. */
export type SlackApi = {
  apiCall: (method: string, options?: Record<string, unknown>) => Promise<unknown>;
};
