import { describe, expect, it } from '@jest/globals';
import { depthOf, scopesOf, type PlacedFolder, type Readers } from './folder.policy.js';

const folder = (id: string, parentId: string | null, readers: Readers): PlacedFolder => ({
  id,
  parentId,
  readers,
});

describe('who reads in a folder', () => {
  it('is said by the place, unless the folder lets in fewer', () => {
    const scopes = scopesOf('place', [folder('open', null, 'ALL'), folder('inner', null, 'MEMBERS')]);
    expect(Object.fromEntries(scopes)).toEqual({ open: 'place', inner: 'inner' });
  });

  it('is never more than in what it stands in', () => {
    const scopes = scopesOf('place', [
      folder('all', 'members', 'ALL'),
      folder('wider', 'keepers', 'MEMBERS'),
      folder('members', null, 'MEMBERS'),
      folder('keepers', 'members', 'KEEPERS'),
    ]);
    expect(Object.fromEntries(scopes)).toEqual({
      all: 'members',
      wider: 'keepers',
      members: 'members',
      keepers: 'keepers',
    });
  });
});

describe('how deep a folder stands', () => {
  it('counts those that it stands in, and itself', () => {
    const folders = [folder('a', null, 'ALL'), folder('b', 'a', 'ALL')];
    const byId = new Map(folders.map((one) => [one.id, one]));
    expect([null, 'a', 'b'].map((id) => depthOf(id, byId))).toEqual([0, 1, 2]);
  });
});
