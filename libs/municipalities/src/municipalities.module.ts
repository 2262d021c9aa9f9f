/** Municipalities and other organisations: what they are, who works there, who speaks for them, what pays for it. */
import { Global, Module } from '@nestjs/common';
import { AffiliationResolver } from './affiliation/affiliation.resolver.js';
import { Affiliations } from './affiliation/affiliation.service.js';
import { MunicipalityClaimsResolver, OrganisationClaimsResolver } from './affiliation/claims.resolver.js';
import { PersonMunicipalitiesResolver } from './affiliation/person-municipalities.resolver.js';
import { DirectoryChoicesResolver, DirectoryResolver } from './directory/directory.resolver.js';
import { Directory } from './directory/directory.service.js';
import {
  ContactPointResolver,
  MunicipalityContactPointsResolver,
} from './contact-point/contact-point.resolver.js';
import { ContactPoints } from './contact-point/contact-points.service.js';
import { MandateResolver } from './mandate/mandate.resolver.js';
import { Mandates } from './mandate/mandate.service.js';
import { MunicipalityEdits } from './municipality/edits.service.js';
import { MunicipalityResolver, TerritoryResolver } from './municipality/municipality.resolver.js';
import { Municipalities } from './municipality/municipality.service.js';
import { MunicipalityOfficesResolver, OfficeResolver } from './office/office.resolver.js';
import { Offices } from './office/offices.service.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { Organisations } from './organisation/organisation.service.js';
import { FunderResolver, FundingStatementResolver } from './project/funder.resolver.js';
import { MunicipalitiesRecords } from './personal-records/municipalities.records.js';
import { ProjectResolver } from './project/project.resolver.js';
import { Projects } from './project/project.service.js';
import { Funders } from './project/funders.service.js';
import { Statements } from './project/statements.service.js';
import { FoundTownResolver } from './titles/found-town.resolver.js';
import { MunicipalityTitles } from './titles/municipality-titles.js';
import { ThemeResolver } from './theme/theme.resolver.js';
import { Themes } from './theme/theme.service.js';
import { DirectoryThemesResolver, PersonThemesResolver } from './person-theme/person-themes.resolver.js';
import { PersonThemes } from './person-theme/person-themes.service.js';
import { Registers } from './register/registers.service.js';
import { MunicipalityRevisionsResolver, ProjectRevisionsResolver } from './revision/revision.resolver.js';
import { TrustedDomainResolver } from './trusted-domain/trusted-domain.resolver.js';
import { TrustedDomains } from './trusted-domain/trusted-domains.service.js';
import { Revisions } from './revision/revisions.service.js';

export const municipalitiesResolvers = [
  MunicipalityResolver,
  TerritoryResolver,
  MunicipalityRevisionsResolver,
  ProjectRevisionsResolver,
  ContactPointResolver,
  MunicipalityContactPointsResolver,
  OfficeResolver,
  MunicipalityOfficesResolver,
  OrganisationResolver,
  AffiliationResolver,
  MunicipalityClaimsResolver,
  OrganisationClaimsResolver,
  PersonMunicipalitiesResolver,
  MandateResolver,
  ProjectResolver,
  FunderResolver,
  FundingStatementResolver,
  ThemeResolver,
  DirectoryResolver,
  FoundTownResolver,
  TrustedDomainResolver,
  PersonThemesResolver,
  DirectoryThemesResolver,
  DirectoryChoicesResolver,
];

/** What upper rooms may call. */
const doors = [
  Municipalities,
  Registers,
  ContactPoints,
  Offices,
  Organisations,
  Affiliations,
  Mandates,
  Projects,
  Funders,
  Statements,
  Themes,
  TrustedDomains,
  PersonThemes,
];

@Global()
@Module({
  providers: [
    ...doors,
    MunicipalityEdits,
    MunicipalitiesRecords,
    Revisions,
    Directory,
    MunicipalityTitles,
    ...municipalitiesResolvers,
  ],
  exports: doors,
})
export class MunicipalitiesModule {}
