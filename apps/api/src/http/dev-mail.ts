/** /dev/mail, in demo mode only: the letters that would have been sent, newest first, so that a newcomer can follow their links. */
import type { INestApplication } from '@nestjs/common';
import { Database } from '#platform';
import { Router } from 'express';

interface Letter {
  recipient: string;
  language: string;
  subject: string;
  text: string;
  createdAt: string;
}

export function devMail(app: INestApplication): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    const letters = await app.get(Database).read<Letter>({
      name: 'api.dev-mail',
      text: `select recipient, language, subject, text, created_at as "createdAt" from platform.mail order by created_at desc limit 100`,
      values: [],
    });
    response.type('html').set('Cache-Control', 'no-store').send(page(letters));
  });
  return router;
}

function page(letters: Letter[]): string {
  const list = letters
    .map(
      (letter) => `<article lang="${escape(letter.language)}"><h2>${escape(letter.subject)}</h2>
<p>${escape(letter.recipient)} · <time datetime="${letter.createdAt}">${letter.createdAt}</time></p>
<pre>${linked(letter.text)}</pre></article>`,
    )
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Demo mail – Guildhall</title></head><body><main><h1>Demo mail</h1>
<p>Letters that a real installation would send. Newest first.</p>${list || '<p>No letters yet.</p>'}</main></body></html>`;
}

/** Escapes, then makes links of http addresses: the text was written by us but holds names that people typed. */
function linked(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<>"]+/g, (address) => `<a href="${address}">${address}</a>`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
