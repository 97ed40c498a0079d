/** What `GET /playground/inspect` answers. What stands in `requirements` and `trace` is shown, not relied on. */
export type Timing = { step: string; ms: number };
export type Inspection = {
  request: { id: string; text: string; requirements: unknown; timings: Timing[] } | null;
  trace: unknown;
  model: { calls: unknown[]; verdicts: unknown[] };
};

/** The inspection of a message, or undefined when nothing is known of it. */
export async function fetchInspection(channel: string, ts: string): Promise<Inspection | undefined> {
  try {
    const query = new URLSearchParams({ channel, ts });
    const response = await fetch(`/playground/inspect?${query}`);
    if (!response.ok) return undefined;
    const inspection: Inspection = await response.json();
    return inspection;
  } catch {
    return undefined;
  }
}
