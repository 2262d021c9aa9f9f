import { describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { SharedText } from './shared-text.js';
import { TypingArea } from './typing-area.js';

/** A text field as far as it matters: writing into it puts the caret at the end, as in browsers. */
class Field {
  selectionStart = 0;
  selectionEnd = 0;
  readonly selectionDirection = 'none' as const;
  scrollTop = 0;
  private words = '';

  get value(): string {
    return this.words;
  }

  set value(words: string) {
    this.words = words;
    this.selectionStart = this.selectionEnd = words.length;
  }

  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = start ?? 0;
    this.selectionEnd = end ?? 0;
  }

  type(letters: string): void {
    const { words, selectionStart, selectionEnd } = this;
    this.value = words.slice(0, selectionStart) + letters + words.slice(selectionEnd);
    this.selectionStart = this.selectionEnd = selectionStart + letters.length;
  }
}

interface Writer {
  text: SharedText;
  field: Field;
  sent: Uint8Array[];
  write(letters: string, at?: number, until?: number): void;
}

const empty = encodeStateAsUpdate(new Doc());

function writer(state = empty): Writer {
  const sent: Uint8Array[] = [];
  const text = new SharedText(state, (update) => sent.push(update));
  const field = new Field();
  const area = new TypingArea(field, text, () => true);
  const write = (letters: string, at = field.value.length, until = at): void => {
    field.setSelectionRange(at, until);
    field.type(letters);
    area.typed();
  };
  return { text, field, sent, write };
}

/** What each has typed comes to the other. */
function exchange(one: Writer, other: Writer): void {
  const [here, there] = [one.sent.splice(0), other.sent.splice(0)];
  for (const update of there) one.text.receive(update);
  for (const update of here) other.text.receive(update);
}

describe('a text that several people type at once', () => {
  it('ends alike for everybody, with all that each has typed', () => {
    const [one, other] = [writer(), writer()];
    one.write('Gminy podają liczbę dzieci.');
    exchange(one, other);
    other.write(' Dane zbiera Rzeszów.');
    one.write('Wszystkie gminy', 0, 5);
    one.write(' i klas', 'Wszystkie gminy podają liczbę dzieci'.length);
    exchange(one, other);
    const whole = 'Wszystkie gminy podają liczbę dzieci i klas. Dane zbiera Rzeszów.';
    expect([one.text.read(), other.text.read(), one.field.value, other.field.value]).toEqual(
      Array(4).fill(whole),
    );
  });

  it('keeps the caret and what is selected where they were in the words', () => {
    const [one, other] = [writer(), writer()];
    one.write('liczba dzieci');
    exchange(one, other);
    one.field.setSelectionRange(7, 13);
    other.write('Rośnie ', 0);
    exchange(one, other);
    expect([one.field.selectionStart, one.field.selectionEnd]).toEqual([14, 20]);
    one.field.setSelectionRange(14, 14);
    other.write('', 0, 16);
    exchange(one, other);
    expect([one.field.value, one.field.selectionStart]).toEqual(['ieci', 0]);
  });

  it('does not push away the caret of whom somebody writes beside', () => {
    const [one, other] = [writer(), writer()];
    one.write('Ustalono');
    exchange(one, other);
    one.field.setSelectionRange(8, 8);
    other.write(', że');
    exchange(one, other);
    expect(one.field.selectionStart).toBe(8);
  });

  it('takes back only what was typed here, and tells the others of it', () => {
    const [one, other] = [writer(), writer()];
    one.write('Moje. ');
    exchange(one, other);
    other.write('Cudze.');
    exchange(one, other);
    one.text.undo();
    expect(one.field.value).toBe('Cudze.');
    exchange(one, other);
    expect(other.field.value).toBe('Cudze.');
    one.text.redo();
    exchange(one, other);
    expect(other.field.value).toBe('Moje. Cudze.');
    expect(one.field.selectionStart).toBe(6);
  });

  it('takes back a word at a time, however quickly it was typed', () => {
    const one = writer();
    for (const sign of 'Raz i dwa') one.write(sign);
    one.text.undo();
    expect(one.field.value).toBe('Raz i ');
    one.text.undo();
    expect(one.field.value).toBe('Raz ');
  });

  it('lets nobody interrupt a word that is being composed', () => {
    const [one, other] = [writer(), writer()];
    one.write('ż');
    exchange(one, other);
    one.text.hold();
    other.write('aba');
    exchange(one, other);
    expect(one.field.value).toBe('ż');
    one.text.letGo();
    expect(one.field.value).toBe('żaba');
  });

  it('does not mind what comes twice or late', () => {
    const [one, other] = [writer(), writer()];
    one.write('jeden');
    one.write(' dwa');
    const [first, second] = one.sent;
    for (const update of [second!, first!, second!, first!]) other.text.receive(update);
    expect(other.field.value).toBe('jeden dwa');
  });
});
