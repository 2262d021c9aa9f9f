/**
 * Pictures are decoded and written anew: what was hidden in the file (where it was taken, a page behind the picture) stays
 * behind, and what a reader gets is a picture and nothing else. The original is not kept.
 */
import { DomainError } from '#kernel';
import type { default as SharpLibrary, Sharp } from 'sharp';
import type { MediaType } from './media-types.js';

/** WHOLE: as it is, at most 2560 pixels wide or high. SQUARE: the middle, cut to a square of at most 512. */
export const shapes = ['WHOLE', 'SQUARE'] as const;
export type Shape = (typeof shapes)[number];

export interface WrittenPicture {
  width: number;
  height: number;
  /** whether a smaller version was written as well */
  smaller: boolean;
}

/** Decoded, a picture takes four bytes a pixel, however few bytes it came in. A phone's camera has 12 to 50 million. */
const mostPixels = 60_000_000;
const longestSide = 2560;
const smallerWidth = 1024;
const squareSide = 512;
const smallSquareSide = 96;

type Library = typeof SharpLibrary;
let loaded: Promise<Library> | undefined;

/** The library that decodes pictures takes eleven megabytes: only a process to which a picture was brought pays for it. */
function drawing(): Promise<Library> {
  return (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  }));
}

const reading = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true } as const;

/** Writes a brought picture to `to`, and a smaller one to `small` where that saves something. */
export async function rewritePicture(
  from: string,
  mediaType: MediaType,
  shape: Shape,
  to: string,
  small: string,
): Promise<WrittenPicture> {
  const sharp = await drawing();
  try {
    await mustBeReasonable(sharp, from, mediaType);
    const written = await as(mediaType, scaled(sharp, from, mediaType, shape)).toFile(to);
    // Of a moving picture the size is that of all its frames under one another.
    const height = written.pageHeight ?? written.height;
    const smaller = shape === 'SQUARE' || written.width > smallerWidth;
    if (smaller) await as(mediaType, shrunk(sharp, to, mediaType, shape)).toFile(small);
    return { width: written.width, height, smaller };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('BAD_INPUT', { field: 'file', rule: 'PICTURE_BROKEN' });
  }
}

/** The picture's own head says how large it is: a bomb is refused before a pixel of it is unpacked. */
async function mustBeReasonable(sharp: Library, from: string, mediaType: MediaType): Promise<void> {
  const { width, height, pages, format } = await sharp(from, {
    ...reading,
    limitInputPixels: false,
  }).metadata();
  if (`image/${format}` !== mediaType) throw new DomainError('BAD_INPUT', { field: 'file', rule: 'TYPE' });
  const pixels = (width ?? 0) * (height ?? 0) * (mediaType === 'image/gif' ? (pages ?? 1) : 1);
  if (pixels > mostPixels)
    throw new DomainError('BAD_INPUT', { field: 'file', rule: 'PICTURE_TOO_LARGE', limit: mostPixels });
}

function scaled(sharp: Library, from: string, mediaType: MediaType, shape: Shape): Sharp {
  const moves = mediaType === 'image/gif' && shape === 'WHOLE';
  // Turned as the camera was held, before the note that says so is left behind.
  const picture = sharp(from, { ...reading, animated: moves }).timeout({ seconds: 30 });
  const upright = moves ? picture : picture.autoOrient();
  return shape === 'SQUARE'
    ? upright.resize({ width: squareSide, height: squareSide, fit: 'cover', withoutEnlargement: false })
    : upright.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
}

function shrunk(sharp: Library, from: string, mediaType: MediaType, shape: Shape): Sharp {
  const picture = sharp(from, { ...reading, animated: mediaType === 'image/gif' && shape === 'WHOLE' });
  return shape === 'SQUARE'
    ? picture.resize({ width: smallSquareSide, height: smallSquareSide })
    : picture.resize({ width: smallerWidth });
}

function as(mediaType: MediaType, picture: Sharp): Sharp {
  switch (mediaType) {
    case 'image/png':
      return picture.png({ compressionLevel: 9 });
    case 'image/webp':
      return picture.webp({ quality: 82 });
    case 'image/gif':
      return picture.gif();
    default:
      return picture.jpeg({ quality: 84, mozjpeg: true });
  }
}
