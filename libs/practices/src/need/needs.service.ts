import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import { needPages, type NeedsArgs } from './need.inputs.js';
import { answersTo, listNeeds, needById, needByNumber, placesOf } from './need.repository.js';
import type { AnswerRow, Need } from './need.type.js';

const mostAnswers = 20;

/** What towns look for, as it is read, and what answers it. */
@Injectable()
export class Needs {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, { filter, first: asked, after }: NeedsArgs): Promise<PageOf<Need>> {
    const first = clampFirst(asked, needPages);
    const { state, theme = null, town = null } = filter ?? {};
    const rows = await this.database.read<Need>(
      listNeeds(actor, { state: state ?? 'OPEN', theme, town }, numberAfter(after), first + 1),
    );
    return pageOf(
      rows,
      first,
      ({ number }) => [number],
      (row) => row,
    );
  }

  async get(actor: Actor, number: number): Promise<Need> {
    return found(await this.database.readOne<Need>(needByNumber(actor, number)));
  }

  async known(actor: Actor, id: string): Promise<Need> {
    return found(await this.database.readOne<Need>(needById(actor, id)));
  }

  /** By need, the practices that answer it and that the actor may read, the best first. */
  async answers(actor: Actor, needIds: readonly string[]): Promise<Map<string, AnswerRow[]>> {
    const rows = await this.database.read<AnswerRow>(answersTo(actor, needIds, mostAnswers));
    const of = (needId: string): AnswerRow[] => rows.filter((row) => row.needId === needId);
    return new Map(needIds.map((id) => [id, of(id)]));
  }

  /** For which towns the actor may say what they need, and where. */
  async places(actor: Actor): Promise<{ communityId: string; municipalityId: string }[]> {
    return actor.personId ? this.database.read(placesOf(actor)) : [];
  }
}

function found(need: Need | null): Need {
  if (!need) throw new DomainError('NOT_FOUND');
  return need;
}

function numberAfter(cursor: string | null | undefined): number | null {
  const [number] = keyOf(cursor, 1) ?? [null];
  if (number !== null && !Number.isSafeInteger(number))
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return number as number | null;
}
