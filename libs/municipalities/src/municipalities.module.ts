/** Municipalities and other organisations: what they are, who works there, who speaks for them, what pays for it. */
import { Global, Module } from '@nestjs/common';
import { AffiliationResolver } from './affiliation/affiliation.resolver.js';
import { Affiliations } from './affiliation/affiliation.service.js';
import { PersonMunicipalitiesResolver } from './affiliation/person-municipalities.resolver.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { Directory } from './directory/directory.service.js';
import { MandateResolver } from './mandate/mandate.resolver.js';
import { Mandates } from './mandate/mandate.service.js';
import { MunicipalityResolver } from './municipality/municipality.resolver.js';
import { Municipalities } from './municipality/municipality.service.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { Organisations } from './organisation/organisation.service.js';
import { FundingStatementResolver, ProjectResolver } from './project/project.resolver.js';
import { Projects } from './project/project.service.js';
import { ThemeResolver } from './theme/theme.resolver.js';
import { Themes } from './theme/theme.service.js';

export const municipalitiesResolvers = [
  MunicipalityResolver,
  OrganisationResolver,
  AffiliationResolver,
  PersonMunicipalitiesResolver,
  MandateResolver,
  ProjectResolver,
  FundingStatementResolver,
  ThemeResolver,
  DirectoryResolver,
];

/** What upper rooms may call. */
const doors = [Municipalities, Organisations, Affiliations, Mandates, Projects, Themes];

@Global()
@Module({ providers: [...doors, Directory, ...municipalitiesResolvers], exports: doors })
export class MunicipalitiesModule {}
