import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Access } from '../access/access.service.js';
import { ApiTokens } from '../api-token/api-tokens.service.js';
import { ApiToken } from '../api-token/api-token.type.js';
import { Emails } from '../email/emails.service.js';
import { EmailAddress } from '../email/email.type.js';
import { Person } from '../person/person.type.js';
import { Profiles } from '../person/profiles.service.js';
import { installationScopeId } from '../scope/scopes.service.js';
import { Sessions } from '../session/sessions.service.js';
import { Session } from '../session/session.type.js';
import { viewerOf } from './viewer-of.js';
import { Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly profiles: Profiles,
    private readonly emailAddresses: Emails,
    private readonly openSessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly access: Access,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Whoever is signed in; null for a guest.' })
  viewer(@CurrentActor() actor: Actor): Viewer | null {
    return actor.personId ? viewerOf(actor) : null;
  }

  @ResolveField(() => Person)
  person(@CurrentActor() actor: Actor, @Parent() viewer: Viewer): Promise<Person> {
    return this.profiles.get(actor, viewer.personId);
  }

  @ResolveField(() => [EmailAddress])
  emails(@CurrentActor() actor: Actor): Promise<EmailAddress[]> {
    return this.emailAddresses.list(actor);
  }

  @ResolveField(() => [Session])
  sessions(@CurrentActor() actor: Actor): Promise<Session[]> {
    return this.openSessions.list(actor);
  }

  @ResolveField(() => [ApiToken])
  apiTokens(@CurrentActor() actor: Actor): Promise<ApiToken[]> {
    return this.tokens.list(actor);
  }

  @ResolveField(() => Boolean)
  administrator(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.access.can(actor, installationScopeId, 'ADMINISTER');
  }

  @ResolveField(() => String, { nullable: true })
  interfaceLanguage(@CurrentActor() actor: Actor): Promise<string | null> {
    return this.profiles.interfaceLanguageOf(actor);
  }
}
