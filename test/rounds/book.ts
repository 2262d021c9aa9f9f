/** The first book: what clients were told was accepted, and what each of them may not be told. */
export interface ToldPost {
  threadId: string;
  authorId: string;
  text: string;
  withdrawn: boolean;
  thankedBy: Set<string>;
  /** the bytes that were brought with it, where any were */
  file?: Buffer;
}

export class Book {
  /** by its id: every post whose writing was answered, as the answers say that it stands */
  readonly posts = new Map<string, ToldPost>();
  /** every post that was ever sent: the database may hold no other */
  readonly offered = new Set<string>();
  /** person -> whether they belong to the group, as the last answer said */
  readonly belongs = new Map<string, boolean>();
  /** person -> how often they were told to have been removed, and to have been let in again */
  readonly removals = new Map<string, number>();
  readonly admissions = new Map<string, number>();
  readonly invited = new Set<string>();
  /** person -> their registration for the hall, as the last answer said */
  readonly registrations = new Map<string, { id: string; ended: boolean }>();
  /** what came to somebody who had been removed before it was even sent */
  readonly unauthorised: string[] = [];
  /** answers that no retry can explain */
  readonly refused: string[] = [];
  private readonly outside = new Map<string, Set<string>>();

  /** Before it is sent: whoever has been removed by now must never get it. */
  offers(postId: string): void {
    this.offered.add(postId);
    for (const forbidden of this.outside.values()) forbidden.add(postId);
  }

  accepts(postId: string, post: Omit<ToldPost, 'withdrawn' | 'thankedBy'>): void {
    this.posts.set(postId, { ...post, withdrawn: false, thankedBy: new Set() });
  }

  isRegistered(personId: string, id: string): void {
    const before = this.registrations.get(personId);
    if (before && !before.ended && before.id !== id)
      this.refused.push(`${personId} is registered twice, as ${before.id} and as ${id}.`);
    this.registrations.set(personId, { id, ended: false });
  }

  isRemoved(personId: string): void {
    this.belongs.set(personId, false);
    this.outside.set(personId, new Set());
    this.removals.set(personId, (this.removals.get(personId) ?? 0) + 1);
  }

  /** Before they are let in again: from now on they may be told, also of what was written meanwhile. */
  mayComeBack(personId: string): void {
    this.outside.delete(personId);
  }

  isAdmitted(personId: string): void {
    this.belongs.set(personId, true);
    this.admissions.set(personId, (this.admissions.get(personId) ?? 0) + 1);
  }

  /** Something was put on somebody's wire. */
  isDelivered(personId: string, postIds: readonly string[]): void {
    const forbidden = this.outside.get(personId);
    if (!forbidden) return;
    for (const id of postIds)
      if (forbidden.has(id)) this.unauthorised.push(`The post ${id} reached ${personId}, who was removed.`);
  }

  get isAnybodyOutside(): boolean {
    return this.outside.size > 0;
  }
}
