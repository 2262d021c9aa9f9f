/** /downloads: papers of meetings as PDF and DOCX, drawn for whoever asks, by their rights and in their language. */
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError, slugOf, type Actor } from '#kernel';
import { MeetingPapers, MinutesPapers } from '#meetings';
import { languagesOf } from '#people';
import { Files, mediaTypeOf, papersMade, Press, tagOf, type Paper, type PaperForm } from '#platform';
import { Router, type Request, type Response } from 'express';
import { buffer } from 'node:stream/consumers';
import { charge, giveWritten, visitorAt, type Drawable } from './side-door.js';

const log = new Logger('Downloads');
/** In what a question costs: a paper keeps a thread as busy as some dozens of questions keep the database. */
const costOfPaper = 10_000;

interface Written {
  paper: Paper;
  /** the file that is its PDF, where that was published for good */
  published?: string;
}

interface Kind {
  write: (app: INestApplication, actor: Actor, meeting: number) => Promise<Written>;
  forms: readonly PaperForm[];
}

const ofMeeting = (
  name: 'agenda' | 'attendance' | 'certificate',
  forms = papersMade as readonly PaperForm[],
) => ({
  write: async (app: INestApplication, actor: Actor, meeting: number) => ({
    paper: await app.get(MeetingPapers)[name](actor, meeting),
  }),
  forms,
});

const edition = (number: number | null): Kind => ({
  write: (app, actor, meeting) => app.get(MinutesPapers).edition(actor, meeting, number),
  forms: papersMade,
});

const kinds: Record<string, Kind> = {
  agenda: ofMeeting('agenda'),
  attendance: ofMeeting('attendance'),
  certificate: ofMeeting('certificate', ['pdf']),
  minutes: edition(null),
  // to go on with in an office: what is approved alone has a PDF
  'minutes/draft': {
    write: async (app, ...asked) => ({ paper: await app.get(MinutesPapers).draft(...asked) }),
    forms: ['docx'],
  },
};

function kindNamed(name: string): Kind | undefined {
  const number = /^minutes\/([1-9]\d{0,3})$/.exec(name)?.[1];
  if (number) return edition(Number(number));
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

export function downloads(app: INestApplication): Router {
  const router = Router();
  for (const form of papersMade)
    router.get(`/meetings/:meeting/*paper.${form}`, (request, response) =>
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
  const { meeting, paper: path } = request.params as unknown as { meeting: string; paper: string[] };
  const kind = kindNamed(path.join('/'));
  // The words may change, the number decides.
  const number = Number(/^([1-9]\d{0,8})(?:-[^/]*)?$/.exec(meeting)?.[1]);
  if (!kind?.forms.includes(form) || !number) throw new DomainError('NOT_FOUND');
  const actor = await readerAt(app, request);
  charge(app, request, actor, costOfPaper);
  const { paper, published } = await kind.write(app, actor, number);
  response.attachment(`${number}-${slugOf(paper.title)}.${form}`);
  response.set('Content-Language', paper.language);
  if (published && form === 'pdf') return stored(app, published);
  return { tag: tagOf(paper, form), draw: () => app.get(Press).make(paper, form) };
}

async function stored(app: INestApplication, id: string): Promise<Drawable> {
  const file = await app.get(Files).find(id, false);
  if (!file) throw new DomainError('NOT_FOUND');
  return { tag: file.tag, draw: () => buffer(file.stream()) };
}

/** In the language that is asked for, or in those of the visitor. */
async function readerAt(app: INestApplication, request: Request): Promise<Actor> {
  const actor = await visitorAt(app, request);
  const chosen = request.query['lang'];
  if (typeof chosen !== 'string') return actor;
  return { ...actor, languages: languagesOf([chosen, ...actor.languages], undefined) };
}
