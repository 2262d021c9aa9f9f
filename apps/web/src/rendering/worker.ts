/** The thread in which pages are drawn: takes requests from the api, asks it back what the screens ask, and answers with pages. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AskAnswer } from './answers.js';
import type { Wish } from './language.js';
import { Renderer, type Page, type RendererParts } from './renderer.js';

/** From the api: a page that is wanted, or the answer to what was asked for one. */
export type ToRenderer =
  | { kind: 'draw'; page: number; request: Wish & { href: string } }
  | { kind: 'answer'; ask: number; answer: AskAnswer }
  | { kind: 'refusal'; ask: number };

/** To the api: a persisted query to run as a guest, a finished page (null: none is public there), or why there is none. */
export type FromRenderer =
  | {
      kind: 'ask';
      page: number;
      ask: number;
      language: string;
      hash: string;
      variables: Record<string, unknown>;
    }
  | { kind: 'drawn'; page: number; drawn: Page | null }
  | { kind: 'failed'; page: number; reason: string };

const port = parentPort!;
const renderer = new Renderer(workerData as RendererParts);
const asked = new Map<number, { answered: (answer: AskAnswer) => void; refused: (error: Error) => void }>();
let asks = 0;

const say = (message: FromRenderer): void => port.postMessage(message);

port.on('message', (message: ToRenderer) => {
  if (message.kind === 'draw') return void draw(message.page, message.request);
  const waiting = asked.get(message.ask);
  asked.delete(message.ask);
  if (message.kind === 'answer') waiting?.answered(message.answer);
  else waiting?.refused(new Error('a question could not be answered'));
});

async function draw(page: number, request: Wish & { href: string }): Promise<void> {
  try {
    const drawn = await renderer.draw({
      ...request,
      ask: (language) => (hash, variables) =>
        new Promise((answered, refused) => {
          const ask = ++asks;
          asked.set(ask, { answered, refused });
          say({ kind: 'ask', page, ask, language, hash, variables });
        }),
    });
    say({ kind: 'drawn', page, drawn });
  } catch (error) {
    say({ kind: 'failed', page, reason: (error as Error).message });
  }
}
