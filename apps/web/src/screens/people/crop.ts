/** Which square of a picture is meant: how much closer than the largest one, and where in what is left, from 0 to 1. */
export interface Crop {
  zoom: number;
  x: number;
  y: number;
}

/** Faces are in the middle, and in tall pictures a little above it. */
export const centred: Crop = { zoom: 1, x: 0.5, y: 0.35 };

interface Size {
  width: number;
  height: number;
}

/** The square in the picture's own pixels; never beyond its edges. */
export function cut(
  { width, height }: Size,
  { zoom, x, y }: Crop,
): { left: number; top: number; size: number } {
  const size = Math.min(width, height) / Math.max(1, zoom);
  return { left: (width - size) * within(x), top: (height - size) * within(y), size };
}

/** After the picture was dragged by a part of the shown square. */
export function moved(picture: Size, crop: Crop, byX: number, byY: number): Crop {
  const { size } = cut(picture, crop);
  const part = (length: number, by: number): number => (length > size ? (by * size) / (length - size) : 0);
  return {
    zoom: crop.zoom,
    x: within(crop.x - part(picture.width, byX)),
    y: within(crop.y - part(picture.height, byY)),
  };
}

const within = (part: number): number => Math.min(1, Math.max(0, part));
