import { describe, expect, it } from '@jest/globals';
import { statementsFor } from './project.policy.js';

const pl = { projectId: 'a', position: 1, language: 'pl', text: 'przy wsparciu Niemiec' };
const en = { projectId: 'a', position: 1, language: 'en', text: 'with the support of Germany' };
const second = { projectId: 'a', position: 2, language: 'pl', text: 'współfinansowane' };

describe('the statements that a reader sees', () => {
  it('are one a position, in the order of positions, in the reader’s language where the funder gave it', () => {
    expect(statementsFor([en, pl, second], ['pl'])).toEqual([pl, second]);
    expect(statementsFor([en, pl, second], ['uk', 'en'])).toEqual([en, second]);
  });

  it('stand in the funder’s language where there is none of the reader’s: none is left out', () => {
    expect(statementsFor([pl], ['ro'])).toEqual([pl]);
  });

  it('of two projects do not take each other’s place', () => {
    const other = { ...pl, projectId: 'b' };
    expect(statementsFor([pl, other], ['pl'])).toEqual([pl, other]);
  });
});
