import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, type Actor } from '#kernel';
import { Municipalities, Municipality, Organisation, Organisations } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import type { MeetingRole } from './kinds.type.js';
import { Meeting } from './meeting.type.js';
import { MeetingBody, MeetingPatron, MeetingSeries } from './taking-part.type.js';

/** Who stands behind a meeting, and the series that it is one of. */
@Resolver(() => Meeting)
export class TakingPartResolver {
  private readonly organisationOf: Batch<Organisation | null>;
  private readonly municipalityOf: Batch<Municipality | null>;

  constructor(organisations: Organisations, municipalities: Municipalities) {
    this.organisationOf = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
    this.municipalityOf = new Batch<Municipality | null>(
      (_, ids) => municipalities.byId(ids),
      () => null,
    );
  }

  @ResolveField(() => [MeetingBody], {
    description: 'Its hosts, organisers and partners, in order; for its readers.',
  })
  bodies(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<MeetingBody[]> {
    const town = async (id: string | null) => (id ? this.municipalityOf.of(actor, id) : null);
    return Promise.all(
      meeting.bodyRows.map(async ({ role, organisationId, municipalityId, behalfOfId }) => {
        const [organisation, municipality, onBehalfOf] = await Promise.all([
          organisationId ? this.organisationOf.of(actor, organisationId) : null,
          town(municipalityId),
          town(behalfOfId),
        ]);
        return { role: role as MeetingRole, organisation, municipality, onBehalfOf };
      }),
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of its first host, by which a panel without a title is known; for its readers.',
  })
  async hostName(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<string | null> {
    const host = meeting.bodyRows.find(({ role }) => role === 'HOST');
    if (!host) return null;
    const body = host.organisationId
      ? await this.organisationOf.of(actor, host.organisationId)
      : await this.municipalityOf.of(actor, host.municipalityId!);
    return body && labelIn(body.labels, actor.languages);
  }

  @ResolveField(() => [MeetingPatron], { description: 'Who gives it patronage, in order; for its readers.' })
  patrons(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): MeetingPatron[] {
    return meeting.patronRows.map(({ offices, name }) => ({
      office: labelIn(offices, actor.languages),
      offices: labelList(offices),
      name,
    }));
  }

  @ResolveField(() => MeetingSeries, { nullable: true, description: 'The series that it is one of.' })
  series(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): MeetingSeries | null {
    const name = labelFor(meeting.seriesLabels, actor.languages)?.text;
    return name ? { name, names: labelList(meeting.seriesLabels) } : null;
  }
}
