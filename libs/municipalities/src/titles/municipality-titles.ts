/** What is found of this room by its name: people as the directory lists them, towns, organisations, projects. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { titleLook, Titles, type TitleSource } from '#people';
import { fellowsRead, listed } from '../directory/directory.repository.js';
import { townOf } from '../person-card/person-card.sql.js';

const afterReader = titleLook(2);

/** Who shows something of themselves to the reader ($1); a guest finds nobody, as in the directory. */
const people: TitleSource = {
  kind: 'PERSON',
  find: (actor, asked) =>
    actor.personId === null
      ? null
      : {
          name: 'municipalities.titles.person',
          text: `with ${fellowsRead},
              found as materialized (
                select p.id, p.name, p.folded, ${afterReader.rank('p.title_key')} as rank from people.person p
                where ${afterReader.matches('p.title_key')} and ${listed}
                order by 4, p.folded collate "C", p.id limit ${afterReader.rows})
            select found.id, found.name as title, town.tile->>'name' as detail, '/people/' || found.id as address
            from found left join lateral (${townOf('found.id')}) town on true
            order by found.rank, found.folded collate "C", found.id`,
          values: [actor.personId, ...asked.values],
        },
};

const { matches, rank, rows } = titleLook(1);

/** All that the registers know: of those that match alike the ones that take part come first. */
const towns: TitleSource = {
  kind: 'MUNICIPALITY',
  find: (_, { values }) => ({
    name: 'municipalities.titles.municipality',
    // A row of spellings is one way to write a name: it gets the form in which a column of titles holds it.
    text: `with found as materialized (
        select s.municipality_id as id, min(${rank("(chr(10) || ' ' || s.key)")}) as rank
        from municipalities.spelling s where s.whole and ${matches('s.key')} group by s.municipality_id)
      select m.id, m.names as labels, m.local_name as local, '/municipalities/' || m.number || '-' || m.slug as address
      from found join municipalities.municipality m on m.id = found.id
      order by found.rank, m.dye = 0, m.folded[1] collate "C", m.number limit ${rows}`,
    values,
  }),
};

const organisations: TitleSource = {
  kind: 'ORGANISATION',
  find: (_, { values }) => ({
    name: 'municipalities.titles.organisation',
    text: `select o.id, o.names as labels, o.acronym as detail, '/organisations/' || o.number as address
      from municipalities.organisation o where ${matches('o.title_key')}
      order by ${rank('o.title_key')}, o.folded[1] collate "C", o.id limit ${rows}`,
    values,
  }),
};

const projects: TitleSource = {
  kind: 'PROJECT',
  find: (_, { values }) => ({
    name: 'municipalities.titles.project',
    text: `select p.id, p.titles as labels, p.acronym as detail, '/projects/' || p.number as address
      from municipalities.project p where ${matches('p.title_key')}
      order by ${rank('p.title_key')}, p.number desc limit ${rows}`,
    values,
  }),
};

@Injectable()
export class MunicipalityTitles implements OnModuleInit {
  constructor(private readonly titles: Titles) {}

  onModuleInit(): void {
    this.titles.register(people, towns, organisations, projects);
  }
}
