/** Public pages as they were drawn within the last second, and as they were packed for the way. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Wakes } from '#platform';
import type { DrawnPage, PageRenderer, WantedPage } from './page-renderer.js';

/** How long a page is good for that nothing was heard of, in ms: news whose wake was lost is seen by then, as the beacon sees it. */
const lasts = 1_000;
const most = 200;

export type Packing = 'br' | 'gzip' | 'none';
const pack: Record<Packing, (html: string) => Promise<Buffer>> = {
  br: (html) => promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (html) => promisify(gzip)(html),
  none: (html) => Promise.resolve(Buffer.from(html)),
};

/** A drawing, and what is made of it once for all who ask. */
export class KeptPage {
  readonly tag: string;
  private readonly packed = new Map<Packing, Promise<Buffer>>();

  constructor(readonly page: Exclude<DrawnPage, { status: 301 }>) {
    this.tag = `W/"${createHash('sha256').update(page.content).digest('base64url').slice(0, 27)}"`;
  }

  bytes(packing: Packing): Promise<Buffer> {
    const bytes = this.packed.get(packing) ?? pack[packing](this.page.html);
    this.packed.set(packing, bytes);
    return bytes;
  }
}

const keyOf = (wanted: WantedPage): string => JSON.stringify(wanted);

export type Found = KeptPage | Extract<DrawnPage, { status: 301 }> | null;

/**
 * Draws a page once for all who ask for it before anything has happened in the house, in whatever process, and for no longer
 * than a second. Who asks after a change never gets, nor waits for, a drawing that was begun before it.
 */
export class DrawnPages {
  private readonly kept = new Map<string, Promise<Found>>();

  constructor(
    private readonly renderer: PageRenderer,
    wakes: Wakes,
  ) {
    wakes.on('wake', () => this.kept.clear());
  }

  /** Whether a drawing is there, or under way: then one more reader costs next to nothing. */
  has(wanted: WantedPage): boolean {
    return this.kept.has(keyOf(wanted));
  }

  /** null where no public page is. Throws when it cannot be drawn in time. */
  find(wanted: WantedPage): Promise<Found> {
    const key = keyOf(wanted);
    const known = this.kept.get(key);
    if (known) return known;
    const found = this.draw(wanted);
    const forget = (): void => {
      if (this.kept.get(key) === found) this.kept.delete(key);
    };
    if (this.kept.size >= most) this.kept.clear();
    this.kept.set(key, found);
    found.catch(forget);
    setTimeout(forget, lasts).unref();
    return found;
  }

  private async draw(wanted: WantedPage): Promise<Found> {
    const page = this.renderer.present ? await this.renderer.draw(wanted) : null;
    return page === null || page.status === 301 ? page : new KeptPage(page);
  }
}
