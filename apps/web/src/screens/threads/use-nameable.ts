import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { MunicipalityTile } from '#kernel';
import type { GroupPeopleQuery } from '../../generated/graphql/graphql.js';
import { askWith, type Outcome } from '../../graphql/hooks.js';
import { GroupPeople } from '../groups/documents.js';

/** Somebody who can be named in a text: a person of the group. */
export interface Nameable {
  id: string;
  name: string;
  initials: string;
  municipality?: MunicipalityTile | null | undefined;
}

/** A town that people of the group come from: all of them can be called together. */
export interface NameableTown {
  tile: MunicipalityTile;
  people: number;
}

/** The towns of these people, those with the most of them first. */
export function townsOf(people: readonly Nameable[]): NameableTown[] {
  const towns = new Map<string, NameableTown>();
  for (const { municipality: tile } of people)
    if (tile) towns.set(tile.id, { tile, people: (towns.get(tile.id)?.people ?? 0) + 1 });
  return [...towns.values()].sort((a, b) => b.people - a.people);
}

const held = new Map<number, { people: Nameable[]; at: number }>();
const KEPT = 60_000;
const PAGES = 6;

/** The group's people, asked for only when the first @ is typed. */
export function useNameable(group: number, wanted: boolean): readonly Nameable[] {
  const client = useClient();
  const [people, setPeople] = useState<readonly Nameable[]>(held.get(group)?.people ?? []);
  useEffect(() => {
    const before = held.get(group);
    if (!wanted || (before && Date.now() - before.at < KEPT)) return;
    let left = false;
    void (async () => {
      const all: Nameable[] = [];
      let after: string | null = null;
      for (let page = 0; page < PAGES; page++) {
        const { answer }: Outcome<GroupPeopleQuery> = await askWith(client, GroupPeople, {
          number: group,
          after,
        });
        if (!answer) break;
        const { items, next }: GroupPeopleQuery['group']['members'] = answer.group.members;
        for (const { person } of items)
          if (person && !person.erased)
            all.push({
              id: person.id,
              name: person.name,
              initials: person.initials,
              municipality: person.municipality,
            });
        if (!next) break;
        after = next;
      }
      const unique = [...new Map(all.map((person) => [person.id, person])).values()];
      held.set(group, { people: unique, at: Date.now() });
      if (!left) setPeople(unique);
    })();
    return () => {
      left = true;
    };
  }, [client, group, wanted]);
  return people;
}
