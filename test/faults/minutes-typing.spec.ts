/** Two who type in one part of the minutes at once lose words where the part is not held, and see none where they are not told. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { marksIn, mergesWithoutHolding, tellsNobody, TypingTogether } from '../kit/typing-together.js';
import { came } from '../kit/watching.js';

let together: TypingTogether | undefined;
afterEach(async () => {
  await together?.strike();
  together = undefined;
});

describe('planted', () => {
  it('who merges without holding the part writes over what the other typed', async () => {
    together = await TypingTogether.set([mergesWithoutHolding]);
    let lost = false;
    for (let round = 1; round <= 5 && !lost; round++)
      lost = await together.type(40).then(
        async () => marksIn(await together!.truth(), '[ab]').length < round * 80,
        // or they are told of a gap, as a word that was taken is not there
        () => true,
      );
    expect(lost).toBe(true);
  }, 300_000);

  it('who is not told of a word does not see it', async () => {
    together = await TypingTogether.set([tellsNobody]);
    await together.one.type(together.partId, 'end', 'słowo');
    expect(await together.truth()).toBe('słowo');
    expect(await came(() => together!.screens()[1] === 'słowo', 3_000)).toBe(false);
  }, 120_000);
});
