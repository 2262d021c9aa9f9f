/**
 * How long each of the client's operations takes. Only its own documents have a name here, found by their text: anybody can
 * send documents of any name, and each name would be a series that is kept for ever.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { Timing } from './timings.js';

/** Fragments may stand before it. */
const nameIn = /\b(?:query|mutation)\s+(\w+)\s*[({]/;

export class OperationTimings {
  private readonly byName = new Map<string, Timing>();
  private readonly byText = new Map<string, Timing>();
  private readonly other = new Timing();

  /** From now on these documents are known by their names. */
  know(texts: Iterable<string>): void {
    for (const text of texts) {
      const name = nameIn.exec(text)?.[1];
      if (!name) continue;
      const timing = this.byName.get(name) ?? new Timing();
      this.byName.set(name, timing);
      this.byText.set(text, timing);
    }
  }

  /** @param name of one of the client's documents, found by its hash */
  of(name: string | undefined): Timing {
    return this.byName.get(name!) ?? this.other;
  }

  /** @param text as it was sent */
  ofText(text: string | undefined): Timing {
    return this.byText.get(text!) ?? this.other;
  }

  *all(): Iterable<[Record<string, string>, Timing]> {
    for (const [operation, timing] of this.byName) yield [{ operation }, timing];
    yield [{ operation: 'other' }, this.other];
  }
}

/** Times what goes the ordinary way, from Apollo's taking it up to its answer. */
export function timingPlugin(timings: OperationTimings): ApolloServerPlugin {
  return {
    requestDidStart() {
      const began = performance.now();
      return Promise.resolve({
        willSendResponse({ source }) {
          timings.ofText(source).noteSince(began);
          return Promise.resolve();
        },
      });
    },
  };
}
