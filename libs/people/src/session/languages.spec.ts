import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.js';
import { languagesOf } from './languages.js';

describe("a reader's languages", () => {
  it.each<[(string | null)[], string | undefined, string[]]>([
    [[], 'pl-PL,pl;q=0.9,uk;q=0.8', ['pl', 'uk']],
    [[], 'en;q=0.2, ro-MD, ru;q=0.7', ['ro', 'ru', 'en']],
    [[], 'uk;q=0, *;q=0.1', ['en']],
    [[], undefined, ['en']],
    [[], 'pl;q=1;nonsense, <script>', ['pl']],
    [['ro', 'ro', 'ru'], 'pl', ['ro', 'ru']],
    [[null, 'uk-UA'], 'pl', ['uk']],
    [['../etc'], 'pl', ['pl']],
  ])('chosen %j, accepted %j: %j', (chosen, header, expected) => {
    expect(languagesOf(chosen, header)).toEqual(expected);
  });
});

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['curl/8.5', ''],
    [undefined, ''],
  ])('%s is called %j', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
