import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { mentionedIn, mostMentions } from './mentioned.js';

const one = newId();
const two = newId();
const mention = (id: string) => `[@Praktyczka, Wrocław](guildhall:person/${id})`;

describe('who is mentioned', () => {
  it('finds everyone once, in the order of the text', () => {
    expect(mentionedIn(`${mention(two)} i ${mention(one)}, proszę. ${mention(two)}!`)).toEqual([two, one]);
  });

  it('finds nobody where there is no link of ours', () => {
    expect(mentionedIn('@Praktyczka, zob. [stronę](https://example.org/person/x)')).toEqual([]);
    expect(mentionedIn(`guildhall:person/${one}`)).toEqual([]);
    expect(mentionedIn('[@x](guildhall:person/00000000-0000-0000-0000-000000000000)')).toEqual([]);
    expect(mentionedIn(`[@x](guildhall:person/${one.toUpperCase()})`)).toEqual([]);
    expect(mentionedIn('')).toEqual([]);
  });

  it('passes over code, where a mention is an example', () => {
    expect(mentionedIn(`\`${mention(one)}\` lecz ${mention(two)}`)).toEqual([two]);
    expect(mentionedIn(`\`\`\`\n${mention(one)}\n\`\`\`\n${mention(two)}`)).toEqual([two]);
    expect(mentionedIn(`~~~\n${mention(one)}`)).toEqual([]);
  });

  it('stops at the limit', () => {
    const many = Array.from({ length: mostMentions + 7 }, () => newId());
    expect(mentionedIn(many.map(mention).join(' '))).toEqual(many.slice(0, mostMentions));
  });
});
