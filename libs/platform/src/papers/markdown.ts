/** What people type, as blocks of a paper: shown as posts are, without pictures, and with no heading among those of the paper. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Paragraph, Run } from './paper.js';

/** Lists and quotes in one another, deeper than anybody writes: reading them takes a power of their depth. */
const deepLine = /^[ \t]*(?:(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)){20}/m;

export function blocksOf(markdown: string): Block[] {
  if (deepLine.test(markdown)) return [paragraph([{ text: markdown }])];
  return fromMarkdown(markdown).children.flatMap(blockOf);
}

const paragraph = (words: Run[]): Paragraph => ({ kind: 'paragraph', words });

type Node = RootContent | BlockContent | DefinitionContent | ListItem;

function blockOf(node: Node): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node.children.flatMap((one) => runsOf(one, {})))];
    case 'heading':
      return [paragraph(node.children.flatMap((one) => runsOf(one, { bold: true })))];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap(blockOf) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => item.children.flatMap(blockOf)),
        },
      ];
    case 'code':
    case 'html':
      return [paragraph([{ text: node.value }])];
    default:
      return [];
  }
}

function runsOf(node: PhrasingContent, set: Omit<Run, 'text'>): Run[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return [{ ...set, text: node.value }];
    case 'break':
      return [{ ...set, text: '\n' }];
    case 'strong':
      return node.children.flatMap((one) => runsOf(one, { ...set, bold: true }));
    case 'emphasis':
      return node.children.flatMap((one) => runsOf(one, { ...set, italic: true }));
    case 'link':
      return node.children.flatMap((one) => runsOf(one, { ...set, ...linkTo(node.url) }));
    case 'image':
      return [{ ...set, text: node.alt || node.url, ...linkTo(node.url) }];
    default:
      return 'children' in node ? node.children.flatMap((one) => runsOf(one, set)) : [];
  }
}

/** Who or what of ours is named stays a name: nobody can follow it from paper. */
function linkTo(address: string): Pick<Run, 'link'> {
  return /^(?:https?:|mailto:)/i.test(address) ? { link: address } : {};
}
