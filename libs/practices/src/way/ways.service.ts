import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform';
import { missingIn } from '../edition/content.js';
import type { PracticeEdition } from '../edition/edition.type.js';
import { movesOf, waysOf, type Way } from './move.repository.js';
import type { EditionChoice, EditionMove } from './move.type.js';
import { isWritten, movesOpen, needsReason, stands } from './way.policy.js';

export type { Way };
export type KnownMove = EditionMove & { editionId: string };

/** How far editions have come, and where they may go. */
@Injectable()
export class Ways {
  constructor(private readonly database: Database) {}

  async of(editionIds: readonly string[]): Promise<Map<string, Way>> {
    const rows = await this.database.read<Way>(waysOf(editionIds));
    return new Map(rows.map((row) => [row.editionId, row]));
  }

  async moves(actor: Actor, editionIds: readonly string[]): Promise<Map<string, KnownMove[]>> {
    const rows = await this.database.read<KnownMove>(movesOf(actor, editionIds));
    const byEdition = new Map<string, KnownMove[]>();
    for (const row of rows) byEdition.set(row.editionId, [...(byEdition.get(row.editionId) ?? []), row]);
    return byEdition;
  }

  /** Where the viewer may move it: an edition that was replaced goes nowhere. */
  open(edition: PracticeEdition, way: Way | null): EditionChoice[] {
    const { viewerMayWrite: writes, viewerMayDecide: decides, involved } = edition.of;
    const missing = this.missing(edition);
    const open = way ? movesOpen(edition.state, { ...way, writes, decides, involved, missing }) : [];
    return open.map((to) => ({ to, reasonNeeded: needsReason(edition.state, to) }));
  }

  /** For the authors, as long as they write it. */
  missing({
    of,
    state,
    titleLabels,
    stepRows,
    evidenceRows,
    bodyRows,
    contactLabels,
    ...rest
  }: PracticeEdition): string[] {
    if (!of.viewerMayWrite || !isWritten(state)) return [];
    return missingIn({
      ...rest,
      titles: titleLabels,
      steps: stepRows,
      evidence: evidenceRows,
      bodies: bodyRows,
      contacts: contactLabels,
    });
  }

  /** What readers are told of it: that it came out, and what became of it after that. */
  shown({ of }: PracticeEdition, moves: readonly KnownMove[]): KnownMove[] {
    return of.inside ? [...moves] : moves.filter(({ to, from }) => to === 'PUBLISHED' || stands(from));
  }

  withdrawal(moves: readonly KnownMove[]): KnownMove | null {
    return moves.findLast(({ to }) => to === 'WITHDRAWN') ?? null;
  }
}
