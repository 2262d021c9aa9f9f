import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Municipalities, Municipality, Theme, Themes } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { Practice } from '../practice/practice.type.js';
import { Practices } from '../practice/practices.service.js';
import type { PracticeTransfer } from '../transfer/transfer.type.js';
import { Transfers } from '../transfer/transfers.service.js';
import { Need, NeedAnswer, NeedTown, type AnswerRow } from './need.type.js';
import { Needs } from './needs.service.js';

/** Which practices answer what a town needs, and whom it can ask. */
@Resolver(() => Need)
export class AnswersResolver {
  private readonly rowsOf: Batch<AnswerRow[]>;
  private readonly practiceOf: Batch<Practice | null>;
  private readonly transfersOf: Batch<PracticeTransfer[]>;
  private readonly townOf: Batch<Municipality | null>;
  private readonly themeOf: Batch<Theme | null>;

  constructor(
    needs: Needs,
    practices: Practices,
    transfers: Transfers,
    municipalities: Municipalities,
    themes: Themes,
  ) {
    const [none, nothing] = [() => null, () => []];
    this.rowsOf = new Batch<AnswerRow[]>((actor, ids) => needs.answers(actor, ids), nothing);
    this.practiceOf = new Batch<Practice | null>((actor, ids) => practices.byId(actor, ids), none);
    this.transfersOf = new Batch<PracticeTransfer[]>((actor, ids) => transfers.of(actor, ids), nothing);
    this.townOf = new Batch<Municipality | null>((_, ids) => municipalities.byId(ids), none);
    this.themeOf = new Batch<Theme | null>((_, ids) => themes.byId(ids), none);
  }

  @ResolveField(() => [NeedAnswer], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 1 + 5 * childComplexity,
    description:
      'Practices of other municipalities that stand, the viewer may read, and are about its themes: those first that have most in common with it, at most 20.',
  })
  async answers(@Parent() { id }: Need, @CurrentActor() actor: Actor): Promise<NeedAnswer[]> {
    const rows = await this.rowsOf.of(actor, id);
    const answers = await Promise.all(
      rows.map(async ({ practiceId, themeIds, targetGroups }) => {
        const [practice, ...themes] = await Promise.all([
          this.practiceOf.of(actor, practiceId),
          ...themeIds.map((one) => this.themeOf.of(actor, one)),
        ]);
        return practice ? [{ practice, themes: themes as Theme[], targetGroups }] : [];
      }),
    );
    return answers.flat();
  }

  @ResolveField(() => [NeedTown], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 1 + 5 * childComplexity,
    description:
      'The municipalities that do what answers it, in the order of `answers`: each practice of its own, and those that others have in use.',
  })
  async towns(@Parent() need: Need, @CurrentActor() actor: Actor): Promise<NeedTown[]> {
    const rows = await this.rowsOf.of(actor, need.id);
    const towns = await Promise.all(
      rows.map(async ({ practiceId }) => {
        const practice = await this.practiceOf.of(actor, practiceId);
        if (!practice) return [];
        const users = (await this.transfersOf.of(actor, practiceId)).filter(
          ({ inUseSince, municipalityId }) => inUseSince !== null && municipalityId !== need.municipalityId,
        );
        const own = { municipalityId: practice.municipalityId, inUseSince: null };
        return Promise.all(
          [own, ...users].map(async ({ municipalityId, inUseSince }) => ({
            municipality: (await this.townOf.of(actor, municipalityId))!,
            practice,
            inUseSince,
          })),
        );
      }),
    );
    return towns.flat();
  }
}
