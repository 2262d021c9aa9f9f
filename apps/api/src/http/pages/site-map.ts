/** /sitemap.xml and /robots.txt: what a guest may read, found by asking as a guest, so that nothing else can come in. */
import type { RequestHandler } from 'express';
import type { GuestAnswers } from './guest-answers.js';

/** A search engine takes no more in one file. */
const MOST = 45_000;
const KEPT = 600_000;

interface Numbered {
  number: number;
  slug: string;
}

interface Page<Item> {
  items: Item[];
  next: string | null;
}

type Place = Numbered & { id: string; viewerCan: string[] };

const communities = '{ communities { id number slug viewerCan } }';
const municipalities =
  'query ($after: String) { page: municipalities(first: 100, after: $after) { items { tile { number slug } } next } }';
const groups =
  'query ($after: String) { page: groups(first: 30, after: $after) { items { id number slug viewerCan } next } }';
const meetings =
  'query ($after: String) { page: meetings(first: 100, after: $after) { items { number slug } next } }';
const needs = 'query ($after: String) { page: needs(first: 100, after: $after) { items { number } next } }';
const practices =
  'query ($after: String) { page: practices(first: 100, after: $after) { items { number slug } next } }';
const documents =
  'query ($after: String) { page: documents(first: 100, after: $after) { items { number slug changedAt } next } }';
const threads =
  'query ($after: String, $id: ID!) { page: threads(groupId: $id, first: 50, after: $after) { items { number slug lastPostAt } next } }';

export class SiteMap {
  private written: { text: string; at: number } | null = null;
  private writing: Promise<string> | null = null;

  constructor(
    private readonly answers: GuestAnswers,
    private readonly origin: string,
  ) {}

  /** Answers the two addresses; everything else goes on. */
  handler(): RequestHandler {
    return (request, response, next) => {
      if (request.path === '/robots.txt') {
        response.set('Cache-Control', 'public, max-age=3600').type('text').send(this.robots());
      } else if (request.path === '/sitemap.xml') {
        this.text().then(
          (text) => response.set('Cache-Control', 'public, max-age=600').type('application/xml').send(text),
          next,
        );
      } else next();
    };
  }

  private robots(): string {
    const closed = [
      '/graphql',
      '/socket.io',
      '/dev/',
      '/downloads/',
      '/sign-in',
      '/reset-password/',
      '/confirm-email/',
      '/invitations/',
    ];
    const lines = [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${this.origin}/sitemap.xml`,
    ];
    return `${lines.join('\n')}\n`;
  }

  /** Written at most every ten minutes, and once for all who ask meanwhile. */
  private async text(): Promise<string> {
    if (this.written && Date.now() - this.written.at < KEPT) return this.written.text;
    this.writing ??= this.write()
      .then((text) => {
        this.written = { text, at: Date.now() };
        return text;
      })
      .finally(() => (this.writing = null));
    return this.writing;
  }

  private async write(): Promise<string> {
    const places: { path: string; changed?: string }[] = [
      { path: '/' },
      { path: '/groups' },
      { path: '/meetings' },
      { path: '/practices' },
      { path: '/practices/needs' },
      { path: '/practices/travels' },
      { path: '/documents' },
      { path: '/municipalities' },
    ];
    const open: { path: string; id: string }[] = [];
    const all = await this.answers.run<{ communities: Place[] }>(communities, {});
    for (const { id, viewerCan, ...named } of all.communities) {
      const path = `/communities/${segment(named)}`;
      places.push({ path });
      if (viewerCan.includes('READ')) open.push({ path: `${path}/threads`, id });
    }
    for await (const { id, viewerCan, ...named } of this.each<Place>(groups, {})) {
      const path = `/groups/${segment(named)}`;
      places.push({ path: `${path}/about` });
      if (viewerCan.includes('READ')) open.push({ path: `${path}/threads`, id });
    }
    for (const { path, id } of open) {
      places.push({ path });
      for await (const thread of this.each<Numbered & { lastPostAt: string }>(threads, { id })) {
        places.push({ path: `${path}/${segment(thread)}`, changed: thread.lastPostAt.slice(0, 10) });
        if (places.length >= MOST) break;
      }
    }
    for await (const meeting of this.each<Numbered>(meetings, {})) {
      if (places.length >= MOST) break;
      places.push({ path: `/meetings/${segment(meeting)}` });
    }
    for await (const practice of this.each<Numbered>(practices, {})) {
      if (places.length >= MOST) break;
      places.push({ path: `/practices/${segment(practice)}` });
    }
    for await (const { number } of this.each<{ number: number }>(needs, {})) {
      if (places.length >= MOST) break;
      places.push({ path: `/practices/needs/${number}` });
    }
    for await (const document of this.each<Numbered & { changedAt: string }>(documents, {})) {
      if (places.length >= MOST) break;
      places.push({ path: `/documents/${segment(document)}`, changed: document.changedAt.slice(0, 10) });
    }
    for await (const { tile } of this.each<{ tile: Numbered }>(municipalities, {})) {
      if (places.length >= MOST) break;
      places.push({ path: `/municipalities/${segment(tile)}` });
    }
    const urls = places.slice(0, MOST).map(({ path, changed }) => {
      const address = xmlText(`${this.origin}${path}`);
      return `<url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  }

  private async *each<Item>(query: string, variables: Record<string, unknown>): AsyncGenerator<Item> {
    let after: string | null = null;
    do {
      const { page }: { page: Page<Item> } = await this.answers.run(query, { ...variables, after });
      yield* page.items;
      after = page.next;
    } while (after);
  }
}

const segment = ({ number, slug }: Numbered): string =>
  slug ? `${number}-${encodeURIComponent(slug)}` : `${number}`;

function xmlText(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
