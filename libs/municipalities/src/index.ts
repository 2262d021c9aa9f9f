/** The front door of `municipalities`: what upper rooms and apps may take. */
import { AffiliationEntity } from './affiliation/affiliation.entity.js';
import { ContactPointEntity } from './contact-point/contact-point.entity.js';
import { MandateEntity } from './mandate/mandate.entity.js';
import { MunicipalityEntity } from './municipality/municipality.entity.js';
import { SpellingEntity } from './municipality/spelling.entity.js';
import { OfficeEntity } from './office/office.entity.js';
import { OrganisationEntity } from './organisation/organisation.entity.js';
import { FunderEntity, FundingStatementEntity } from './project/funder.entity.js';
import {
  ProjectCommunityEntity,
  ProjectEntity,
  ProjectMunicipalityEntity,
  ProjectPartnerEntity,
} from './project/project.entity.js';
import { PersonThemeEntity } from './person-theme/person-theme.entity.js';
import { MunicipalityRevisionEntity } from './revision/municipality-revision.entity.js';
import { ProjectRevisionEntity } from './revision/project-revision.entity.js';
import { TerritoryEntity } from './territory/territory.entity.js';
import { ThemeEntity } from './theme/theme.entity.js';
import { TrustedDomainEntity } from './trusted-domain/trusted-domain.entity.js';

export { Affiliations, type AffiliationBirth } from './affiliation/affiliation.service.js';
export { Behalf } from './behalf/behalf.type.js';
export { behalf, holdsMandate, speaksFor, townsOf } from './behalf/behalf.sql.js';
export { ContactPoints } from './contact-point/contact-points.service.js';
export { Mandates, type MandateBirth } from './mandate/mandate.service.js';
export { MunicipalitiesModule, municipalitiesResolvers } from './municipalities.module.js';
export { MunicipalityTile } from './municipality/municipality-tile.type.js';
export { LabelInput, labelLanguages } from './municipality/municipality.inputs.js';
export { municipalityPages } from './municipality/municipality.inputs.js';
export { Municipalities, type MunicipalityBirth } from './municipality/municipality.service.js';
export { Label, Municipality, MunicipalityPage } from './municipality/municipality.type.js';
export { isInTerm, workOf } from './affiliation/work.sql.js';
export { OfficeKind } from './office/office.type.js';
export { Offices } from './office/offices.service.js';
export { Organisations, type OrganisationBirth } from './organisation/organisation.service.js';
export { Organisation, OrganisationKind, Sector } from './organisation/organisation.type.js';
export {
  joinPersonCard,
  municipalityTile,
  personCard,
  personCardOf,
  townOf,
} from './person-card/person-card.sql.js';
export { PersonCard } from './person-card/person-card.type.js';
export { PersonThemes } from './person-theme/person-themes.service.js';
export { Projects, type ProjectBirth } from './project/project.service.js';
export { FundingStatement } from './project/funder.type.js';
export { Project } from './project/project.type.js';
export { Funders } from './project/funders.service.js';
export { Statements } from './project/statements.service.js';
export { fuzzyRange } from './municipality/fuzzy-range.js';
export { labelChanges, textChange, type Change as KeptChange } from './revision/change.js';
export { RevisionBook } from './revision/revision.book.js';
export { RevisionColumns } from './revision/revision.columns.js';
export { type Revision, RevisionPage } from './revision/revision.type.js';
export { Themes } from './theme/theme.service.js';
export { Theme } from './theme/theme.type.js';
export { TrustedDomains } from './trusted-domain/trusted-domains.service.js';

export type { ReportRow, ReportTotals } from './register/register-report.js';
export { Registers } from './register/registers.service.js';

/** The tables of this room, for the data source. */
export const municipalitiesEntities = [
  TerritoryEntity,
  MunicipalityEntity,
  SpellingEntity,
  MunicipalityRevisionEntity,
  ProjectRevisionEntity,
  ContactPointEntity,
  OfficeEntity,
  OrganisationEntity,
  AffiliationEntity,
  MandateEntity,
  ProjectEntity,
  ProjectCommunityEntity,
  ProjectMunicipalityEntity,
  ProjectPartnerEntity,
  FunderEntity,
  FundingStatementEntity,
  ThemeEntity,
  TrustedDomainEntity,
  PersonThemeEntity,
];
