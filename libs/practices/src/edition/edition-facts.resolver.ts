import { Args, ArgsType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Meeting, Meetings } from '#meetings';
import {
  FundingStatement,
  Municipalities,
  Municipality,
  Organisation,
  Organisations,
  Project,
  Projects,
  RevisionPage,
  Theme,
  Themes,
  type Revision,
} from '#municipalities';
import { Batch, CurrentActor, PageArgs, type PageOf } from '#platform';
import { EditionRevisions } from '../revision/edition-revisions.service.js';
import { PracticeBody, PracticeEdition } from './edition.type.js';
import type { PracticeRole } from './kinds.type.js';

@ArgsType()
class RevisionsArgs extends PageArgs({ standard: 20, most: 100 }) {}

/** What of an edition stands elsewhere: who leads it, what pays for it, where it was presented, who changed it. */
@Resolver(() => PracticeEdition)
export class EditionFactsResolver {
  private readonly organisationOf: Batch<Organisation | null>;
  private readonly townOf: Batch<Municipality | null>;
  private readonly themeOf: Batch<Theme | null>;
  private readonly projectOf: Batch<Project | null>;
  private readonly statementOf: Batch<FundingStatement | null>;
  private readonly meetingOf: Batch<Meeting | null>;

  constructor(
    organisations: Organisations,
    municipalities: Municipalities,
    themes: Themes,
    projects: Projects,
    meetings: Meetings,
    private readonly allRevisions: EditionRevisions,
  ) {
    const none = () => null;
    this.organisationOf = new Batch<Organisation | null>((_, ids) => organisations.byId(ids), none);
    this.townOf = new Batch<Municipality | null>((_, ids) => municipalities.byId(ids), none);
    this.themeOf = new Batch<Theme | null>((_, ids) => themes.byId(ids), none);
    this.projectOf = new Batch<Project | null>((_, ids) => projects.byId(ids), none);
    this.statementOf = new Batch<FundingStatement | null>(
      (actor, ids) => projects.statementsById(actor, ids),
      none,
    );
    this.meetingOf = new Batch<Meeting | null>((actor, ids) => meetings.byId(actor, ids), none);
  }

  @ResolveField(() => [PracticeBody], { description: 'Who leads it and takes part, in order.' })
  bodies(@Parent() { bodyRows }: PracticeEdition, @CurrentActor() actor: Actor): Promise<PracticeBody[]> {
    const town = async (id: string | null) => (id ? this.townOf.of(actor, id) : null);
    return Promise.all(
      bodyRows.map(async ({ role, organisationId, municipalityId, behalfOfId }) => {
        const [organisation, municipality, onBehalfOf] = await Promise.all([
          organisationId ? this.organisationOf.of(actor, organisationId) : null,
          town(municipalityId),
          town(behalfOfId),
        ]);
        return { role: role as PracticeRole, organisation, municipality, onBehalfOf };
      }),
    );
  }

  @ResolveField(() => [Theme], { description: 'What it is about, in the order in which it was chosen.' })
  themes(@Parent() { themeIds }: PracticeEdition, @CurrentActor() actor: Actor): Promise<Theme[]> {
    return found(themeIds, (id) => this.themeOf.of(actor, id));
  }

  @ResolveField(() => [Project], { description: 'The projects of which it is part, in order.' })
  projects(@Parent() { projectIds }: PracticeEdition, @CurrentActor() actor: Actor): Promise<Project[]> {
    return found(projectIds, (id) => this.projectOf.of(actor, id));
  }

  @ResolveField(() => [FundingStatement], {
    description: 'What its funders want said, verbatim and in order.',
  })
  fundingStatements(
    @Parent() { statementIds }: PracticeEdition,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement[]> {
    return found(statementIds, (id) => this.statementOf.of(actor, id));
  }

  @ResolveField(() => [Meeting], {
    description: 'The meetings at which it was presented, in order; those that the reader may know of.',
  })
  meetings(@Parent() { meetingIds }: PracticeEdition, @CurrentActor() actor: Actor): Promise<Meeting[]> {
    return found(meetingIds, (id) => this.meetingOf.of(actor, id));
  }

  @ResolveField(() => RevisionPage, {
    description:
      'Who changed what is said in it, the newest first. For its authors and the editors; empty for others.',
  })
  revisions(@Parent() edition: PracticeEdition, @Args() asked: RevisionsArgs): Promise<PageOf<Revision>> {
    return this.allRevisions.list(edition, asked);
  }
}

async function found<T>(ids: readonly string[], one: (id: string) => Promise<T | null>): Promise<T[]> {
  return (await Promise.all(ids.map(one))).filter((value) => value !== null);
}
