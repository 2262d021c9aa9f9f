/** The registers that can be imported: what their words mean here, and whom to thank for them. */
import { MunicipalityType, TerritoryKind } from '../municipality/municipality-kind.type.js';

export interface Register {
  country: string;
  types: Readonly<Record<string, MunicipalityType>>;
  /** rows of these types are no municipalities but what those lie in */
  territories: Readonly<Record<string, TerritoryKind>>;
  parentKind: TerritoryKind;
  regionKind: TerritoryKind;
  /** of the population column, where the source states it */
  populationYear: number | null;
  populationSource: string;
  /** Must be shown where the data are shown: the sources ask for it. In English, as they state it. */
  sources: readonly string[];
}

const whosOnFirst = 'Data from Who’s On First (whosonfirst.org/docs/licenses).';
const geoNames = 'GeoNames (geonames.org), CC BY 4.0.';

export const registers: Readonly<Record<string, Register>> = {
  TERYT: {
    country: 'PL',
    types: {
      'urban gmina': MunicipalityType.URBAN_GMINA,
      'rural gmina': MunicipalityType.RURAL_GMINA,
      'urban-rural gmina': MunicipalityType.URBAN_RURAL_GMINA,
    },
    territories: {},
    parentKind: TerritoryKind.POWIAT,
    regionKind: TerritoryKind.VOIVODESHIP,
    populationYear: 2020,
    populationSource: 'Eurostat, LAU 2020',
    sources: [
      'Register: TERC of TERYT, Statistics Poland (GUS), state on 2020-01-01.',
      `Map points and names: ${whosOnFirst}`,
      'Population: Eurostat, LAU list 2020, CC BY 4.0; boundaries © EuroGeographics.',
    ],
  },
  SIRUTA: {
    country: 'RO',
    types: {
      municipiu: MunicipalityType.MUNICIPIU,
      oraș: MunicipalityType.ORAS,
      comună: MunicipalityType.COMUNA,
    },
    territories: {},
    parentKind: TerritoryKind.COUNTY,
    regionKind: TerritoryKind.DEVELOPMENT_REGION,
    populationYear: null,
    populationSource: 'GeoNames',
    sources: [
      'Register: SIRUTA 2025 S1, National Institute of Statistics (INS), Romania.',
      `Map points and names: ${whosOnFirst} Settlement areas: ANCPI; label points: ${geoNames}`,
      `Population: ${geoNames}`,
    ],
  },
  CUATM: {
    country: 'MD',
    types: {
      municipality: MunicipalityType.MUNICIPALITY,
      town: MunicipalityType.TOWN,
      commune: MunicipalityType.COMMUNE,
      village: MunicipalityType.VILLAGE,
    },
    territories: {
      district: TerritoryKind.DISTRICT,
      'autonomous territorial unit': TerritoryKind.AUTONOMOUS_UNIT,
      'territorial unit': TerritoryKind.TERRITORIAL_UNIT,
    },
    parentKind: TerritoryKind.DISTRICT,
    regionKind: TerritoryKind.REGION,
    populationYear: null,
    populationSource: 'GeoNames',
    sources: [
      'Register: CUATM, National Bureau of Statistics of the Republic of Moldova, by way of laravel-moldova-cuatm (MIT, © Igor Hangan).',
      `Map points and names: ${whosOnFirst} ${geoNames} Names: Wikidata (CC0).`,
      `Population: ${geoNames}`,
    ],
  },
};
