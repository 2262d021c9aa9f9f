/** /downloads: papers of meetings as PDF and DOCX, drawn for whoever asks, by their rights and in their language. */
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError, slugOf, type Actor } from '#kernel';
import { MeetingPapers } from '#meetings';
import { languagesOf } from '#people';
import { mediaTypeOf, papersMade, Press, tagOf, type Paper, type PaperForm } from '#platform';
import { Router, type Request, type Response } from 'express';
import { charge, giveWritten, visitorAt, type Drawable } from './side-door.js';

const log = new Logger('Downloads');
/** In what a question costs: a paper keeps a thread as busy as some dozens of questions keep the database. */
const costOfPaper = 10_000;

type Writer = (papers: MeetingPapers, actor: Actor, number: number) => Promise<Paper>;

const papers: Record<string, { write: Writer; forms: readonly PaperForm[] }> = {
  agenda: { write: (of, actor, number) => of.agenda(actor, number), forms: papersMade },
  attendance: { write: (of, actor, number) => of.attendance(actor, number), forms: papersMade },
  certificate: { write: (of, actor, number) => of.certificate(actor, number), forms: ['pdf'] },
};

export function downloads(app: INestApplication): Router {
  const router = Router();
  for (const form of papersMade)
    router.get(`/meetings/:meeting/:paper.${form}`, (request, response) =>
      give(request, response, form, () => paperOf(app, request, response, form)),
    );
  router.use((request, response) =>
    give(request, response, 'pdf', () => Promise.reject(new DomainError('NOT_FOUND'))),
  );
  return router;
}

function give(
  request: Request,
  response: Response,
  form: PaperForm,
  write: () => Promise<Drawable>,
): Promise<void> {
  return giveWritten(log, { request, response, mediaType: mediaTypeOf[form] }, write);
}

async function paperOf(
  app: INestApplication,
  request: Request,
  response: Response,
  form: PaperForm,
): Promise<Drawable> {
  const { meeting, paper: name } = request.params as { meeting: string; paper: string };
  const wanted = Object.hasOwn(papers, name) ? papers[name] : undefined;
  // The words may change, the number decides.
  const number = Number(/^([1-9]\d{0,8})(?:-[^/]*)?$/.exec(meeting)?.[1]);
  if (!wanted?.forms.includes(form) || !number) throw new DomainError('NOT_FOUND');
  const actor = await readerAt(app, request);
  charge(app, request, actor, costOfPaper);
  const paper = await wanted.write(app.get(MeetingPapers), actor, number);
  response.attachment(`${number}-${slugOf(paper.title)}.${form}`);
  response.set('Content-Language', paper.language);
  return { tag: tagOf(paper, form), draw: () => app.get(Press).make(paper, form) };
}

/** In the language that is asked for, or in those of the visitor. */
async function readerAt(app: INestApplication, request: Request): Promise<Actor> {
  const actor = await visitorAt(app, request);
  const chosen = request.query['lang'];
  if (typeof chosen !== 'string') return actor;
  return { ...actor, languages: languagesOf([chosen, ...actor.languages], undefined) };
}
