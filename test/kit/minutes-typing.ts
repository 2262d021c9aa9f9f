/** Somebody who types into the minutes of a meeting while faults happen, and what they were told was taken. */
import * as Y from 'yjs';
import type { Answer, Caller, Loose } from './caller.js';
import { freshMinutes, inBase64, typeMinutes } from './minutes-client.js';
import { insist } from './session-stage.js';

export interface WrittenPart {
  id: string;
  text: string;
}

/** The parts of the draft as somebody reads them who writes it. */
export async function partsOfDraft(reader: Caller, number: number): Promise<WrittenPart[]> {
  return (await insist(() => freshMinutes(reader, number))).draft.parts;
}

/** Begins the minutes of a meeting that goes on; these write beside whoever runs it. */
export async function begunMinutes(
  leader: Caller,
  meetingId: string,
  writers: readonly Caller[],
): Promise<void> {
  const beginning = 'mutation Begin($id: ID!) { beginMinutes(meetingId: $id) { version } }';
  const { version } = (await leader.get(beginning, { id: meetingId })).beginMinutes;
  const appointment = `mutation Appoint($id: ID!, $version: Int!, $people: [ID!]!) {
    appointRapporteurs(meetingId: $id, version: $version, personIds: $people) { version } }`;
  const people = writers.map(({ personId }) => personId);
  await leader.get(appointment, { id: meetingId, version, people });
}

/** All words have one length, so that one never falls into another. */
const wordOf = (name: number, count: number): string =>
  `w${String(name).padStart(3, '0')}x${String(count).padStart(5, '0')} `;
const length = wordOf(0, 0).length;
const anyWord = /w\d{3}x\d{5} /g;

export class Scribe {
  /** by part: the words that were taken, as the answers say */
  readonly told = new Map<string, string[]>();
  private readonly documents = new Map<string, Y.Doc>();
  private count = 0;

  constructor(
    private readonly caller: Caller,
    private readonly name: number,
  ) {}

  /**
   * A word, somewhere between those that they typed before; sent until it is answered, now and then twice at once.
   * Gives why it was refused, or null.
   */
  async type(partId: string, chance: number): Promise<string | null> {
    const word = wordOf(this.name, this.count++);
    const document = this.documents.get(partId) ?? new Y.Doc();
    this.documents.set(partId, document);
    const before = Y.encodeStateVector(document);
    const text = document.getText('text');
    text.insert(Math.floor((chance * (text.length + length)) / length) * length, word);
    const update = inBase64(Y.encodeStateAsUpdate(document, before));
    const send = (): Promise<Answer<Loose>> =>
      insist(() => this.caller.ask(typeMinutes, { input: { partId, update } }));
    const answers = await Promise.all(chance < 0.2 ? [send(), send()] : [send()]);
    const refused = answers.flatMap(({ errors }) => errors)[0];
    if (refused) return `Typing was refused: ${JSON.stringify(refused)}`;
    this.told.set(partId, [...(this.told.get(partId) ?? []), word]);
    return null;
  }
}

/** What of that which the scribes were told was taken does not stand there, and what stands there beyond it, a line each. */
export function wrongWords(
  scribes: readonly Scribe[],
  parts: readonly WrittenPart[],
): { lost: string[]; doubled: string[] } {
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { id, text } of parts) {
    const due = new Set(scribes.flatMap(({ told }) => told.get(id) ?? []));
    const found: string[] = text.match(anyWord) ?? [];
    for (const word of due)
      if (!found.includes(word)) lost.push(`"${word}" was typed into ${id}, and is not there.`);
    for (const [at, word] of found.entries())
      if (!due.has(word) || found.indexOf(word) !== at)
        doubled.push(`"${word}" is in ${id} as nobody typed it.`);
  }
  return { lost, doubled };
}
