/** The order in which those who ask for the floor get it, and why each stands where they stand. */

/** Whose turn it is: by what turns are counted together. */
export interface Whose {
  /** the same for all turns of one person */
  personKey: string;
  municipalityId: string | null;
  sector: string | null;
}

/** Somebody who waits. */
export interface Waiting extends Whose {
  id: string;
  pointOfOrder: boolean;
  /** a moderator has put this one before the others */
  raised: boolean;
  askedAt: string;
}

/** A turn that was had, or is being had. */
export interface Had extends Whose {
  ms: number;
}

/** How often it has been somebody's turn before this one: theirs, their municipality's, their sector's. */
export interface TurnReason {
  personTimes: number;
  /** for how long the person has spoken altogether */
  personMs: number;
  /** counted with those who stand before in the list */
  municipalityTimes: number;
  sectorTimes: number;
}

/**
 * The waiting in the order in which they get the floor. A point of order goes before everything, then whom a moderator has put
 * first, then in fair order who spoke less often, whose municipality did, whose sector did; at last who asked first.
 * Each place counts those before it: of two from one town the second waits behind another town's first.
 */
export function inOrder<T extends Waiting>(
  waiting: readonly T[],
  had: readonly Had[],
  fair: boolean,
): (T & { reason: TurnReason })[] {
  const left = [...waiting].sort(byAsking);
  const before = new Turns(had);
  const ordered: (T & { reason: TurnReason })[] = [];
  while (left.length > 0) {
    const reasons = left.map((one) => before.reasonFor(one));
    let next = 0;
    for (let at = 1; at < left.length; at++)
      if (compare(left[at]!, reasons[at]!, left[next]!, reasons[next]!, fair) < 0) next = at;
    const [one] = left.splice(next, 1);
    ordered.push({ ...one!, reason: reasons[next]! });
    before.add(one!);
  }
  return ordered;
}

/** Whose turn it was before, counted as they are added: at two hundred who wait, counting anew for each would hold up the process. */
class Turns {
  private readonly persons = new Map<string, number>();
  private readonly municipalities = new Map<string, number>();
  private readonly sectors = new Map<string, number>();
  private readonly spoken = new Map<string, number>();

  constructor(had: readonly Had[]) {
    for (const turn of had) {
      this.add(turn);
      add(this.spoken, turn.personKey, turn.ms);
    }
  }

  add({ personKey, municipalityId, sector }: Whose): void {
    add(this.persons, personKey, 1);
    if (municipalityId) add(this.municipalities, municipalityId, 1);
    if (sector) add(this.sectors, sector, 1);
  }

  reasonFor({ personKey, municipalityId, sector }: Whose): TurnReason {
    return {
      personTimes: this.persons.get(personKey) ?? 0,
      personMs: this.spoken.get(personKey) ?? 0,
      municipalityTimes: (municipalityId && this.municipalities.get(municipalityId)) || 0,
      sectorTimes: (sector && this.sectors.get(sector)) || 0,
    };
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function compare(a: Waiting, because: TurnReason, b: Waiting, becauseOf: TurnReason, fair: boolean): number {
  return (
    Number(b.pointOfOrder) - Number(a.pointOfOrder) ||
    Number(b.raised) - Number(a.raised) ||
    // A point of order is heard when it is made: nobody has to wait with it for those who have spoken less.
    (fair && !a.pointOfOrder
      ? because.personTimes - becauseOf.personTimes ||
        because.municipalityTimes - becauseOf.municipalityTimes ||
        because.sectorTimes - becauseOf.sectorTimes
      : 0) ||
    byAsking(a, b)
  );
}

function byAsking(a: Waiting, b: Waiting): number {
  if (a.askedAt !== b.askedAt) return a.askedAt < b.askedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
