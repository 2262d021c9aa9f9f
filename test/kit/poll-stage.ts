/** A room of people who vote: a place with its desk, who keeps order in it, towns with mandates, and the services of polls. */
import { randomUUID } from 'node:crypto';
import type { Poll, PollInput } from '#discussions';
import { DomainError, newId, type Actor, type PollChoice } from '#kernel';
import { installationScopeId } from '#people';
import { TalkStage } from './talk-stage.js';

export type Voting = Actor & { personId: string };

export class PollStage {
  scopeId = '';
  deskId = '';
  keeper!: Voting;
  voters: Voting[] = [];

  private constructor(readonly talk: TalkStage) {}

  static async set(voters: number): Promise<PollStage> {
    const stage = new PollStage(await TalkStage.set());
    stage.scopeId = await stage.talk.scope();
    stage.deskId = await stage.talk.desk(stage.scopeId);
    stage.keeper = await stage.talk.person('Prowadząca');
    await stage.talk.give(stage.scopeId, stage.keeper, 'MODERATOR');
    for (let i = 0; i < voters; i++) stage.voters.push(await stage.voter(`Osoba ${i}`));
    return stage;
  }

  strike(): Promise<void> {
    return this.talk.strike();
  }

  async voter(name: string): Promise<Voting> {
    const person = await this.talk.person(name);
    await this.talk.give(this.scopeId, person, 'MEMBER');
    return person;
  }

  /** A poll of the place, open. */
  async open(poll: Partial<PollInput> & Pick<PollInput, 'kind'>): Promise<Poll> {
    const { id } = await this.draft(poll);
    return this.talk.polls.open(this.keeper, id);
  }

  draft(poll: Partial<PollInput> & Pick<PollInput, 'kind'>, by: Actor = this.keeper): Promise<Poll> {
    const own = ['YES_NO', 'SCALE', 'DATES'].includes(poll.kind);
    const asked = { question: 'Co wybieramy?', options: own ? [] : ['A', 'B', 'C'], ...poll };
    return this.talk.polls.draft(by, { scopeId: this.scopeId, poll: asked });
  }

  /** By letter and weight: { A: 1, C: 2 }. */
  choices(poll: Poll, weights: Record<string, number>): PollChoice[] {
    return Object.entries(weights).map(([said, weight]) => ({
      optionId: poll.options.find(({ text, mark, day }) => [text, mark, day].includes(said))!.id,
      weight,
    }));
  }

  vote(
    by: Actor,
    poll: Poll,
    weights: Record<string, number>,
    more: { key?: string; municipalityId?: string } = {},
  ): Promise<Poll> {
    return this.talk.votes.vote(by, { pollId: poll.id, choices: this.choices(poll, weights), ...more });
  }

  /** A town; whoever holds its mandate votes for it. */
  async town(name: string): Promise<string> {
    const id = newId();
    const { source } = this.talk.database;
    await this.talk.work.run(this.keeper, (tx) =>
      this.talk.scopes.open(tx, {
        id,
        kind: 'municipality',
        parentId: installationScopeId,
        title: { labels: { pl: name }, local: name },
        address: '/municipalities/1',
        discover: 'EVERYONE',
        read: 'EVERYONE',
        write: 'HERE',
      }),
    );
    await source.query(
      `insert into municipalities.municipality (id, slug, country, register, code, names, local_name, spellings, folded, letters, dye, motif)
       values ($1, $2, 'PL', 'TERYT', $3, '{}', $2, '{}', '{}', 'AB', 1, 1)`,
      [id, name, id],
    );
    return id;
  }

  async mandate(townId: string, person: Voting): Promise<string> {
    const id = randomUUID();
    await this.talk.database.source.query(
      `insert into municipalities.mandate (id, municipality_id, person_id, role, from_text) values ($1, $2, $3, 'DELEGATE', '')`,
      [id, townId, person.personId],
    );
    return id;
  }

  async endMandate(id: string): Promise<void> {
    await this.talk.database.source.query(
      `update municipalities.mandate set until_latest = now() - interval '1 day' where id = $1`,
      [id],
    );
  }
}

/** What came of it, in short: `done`, or `CONFLICT POLL_OVER`. */
export function codeOf(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.code} ${String(error.details['rule'] ?? '')}`.trim()
        : String(error),
  );
}

/** The result as numbers, by what the answers say. */
export function counts(poll: Poll): Record<string, number | null> {
  return Object.fromEntries(
    poll.options.map(({ text, mark, day, votes }) => [text || mark || day || '', votes]),
  );
}
