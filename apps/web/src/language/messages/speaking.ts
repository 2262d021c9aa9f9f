import { defineMessages } from '../define.js';

/** Speaking: the language of a text, in whose name one writes, whom a text calls. */
export default defineMessages({
  'speaking.detect': { pl: 'automatycznie', en: 'automatic', ro: 'automat', uk: 'автоматично', ru: 'автоматически' },
  'speaking.language': { pl: 'Popraw język wpisu', en: 'Correct the language', ro: 'Corectează limba mesajului', uk: 'Виправити мову допису', ru: 'Исправить язык сообщения' },
  'speaking.language.why': {
    pl: 'Język mówi czytnikom ekranu, jak czytać ten wpis, a innym – po jakiemu jest napisany. Treść się nie zmieni.',
    en: 'The language tells screen readers how to read this post, and others what it is written in. The text does not change.',
    ro: 'Limba le spune cititoarelor de ecran cum să citească mesajul, iar celorlalți în ce limbă este scris. Textul nu se schimbă.',
    uk: 'Мова підказує програмам читання з екрана, як читати цей допис, а іншим – якою мовою він написаний. Текст не зміниться.',
    ru: 'Язык подсказывает программам чтения с экрана, как читать это сообщение, а остальным – на каком языке оно написано. Текст не изменится.',
  },
  'speaking.language.done': { pl: 'Język poprawiony', en: 'Language corrected', ro: 'Limba a fost corectată', uk: 'Мову виправлено', ru: 'Язык исправлен' },
  'speaking.role.FACILITATOR': { pl: 'facylitatorzy', en: 'facilitators', ro: 'facilitatorii', uk: 'фасилітатори', ru: 'фасилитаторы' },
  'speaking.role.MODERATOR': { pl: 'moderatorzy', en: 'moderators', ro: 'moderatorii', uk: 'модератори', ru: 'модераторы' },
  'speaking.roleHere': { pl: 'w tym miejscu', en: 'here', ro: 'de aici', uk: 'тут', ru: 'здесь' },
  'speaking.townPeople': {
    pl: '{count, plural, one {# osoba z tej gminy} few {# osoby z tej gminy} many {# osób z tej gminy} other {# osoby z tej gminy}}',
    en: '{count, plural, one {# person from there} other {# people from there}}',
    ro: '{count, plural, one {o persoană de acolo} few {# persoane de acolo} other {# de persoane de acolo}}',
    uk: '{count, plural, one {# людина звідти} few {# людини звідти} many {# людей звідти} other {# людини звідти}}',
    ru: '{count, plural, one {# человек оттуда} few {# человека оттуда} many {# человек оттуда} other {# человека оттуда}}',
  },
  'speaking.behalf': { pl: 'W czyim imieniu', en: 'In whose name', ro: 'În numele cui', uk: 'Від чийого імені', ru: 'От чьего имени' },
  'speaking.behalf.own': { pl: 'we własnym imieniu', en: 'in my own name', ro: 'în nume propriu', uk: 'від власного імені', ru: 'от своего имени' },
  'speaking.behalf.of': { pl: 'w imieniu: {name}', en: 'on behalf of {name}', ro: 'în numele: {name}', uk: 'від імені: {name}', ru: 'от имени: {name}' },
  'speaking.behalf.by': { pl: 'pisze {name}', en: 'written by {name}', ro: 'scrie {name}', uk: 'пише {name}', ru: 'пишет {name}' },
});
