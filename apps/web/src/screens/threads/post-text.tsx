import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { calledRoles, type CalledRole } from '#kernel';
import { useWords } from '../../language/words.js';
import { Go } from '../../parts/go.js';
import { nestsTooDeep } from './nesting.js';
import '../../look/post-text.css';

const TOWN = /^guildhall:town\/([1-9]\d{0,8})$/;
const ROLE = new RegExp(`^guildhall:role/(${calledRoles.join('|')})$`);
const PERSON = /^guildhall:person\/([0-9a-f-]{36})$/;
const ADDRESS = /https?:\/\/[^\s<>"'\]]+[^\s<>"'\].,;:!?)]/g;

// A heading in a post must not become a heading of the page, and a picture from anywhere would tell its server who reads.
const parts: Components = {
  a: ({ href = '', children }) => {
    const person = PERSON.exec(href)?.[1];
    if (person) {
      return (
        <Go to={`/people/${person}`} className="mention">
          {children}
        </Go>
      );
    }
    const town = TOWN.exec(href)?.[1];
    if (town) {
      return (
        <Go to={`/municipalities/${town}`} className="mention">
          {children}
        </Go>
      );
    }
    const role = ROLE.exec(href)?.[1];
    if (role) return <CalledTogether role={role as CalledRole} />;
    return href ? (
      <a href={href} rel="nofollow noopener ugc">
        {children}
      </a>
    ) : (
      children
    );
  },
  img: ({ alt, src }) =>
    typeof src === 'string' && src ? (
      <a href={src} rel="nofollow noopener ugc">
        {alt || src}
      </a>
    ) : (
      alt
    ),
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};

/** Whoever the writer calls together, in the reader's words. */
function CalledTogether({ role }: { role: CalledRole }): ReactNode {
  return <b className="mention">@{useWords()(`speaking.role.${role}`)}</b>;
}

function Heading({ children }: { children?: ReactNode }): ReactNode {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

/** A post's Markdown, shown safely: no HTML of the writer, no pictures, no addresses but web, mail and people. */
export default function PostText({ text }: { text: string }): ReactNode {
  if (nestsTooDeep(text)) return <p>{text}</p>;
  return (
    <Markdown components={parts} urlTransform={safeAddress} remarkPlugins={[linkAddresses]}>
      {text}
    </Markdown>
  );
}

/** Empty for everything that is not a web page, a mail address, or somebody of ours. */
export function safeAddress(address: string): string {
  return /^(https?:|mailto:)/i.test(address) || [PERSON, TOWN, ROLE].some((ours) => ours.test(address))
    ? address
    : '';
}

/** Addresses that are just typed become links too. */
function linkAddresses() {
  return (tree: Nodes): void => visit(tree);
}

function visit(node: Nodes): void {
  if (!('children' in node) || node.type === 'link') return;
  const children = node.children as Nodes[];
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at]!;
    if (child.type === 'text') children.splice(at, 1, ...linked(child));
    else visit(child);
  }
}

function linked(node: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const found of node.value.matchAll(ADDRESS)) {
    if (found.index > from) pieces.push({ type: 'text', value: node.value.slice(from, found.index) });
    pieces.push({ type: 'link', url: found[0], children: [{ type: 'text', value: found[0] }] });
    from = found.index + found[0].length;
  }
  if (from === 0) return [node];
  if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
  return pieces;
}
