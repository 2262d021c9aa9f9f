/** Who makes a programme, and how large one may become. */
export const mostVenues = 20;
export const mostRooms = 40;
export const mostDays = 31;
export const mostSessions = 300;
export const mostPeople = 40;

/** The programme is the promise of those who run the meeting; who keeps order in it changes its agenda. */
export function makesProgramme({ runs }: { runs: boolean }): boolean {
  return runs;
}
