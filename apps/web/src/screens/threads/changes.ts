/** One piece of a text compared with an older one. */
export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many words the comparison would hold the page up: then the whole text counts as changed. */
const WORDS = 2_500;

/** What was added and removed, word by word: the longest common sequence of words and of the spaces between them. */
export function changesBetween(before: string, after: string): Change[] {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const oldMiddle = a.slice(start, a.length - end);
  const newMiddle = b.slice(start, b.length - end);
  const changes: Change[] = [];
  add(changes, 'same', a.slice(0, start).join(''));
  if (oldMiddle.length > WORDS || newMiddle.length > WORDS) {
    add(changes, 'removed', oldMiddle.join(''));
    add(changes, 'added', newMiddle.join(''));
  } else {
    compare(oldMiddle, newMiddle, changes);
  }
  add(changes, 'same', a.slice(a.length - end).join(''));
  return changes;
}

function compare(a: string[], b: string[], changes: Change[]): void {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(changes, 'same', a[i++]!);
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      add(changes, 'removed', a[i++]!);
    } else {
      add(changes, 'added', b[j++]!);
    }
  }
}

function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function add(changes: Change[], kind: Change['kind'], text: string): void {
  if (!text) return;
  const last = changes.at(-1);
  if (last?.kind === kind) last.text += text;
  else changes.push({ kind, text });
}
