import { describe, expect, test } from 'vitest';
import { centred, cut, moved } from './crop.js';

const wide = { width: 1600, height: 900 };

describe('the square that is cut of a picture', () => {
  test('is the largest one, and with the zoom a part of it', () => {
    expect(cut(wide, { zoom: 1, x: 0.5, y: 0.5 })).toEqual({ left: 350, top: 0, size: 900 });
    expect(cut(wide, { zoom: 3, x: 0, y: 1 })).toEqual({ left: 0, top: 600, size: 300 });
  });

  test('follows a drag, and stops at the edges', () => {
    const dragged = moved(wide, { zoom: 1, x: 0.5, y: 0.5 }, 0.1, 0.1);
    expect(cut(wide, dragged).left).toBeCloseTo(350 - 90);
    expect(moved(wide, centred, 10, 10)).toMatchObject({ x: 0 });
    expect(moved(wide, centred, -10, -10)).toMatchObject({ x: 1 });
    const { left, size } = cut(wide, moved(wide, centred, -10, 0));
    expect(left + size).toBe(1600);
  });
});
