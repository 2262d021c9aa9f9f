/** The front door of `municipalities`: what upper rooms and apps may take. */
export { MunicipalityTile } from './municipality/municipality-tile.type.js';
export { joinPersonCard, municipalityTile, personCard, personCardOf, townOf } from './person-card/person-card.sql.js';
export { PersonCard } from './person-card/person-card.type.js';
