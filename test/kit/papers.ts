/** Papers as they leave the house, opened by readers that are not ours. */
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Caller, Loose } from './caller.js';

export interface Download {
  status: number;
  headers: Headers;
  bytes: Buffer;
  /** of a refusal */
  error: Loose;
}

/** As a link on a page does it: with nothing but the session's cookie, if there is one. */
export async function download(
  caller: Caller,
  path: string,
  headers: Record<string, string> = {},
): Promise<Download> {
  const cookie = caller.cookie ? { cookie: caller.cookie } : undefined;
  const response = await fetch(`${caller.url}/downloads${path}`, { headers: { ...cookie, ...headers } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const refused = response.headers.get('content-type')?.startsWith('application/json');
  const error = refused ? (JSON.parse(bytes.toString()) as Loose).errors[0].extensions : null;
  return { status: response.status, headers: response.headers, bytes, error };
}

/** A tag of a PDF, with all that is read aloud in it; one that goes on over pages is there once a page. */
export interface ReadTag {
  role: string;
  text: string;
  language: string | undefined;
}

export interface ReadPdf {
  title: string;
  language: string;
  marked: boolean;
  pages: number;
  /** in the order in which they are read aloud */
  tags: ReadTag[];
  /** all that stands on the pages, also what is only seen */
  text: string;
  of: (role: string) => string[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  lang?: string;
  children?: Node[];
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const tags: ReadTag[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const said = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items as Loose[]) {
      if (item.type === 'endMarkedContent') open.pop();
      else if (item.type) open.push(item.id);
      else {
        text += item.str + (item.hasEOL ? '\n' : '');
        const id = open.findLast((one) => one !== undefined);
        // The end of a line stands where the next one begins.
        if (id) said.set(id, (said.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      }
    }
    const all = (node: Node): string =>
      node.type === 'content' ? (said.get(node.id!) ?? '') : (node.children ?? []).map(all).join('');
    const visit = (node: Node): void => {
      if (node.role && node.role !== 'Root')
        tags.push({ role: node.role, text: all(node).replace(/\s+/g, ' ').trim(), language: node.lang });
      node.children?.forEach(visit);
    };
    visit((await page.getStructTree()) as Node);
  }
  const { info } = (await pdf.getMetadata()) as unknown as { info: { Title: string; Language: string } };
  const marked = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const pages = pdf.numPages;
  await task.destroy();
  return {
    title: info.Title,
    language: info.Language,
    marked: marked?.Marked === true,
    pages,
    tags,
    text,
    of: (role) => tags.filter((tag) => tag.role === role).map((tag) => tag.text),
  };
}

export interface ReadDocx {
  title: string;
  language: string | undefined;
  /** paragraphs with their style, outside tables */
  paragraphs: { style: string; text: string; languages: string[] }[];
  /** rows of cells; the first of them are heads where `heads` says so */
  tables: { heads: number; rows: string[][] }[];
  /** of each paragraph outside tables: with which number its list begins, if it stands in one that is numbered */
  starts: (number | undefined)[];
  of: (style: string) => string[];
}

interface Element {
  name: string;
  attributes: string;
  children: (Element | string)[];
}

export function readDocx(bytes: Buffer): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string): Element => parsed(strFromU8(files[name]!));
  const body = within(part('word/document.xml'), 'w:body')[0]!;
  const children = body.children.filter((one): one is Element => typeof one !== 'string');
  const paragraphs = children
    .filter(({ name }) => name === 'w:p')
    .map((one) => ({
      style: valueOf(within(one, 'w:pStyle')[0]) ?? '',
      text: textOf(one),
      languages: within(one, 'w:lang').flatMap((language) => valueOf(language) ?? []),
    }));
  const tables = children
    .filter(({ name }) => name === 'w:tbl')
    .map((one) => {
      const rows = within(one, 'w:tr');
      return {
        heads: rows.filter((row) => within(row, 'w:tblHeader').some((mark) => !isOff(mark))).length,
        rows: rows.map((row) => within(row, 'w:tc').map(textOf)),
      };
    });
  const defaults = within(part('word/styles.xml'), 'w:docDefaults')[0]!;
  return {
    title: textOf(within(part('docProps/core.xml'), 'dc:title')[0]!),
    language: valueOf(within(defaults, 'w:lang')[0]),
    paragraphs,
    tables,
    starts: children.filter(({ name }) => name === 'w:p').map(startsIn(part('word/numbering.xml'))),
    of: (style) => paragraphs.filter((one) => one.style === style).map(({ text }) => text),
  };
}

/** With which number the list of a paragraph begins: an override of its own list counts before what that is made after. */
function startsIn(numbering: Element): (paragraph: Element) => number | undefined {
  const named = (name: string, key: string, value: string | undefined): Element | undefined =>
    within(numbering, name).find(({ attributes }) => attributes.includes(`${key}="${value}"`));
  return (paragraph) => {
    const list = named('w:num', 'w:numId', valueOf(within(paragraph, 'w:numId')[0]));
    if (!list) return undefined;
    const pattern = named('w:abstractNum', 'w:abstractNumId', valueOf(within(list, 'w:abstractNumId')[0]))!;
    if (valueOf(within(pattern, 'w:numFmt')[0]) !== 'decimal') return undefined;
    return Number(valueOf(within(list, 'w:startOverride')[0] ?? within(pattern, 'w:start')[0]));
  };
}

function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const [, end, name, attributes, empty, text] of xml.matchAll(
    /<(\/?)([\w:]+)([^<>]*?)(\/?)>|([^<>]+)(?=<)/g,
  )) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(plain(text));
    else if (end) {
      if (open.pop()?.name !== name) throw new Error(`Not well formed: </${name}>`);
    } else {
      const element = { name: name!, attributes: attributes!, children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error('Not well formed: something is not closed.');
  return root;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => entities[name]!);

const within = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) =>
    typeof one === 'string' ? [] : one.name === name ? [one] : within(one, name),
  );

const valueOf = (element: Element | undefined): string | undefined =>
  /w:val="([^"]*)"/.exec(element?.attributes ?? '')?.[1];

const isOff = (mark: Element): boolean => ['off', 'false', '0'].includes(valueOf(mark) ?? '');

function textOf({ name, children }: Element): string {
  if (name === 'w:br') return '\n';
  if (name === 'w:tab' && children.length === 0) return '\t';
  if (name.endsWith('Pr')) return '';
  return children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
