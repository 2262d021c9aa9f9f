/** What happens to the tables of a meeting: their part of the event types. */
export interface TableFacts {
  /** on the meeting's stream: only that something changed, as who sits where is not for all who read the meeting */
  'tables.changed': Record<string, never>;
}
