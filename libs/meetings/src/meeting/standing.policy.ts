/** What a standing gives in everything that belongs to a meeting. */
interface Rights {
  runs: boolean;
  moderates: boolean;
  participates: boolean;
}

/** Who conducts a meeting, its session, agenda, questions and tables: who keeps order in it, or runs it. */
export function mayConduct({ moderates, runs }: Pick<Rights, 'moderates' | 'runs'>): boolean {
  return moderates || runs;
}

/** Who is at it as one of those for whom it is held: who takes part, and who conducts it. */
export function mayTakePart(standing: Rights): boolean {
  return standing.participates || mayConduct(standing);
}
