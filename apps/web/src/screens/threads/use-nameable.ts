import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import type { MunicipalityTile } from '#kernel';
import type { NameableInCommunityQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { askWith } from '../../graphql/hooks.js';
import { peopleNamed } from './mentions.js';
import type { TalkPlace } from './talk-place.js';

const NameableInGroup = graphql(`
  query NameableInGroup($number: Int!, $name: String!, $first: Int!) {
    group(number: $number) {
      id
      members(first: $first, name: $name) {
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
  query NameableInCommunity($number: Int!, $name: String!, $first: Int!) {
    community(number: $number) {
      id
      members(first: $first, name: $name) {
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

const CallableInGroup = graphql(`
  query CallableInGroup($number: Int!) {
    group(number: $number) {
      id
      strands {
        tile {
          ...Tile
        }
        members
      }
    }
  }
`);

const CallableInCommunity = graphql(`
  query CallableInCommunity($number: Int!) {
    community(number: $number) {
      id
      strands {
        tile {
          ...Tile
        }
        members
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
  members: number;
}

interface Found {
  /** the group or community */
  id: string;
  people: readonly Nameable[];
  /** whether these are all whose names begin so */
  whole: boolean;
  at: number;
}

const held = new Map<string, Found>();
const heldTowns = new Map<string, { towns: readonly NameableTown[]; at: number }>();
const KEPT = 60_000;
const MOST_KEPT = 200;
/** A group of twenty is asked for once, and then known whole. */
const ASKED = 20;
const WAITED = 150;

const isFresh = ({ at }: { at: number }): boolean => Date.now() - at < KEPT;

/** What is known already of those whose names begin so: what was asked for, or the whole of what fewer letters found. */
function known(id: string, letters: string): Found | null {
  for (let length = letters.length; length >= 0; length--) {
    const found = held.get(`${id} ${letters.slice(0, length)}`);
    if (found && isFresh(found) && (found.whole || length === letters.length)) return found;
  }
  return null;
}

/**
 * The people of a group or community whose names begin with the letters after an @, the first of them: of five hundred nobody
 * is left out, because it is the server that looks. Asked for only when the first @ is typed.
 * @param letters null: nobody is being named
 */
export function useNameable(place: TalkPlace | null, letters: string | null): readonly Nameable[] {
  const client = useClient();
  const { id, kind, number } = place ?? { id: '', kind: 'groups', number: 0 };
  const [last, setLast] = useState<Found | null>(null);
  useEffect(() => {
    if (!id || letters === null || known(id, letters)) return;
    const ask = async (): Promise<void> => {
      if (known(id, letters)) return;
      const members = await membersOf(client, kind, { number, name: letters, first: ASKED });
      if (!members) return;
      const people: Nameable[] = [];
      for (const { person } of members.items) if (person && !person.erased) people.push(person);
      const found = { id, people, whole: !members.next, at: Date.now() };
      if (held.size >= MOST_KEPT) held.clear();
      held.set(`${id} ${letters}`, found);
      setLast(found);
    };
    const waiting = setTimeout(() => void ask(), letters === '' ? 0 : WAITED);
    return () => clearTimeout(waiting);
  }, [client, id, kind, number, letters]);
  if (!id || letters === null) return [];
  // Until the answer comes, whoever of the last one still fits.
  const found = known(id, letters) ?? (last?.id === id ? last : null);
  return found ? peopleNamed(found.people, letters) : [];
}

/** The towns that people of a group or community come from, those with the most of them first. */
export function useCallable(place: TalkPlace | null, wanted: boolean): readonly NameableTown[] {
  const client = useClient();
  const { id, kind, number } = place ?? { id: '', kind: 'groups', number: 0 };
  const [towns, setTowns] = useState<readonly NameableTown[]>(heldTowns.get(id)?.towns ?? []);
  useEffect(() => {
    const before = heldTowns.get(id);
    if (!id || !wanted || (before && isFresh(before))) return;
    let left = false;
    void strandsOf(client, kind, number).then((strands) => {
      if (!strands) return;
      heldTowns.set(id, { towns: strands, at: Date.now() });
      if (!left) setTowns(strands);
    });
    return () => {
      left = true;
    };
  }, [client, id, kind, number, wanted]);
  return towns;
}

type Members = NameableInCommunityQuery['community']['members'];

async function membersOf(
  client: Client,
  kind: TalkPlace['kind'],
  asked: { number: number; name: string; first: number },
): Promise<Members | undefined> {
  if (kind === 'groups') return (await askWith(client, NameableInGroup, asked)).answer?.group.members;
  return (await askWith(client, NameableInCommunity, asked)).answer?.community.members;
}

async function strandsOf(
  client: Client,
  kind: TalkPlace['kind'],
  number: number,
): Promise<readonly NameableTown[] | undefined> {
  if (kind === 'groups') return (await askWith(client, CallableInGroup, { number })).answer?.group.strands;
  return (await askWith(client, CallableInCommunity, { number })).answer?.community.strands;
}
