import { Query, Resolver } from '@nestjs/graphql';
import { Installations } from './installations.service.js';
import { Installation } from './installation.type.js';

@Resolver(() => Installation)
export class InstallationResolver {
  constructor(private readonly installations: Installations) {}

  @Query(() => Installation, { description: 'What everybody may know of this Guildhall.' })
  installation(): Promise<Installation> {
    return this.installations.get();
  }
}
