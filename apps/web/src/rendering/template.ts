import { recordId, type PageRecord } from './record.js';

/** What the client's build writes of itself: which file holds a source, and what that file needs besides. */
export type Manifest = Record<
  string,
  { file: string; isEntry?: boolean; imports?: string[]; css?: string[]; texts?: string }
>;

interface Parts {
  language: string;
  /** elements for the head, finished */
  head: string;
  body: string;
  record: Omit<PageRecord, 'now'>;
  now: number;
  /** a thread is open: on a phone it has the whole screen, also where no script can say so */
  thread: boolean;
  /** the sources of the screens on the page */
  sources: readonly string[];
}

/** The built index.html with places in it: for the head, for what is drawn, for the record, for the files of a screen. */
export class Template {
  private readonly linked: ReadonlySet<string>;

  constructor(
    private readonly shell: string,
    private readonly manifest: Manifest,
  ) {
    this.linked = new Set([...shell.matchAll(/(?:href|src)="\/([^"]+)"/g)].map(([, file]) => file!));
  }

  /** A drawn page. `content` is all of it but the moment at which it was drawn. */
  page({ language, head, body, record, now, thread, sources }: Parts): { html: string; content: string } {
    const { scripts, sheets } = this.filesOf(sources);
    // Here the stylesheet stands in the head: what the server draws must not be seen without it.
    const [own = ''] = /<link rel="stylesheet"[^>]*>/.exec(this.shell) ?? [];
    const links = [
      ...sheets.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
      ...this.fontsOf(language),
      ...preloads(scripts),
      ...this.textsOf(sources, language),
    ];
    const content = this.shell
      .replace(own, '')
      // What is read comes first: on a slow line forty scripts would else share the wire with the one stylesheet.
      .replace(/<link rel="modulepreload"[^>]*>\s*/g, (link) =>
        link.replace('<link', '<link fetchpriority="low"'),
      )
      .replace('<script type="module"', '<script type="module" fetchpriority="low"')
      .replace(
        /<html lang="[^"]*"/,
        () => `<html lang="${language}" data-drawn${thread ? ' data-pane="thread"' : ''}`,
      )
      .replace(/<title>[^<]*<\/title>/, () => head)
      .replace(/(<script src="\/boot\.js"><\/script>)/, (boot) => `${boot}${own}${links.join('')}`)
      .replace(/<div id="root">[\s\S]*?<\/div>\s*<\/div>/, () => `<div id="root">${body}</div>${RECORD}`);
    return {
      content: content + jsonText(record),
      html: content.replace(
        RECORD,
        () => `<script type="application/json" id="${recordId}">${jsonText({ ...record, now })}</script>`,
      ),
    };
  }

  /** The letters that the language needs beside the basic ones, which the shell asks for itself. */
  private fontsOf(language: string): string[] {
    const letters = { pl: 'latin-ext', ro: 'latin-ext', uk: 'cyrillic', ru: 'cyrillic' }[language];
    const font = letters && this.manifest[`src/generated/sans-${letters}.woff2`];
    return font ? [`<link rel="preload" href="/${font.file}" as="font" type="font/woff2" crossorigin>`] : [];
  }

  /** The texts of the frame and of the screens on the page. */
  private textsOf(sources: readonly string[], language: string): string[] {
    const needed = Object.entries(this.manifest).filter(
      ([source, { isEntry }]) => isEntry || sources.includes(source),
    );
    return needed.flatMap(([, { texts }]) =>
      texts
        ? `<link fetchpriority="low" rel="preload" as="fetch" crossorigin href="/assets/texts/${texts}.${language}.json">`
        : [],
    );
  }

  /** Every file that a source needs and that the page does not name yet. */
  private filesOf(sources: readonly string[]): { scripts: string[]; sheets: string[] } {
    const scripts = new Set<string>();
    const sheets = new Set<string>();
    const seen = new Set<string>();
    const add = (key: string): void => {
      const chunk = this.manifest[key];
      if (!chunk || seen.has(key)) return;
      seen.add(key);
      if (!this.linked.has(chunk.file)) scripts.add(chunk.file);
      for (const file of chunk.css ?? []) if (!this.linked.has(file)) sheets.add(file);
      for (const other of chunk.imports ?? []) add(other);
    };
    for (const source of sources) add(source);
    return { scripts: [...scripts], sheets: [...sheets] };
  }
}

const RECORD = '<!--record-->';
const preloads = (files: readonly string[]): string[] =>
  files.map((file) => `<link fetchpriority="low" rel="modulepreload" crossorigin href="/${file}">`);

/** JSON inside a script element: nothing in it can end the element, or break a line where JavaScript sees one. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text inside an element or an attribute. */
export function htmlText(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
