import { describe, expect, it } from '@jest/globals';
import { languageOf } from './detected.js';

/** Somebody who writes in none of them: nothing but the text can decide. */
const stranger = ['ka'];

const sentences: readonly [string, string][] = [
  ['pl', 'Czy ktoś z Państwa ma już umowę z biblioteką?'],
  ['pl', 'Dziekujemy za notatke, wszystko jest jasne i mozna to wyslac do gmin.'],
  ['pl', 'Spotkanie w Edineț przełożone, autobus z Chișinău odjeżdża o 8.'],
  ['pl', 'Proszę o uwagi do piątku.'],
  ['en', 'We have the same problem in our town, and the school will not wait.'],
  ['en', 'Thank you for the notes from Łódź.'],
  ['en', 'Could you please send me the agreement with Bălți?'],
  ['ro', 'Bună ziua, avem nevoie de un model de acord pentru școli.'],
  ['ro', 'Multumesc, am primit documentul si o sa il trimitem la primarie.'],
  ['ro', 'În Edineț asistentele lucrează din septembrie.'],
  ['uk', 'Дякуємо за запрошення, ми приїдемо вчотирьох.'],
  ['uk', 'Чи можна отримати шаблон угоди для громади?'],
  ['uk', 'У нас немає таких коштів, але спробуємо.'],
  ['uk', 'Який термін подання?  Коли буде зустріч?'],
  ['ru', 'Спасибо за приглашение, мы приедем вчетвером.'],
  ['ru', 'Можно ли получить шаблон соглашения для примэрии?'],
  ['ru', 'У нас нет таких средств, но попробуем.'],
  ['ru', 'В Комрате работает такая же программа, мы готовы рассказать.'],
  ['be', 'Дзякуй за запрашэнне, мы прыедзем у чацвер, калі будзе аўтобус.'],
  ['bg', 'Благодаря за поканата, ще дойдем в четвъртък, ако има място.'],
  ['de', 'Wir haben das gleiche Problem und warten auf eine Antwort.'],
  ['cs', 'Děkuji za pozvání, přijedeme ve čtvrtek, když bude volné místo.'],
];

describe('the language of a text', () => {
  it.each(sentences)('%s: %s', (language, text) => expect(languageOf(text, stranger)).toBe(language));

  it('is the author’s own where the text is too short to say', () => {
    expect(languageOf('OK', ['pl', 'en'])).toBe('pl');
    expect(languageOf('+1', ['uk'])).toBe('uk');
    expect(languageOf('Комрат', ['pl', 'ru'])).toBe('ru');
    expect(languageOf('Комрат', ['pl', 'uk', 'ru'])).toBe('uk');
    expect(languageOf('OK', ['uk', 'pl'])).toBe('pl');
    expect(languageOf('', ['uk', 'pl'])).toBe('uk');
    expect(languageOf('?', [])).toBe('en');
  });

  it('decides between what is alike in two languages by the author', () => {
    expect(languageOf('Так, в понеділок на 10', ['uk', 'ru'])).toBe('uk');
    expect(languageOf('Добре, на вівторок', ['uk'])).toBe('uk');
    expect(languageOf('Хорошо, на вторник', ['ru'])).toBe('ru');
  });

  it('passes over quotes, code, addresses and names', () => {
    expect(
      languageOf(
        '> Czy ktoś z Państwa ma już umowę z biblioteką i szkołą?\n\nДа, у нас это уже есть.',
        stranger,
      ),
    ).toBe('ru');
    expect(languageOf('[@Koordynatorka, Łódź](guildhall:person/x) дякую, ми це вже зробили', stranger)).toBe(
      'uk',
    );
    expect(languageOf('`the and of to in is`\n\nMamy to już od roku i działa dobrze.', stranger)).toBe('pl');
  });

  it('knows only languages that may be stored, and takes no time over a long text', () => {
    const before = Date.now();
    languageOf('Чи '.repeat(7_000), stranger);
    languageOf('`'.repeat(20_000), stranger);
    languageOf('['.repeat(20_000), stranger);
    languageOf('> '.repeat(10_000), stranger);
    expect(Date.now() - before).toBeLessThan(500);
  });
});
