/** Runs in a thread of its own: draws one paper after another, so that whoever serves the others is not held up. */
import { parentPort } from 'node:worker_threads';
import type { Paper, PaperForm } from './paper.js';

export interface Order {
  number: number;
  form: PaperForm;
  paper: Paper;
}

export type Delivery = { number: number } & ({ bytes: Uint8Array } | { fault: string });

/** Each is loaded when it is first wanted: neither is small. */
const drawn: Record<PaperForm, (paper: Paper) => Promise<Buffer>> = {
  pdf: async (paper) => (await import('./paper-pdf.js')).drawPdf(paper),
  docx: async (paper) => (await import('./paper-docx.js')).writeDocx(paper),
};

parentPort!.on('message', ({ number, form, paper }: Order) => {
  drawn[form](paper).then(
    (bytes) => parentPort!.postMessage({ number, bytes } satisfies Delivery),
    (error: unknown) =>
      parentPort!.postMessage({ number, fault: String((error as Error).stack ?? error) } satisfies Delivery),
  );
});
