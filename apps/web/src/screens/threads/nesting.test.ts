import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { nestsTooDeep } from './nesting.js';
import PostText from './post-text.js';

describe('a post that nests without end', () => {
  test.each(['1. ', '>', '> ', '- ', '* ', '12) > '])('of "%s" is shown as it was typed, at once', (mark) => {
    const text = `before\n${mark.repeat(Math.floor(18_000 / mark.length))}`;
    const before = performance.now();
    const html = renderToString(createElement(PostText, { text }));
    expect(performance.now() - before).toBeLessThan(500);
    expect(html).not.toMatch(/<(ol|ul|blockquote)/);
    expect(html).toContain('before');
  });

  test('is no post that somebody wrote', () => {
    for (const text of [
      '> > > a quote of a quote of a quote',
      '- a\n  - b\n    1. c',
      '-'.repeat(60),
      '* * *',
      '1. one\n2. two',
      '*** bold and *italic*',
      '2026. '.repeat(5),
    ])
      expect(nestsTooDeep(text)).toBe(false);
  });
});
