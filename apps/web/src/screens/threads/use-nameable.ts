import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import type { MunicipalityTile } from '#kernel';
import type { NameableInCommunityQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { askWith } from '../../graphql/hooks.js';
import type { TalkPlace } from './talk-place.js';

const NameableInGroup = graphql(`
  query NameableInGroup($number: Int!, $after: String) {
    group(number: $number) {
      id
      members(first: 50, after: $after) {
        items {
          id
          person {
            ...Card
          }
        }
        next
      }
    }
  }
`);

const NameableInCommunity = graphql(`
  query NameableInCommunity($number: Int!, $after: String) {
    community(number: $number) {
      id
      members(first: 50, after: $after) {
        items {
          id
          person {
            ...Card
          }
        }
        next
      }
    }
  }
`);

/** Somebody who can be named in a text: a person who belongs there. */
export interface Nameable {
  id: string;
  name: string;
  initials: string;
  municipality?: MunicipalityTile | null | undefined;
}

/** A town that people there come from: all of them can be called together. */
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

const held = new Map<string, { people: Nameable[]; at: number }>();
const KEPT = 60_000;
const PAGES = 6;

/** The people of a group or community, asked for only when the first @ is typed. */
export function useNameable(place: TalkPlace | null, wanted: boolean): readonly Nameable[] {
  const client = useClient();
  const { id, kind, number } = place ?? { id: '', kind: 'groups', number: 0 };
  const [people, setPeople] = useState<readonly Nameable[]>(held.get(id)?.people ?? []);
  useEffect(() => {
    const before = held.get(id);
    if (!id || !wanted || (before && Date.now() - before.at < KEPT)) return;
    let left = false;
    void (async () => {
      const all: Nameable[] = [];
      let after: string | null = null;
      for (let page = 0; page < PAGES; page++) {
        const members: Members | undefined = await membersOf(client, kind, number, after);
        if (!members) break;
        for (const { person } of members.items)
          if (person && !person.erased)
            all.push({
              id: person.id,
              name: person.name,
              initials: person.initials,
              municipality: person.municipality,
            });
        if (!members.next) break;
        after = members.next;
      }
      const unique = [...new Map(all.map((person) => [person.id, person])).values()];
      held.set(id, { people: unique, at: Date.now() });
      if (!left) setPeople(unique);
    })();
    return () => {
      left = true;
    };
  }, [client, id, kind, number, wanted]);
  return people;
}

type Members = NameableInCommunityQuery['community']['members'];

async function membersOf(
  client: Client,
  kind: TalkPlace['kind'],
  number: number,
  after: string | null,
): Promise<Members | undefined> {
  if (kind === 'groups')
    return (await askWith(client, NameableInGroup, { number, after })).answer?.group.members;
  return (await askWith(client, NameableInCommunity, { number, after })).answer?.community.members;
}
