/**
 * /unsubscribe/<signed token>: ends somebody's letters without signing in (RFC 8058). A POST does it, from a mail program or
 * from the button; a GET only asks, because programs that look at links before a person does must not end anything.
 */
import type { INestApplication } from '@nestjs/common';
import type { InterfaceLanguage } from '#kernel';
import { Preferences, UnsubscribeLinks } from '#notices';
import { letterLanguage } from '#people';
import { Router, type Response } from 'express';

interface Words {
  ask: string;
  why: string;
  yes: string;
  done: string;
  after: string;
  settings: string;
  wrong: string;
}

export function unsubscribe(app: INestApplication): Router {
  const router = Router();
  router.get('/style.css', (_request, response) => void response.type('css').send(style));
  router.get('/:token', async ({ params }, response) => {
    const person = await whose(params.token);
    if (!person) return answer(response, 404, 'en', (words) => `<h1>${words.wrong}</h1>`);
    answer(
      response,
      200,
      person.language,
      (words) =>
        `<h1>${words.ask}</h1><p>${words.why}</p><form method="post"><button>${words.yes}</button></form>`,
    );
  });
  router.post('/:token', async ({ params }, response) => {
    const person = await whose(params.token);
    if (!person) return answer(response, 404, 'en', (words) => `<h1>${words.wrong}</h1>`);
    await app.get(Preferences).stopLetters(person.id);
    answer(
      response,
      200,
      person.language,
      (words) =>
        `<h1>${words.done}</h1><p>${words.after}</p><p><a href="/settings/notifications">${words.settings}</a></p>`,
    );
  });
  return router;

  async function whose(token: string): Promise<{ id: string; language: InterfaceLanguage } | null> {
    const id = await app.get(UnsubscribeLinks).personOf(token);
    return id === null ? null : { id, language: letterLanguage(await app.get(Preferences).languagesOf(id)) };
  }
}

function answer(
  response: Response,
  status: number,
  language: InterfaceLanguage,
  body: (words: Words) => string,
): void {
  response
    .status(status)
    .type('html')
    .set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
    .send(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Guildhall</title><link rel="stylesheet" href="/unsubscribe/style.css"></head><body><main>${body(wording[language])}</main></body></html>`);
}

const style = `:root { color-scheme: light dark; }
body { margin: 0; font: 17px/1.5 system-ui, sans-serif; background: light-dark(#faf7f0, #14181f); color: light-dark(#1c2430, #ece8df); }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
button { min-height: 44px; padding: 8px 20px; border: 0; border-radius: 6px; background: #1f4e8c; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
a { color: light-dark(#1f4e8c, #9cc2f5); display: inline-block; padding-block: 10px; }
:focus-visible { outline: 3px solid light-dark(#1f4e8c, #9cc2f5); outline-offset: 2px; }`;

const wording: Record<InterfaceLanguage, Words> = {
  en: {
    ask: 'Stop the letters from Guildhall?',
    why: 'You will still see your notifications in the bell when you sign in. Letters that you ask for yourself, such as a new password, still come.',
    yes: 'Stop the letters',
    done: 'You will get no more letters.',
    after: 'Your notifications wait for you in the bell. You can turn the letters on again at any time.',
    settings: 'Choose what you are told by mail',
    wrong: 'This link does not work. Take the whole link from the letter.',
  },
  pl: {
    ask: 'Zrezygnować z listów z Guildhall?',
    why: 'Powiadomienia nadal zobaczysz po zalogowaniu. Listy, o które prosisz, na przykład z nowym hasłem, będą przychodzić jak dotąd.',
    yes: 'Rezygnuję z listów',
    done: 'Nie będziemy już wysyłać listów.',
    after: 'Powiadomienia czekają na Ciebie po zalogowaniu. Listy możesz włączyć w każdej chwili.',
    settings: 'Wybierz, o czym powiadamiamy pocztą',
    wrong: 'Ten odnośnik nie działa. Skopiuj z listu cały odnośnik.',
  },
  ro: {
    ask: 'Renunți la mesajele de la Guildhall?',
    why: 'Vei vedea în continuare notificările după ce intri în cont. Mesajele pe care le ceri, de exemplu o parolă nouă, vor veni ca până acum.',
    yes: 'Renunț la mesaje',
    done: 'Nu îți mai trimitem mesaje.',
    after: 'Notificările te așteaptă în cont. Poți porni mesajele din nou oricând.',
    settings: 'Alege despre ce te anunțăm prin e-mail',
    wrong: 'Acest link nu funcționează. Copiază din mesaj linkul întreg.',
  },
  uk: {
    ask: 'Відмовитися від листів з Guildhall?',
    why: 'Сповіщення Ви й надалі бачитимете після входу. Листи, про які Ви просите самі, наприклад з новим паролем, надходитимуть як раніше.',
    yes: 'Відмовитися від листів',
    done: 'Листів більше не буде.',
    after: 'Сповіщення чекають на Вас після входу. Листи можна ввімкнути знову будь-коли.',
    settings: 'Вибрати, про що повідомляти поштою',
    wrong: 'Це посилання не працює. Скопіюйте з листа все посилання.',
  },
  ru: {
    ask: 'Отказаться от писем из Guildhall?',
    why: 'Уведомления Вы по-прежнему увидите после входа. Письма, о которых Вы просите сами, например с новым паролем, будут приходить как раньше.',
    yes: 'Отказаться от писем',
    done: 'Писем больше не будет.',
    after: 'Уведомления ждут Вас после входа. Письма можно включить снова в любой момент.',
    settings: 'Выбрать, о чём сообщать по почте',
    wrong: 'Эта ссылка не работает. Скопируйте из письма всю ссылку.',
  },
};
