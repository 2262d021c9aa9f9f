import { defineMessages } from '../define.js';

export default defineMessages({
  'themes.label': { pl: 'Tematy', en: 'Themes', ro: 'Teme', uk: 'Теми', ru: 'Темы' },
  'themes.hint': { pl: 'Zaznacz od jednego do {most} tematów, a inni łatwiej to znajdą.', en: 'Tick one to {most} themes, and others will find it more easily.', ro: 'Bifați între una și {most} teme, ca să fie mai ușor de găsit.', uk: 'Позначте від однієї до {most} тем — так іншим буде легше це знайти.', ru: 'Отметьте от одной до {most} тем — так другим будет легче это найти.' },
  'themes.choose': { pl: 'Wybierz tematy', en: 'Choose themes', ro: 'Alegeți teme', uk: 'Вибрати теми', ru: 'Выбрать темы' },
  'themes.change': { pl: 'Zmień tematy', en: 'Change the themes', ro: 'Schimbați temele', uk: 'Змінити теми', ru: 'Изменить темы' },
  'themes.chosen': { pl: '{count, plural, =0 {Nie wybrano żadnego tematu} one {Wybrano # temat} few {Wybrano # tematy} many {Wybrano # tematów} other {Wybrano # tematu}}', en: '{count, plural, =0 {No theme chosen} one {# theme chosen} other {# themes chosen}}', ro: '{count, plural, =0 {Nicio temă aleasă} one {# temă aleasă} few {# teme alese} other {# de teme alese}}', uk: '{count, plural, =0 {Жодної теми не вибрано} one {Вибрано # тему} few {Вибрано # теми} many {Вибрано # тем} other {Вибрано # теми}}', ru: '{count, plural, =0 {Ни одной темы не выбрано} one {Выбрана # тема} few {Выбраны # темы} many {Выбрано # тем} other {Выбрано # темы}}' },
  'themes.most': { pl: 'To już wszystkie, które można wybrać. Odznacz któryś, aby zmienić wybór.', en: 'That is as many as can be chosen. Untick one to change your choice.', ro: 'Ați ales numărul maxim de teme. Debifați una ca să schimbați alegerea.', uk: 'Більше вибрати не можна. Щоб змінити вибір, зніміть одну з позначок.', ru: 'Больше выбрать нельзя. Чтобы изменить выбор, снимите одну из отметок.' },
  'themes.done': { pl: 'Gotowe', en: 'Done', ro: 'Gata', uk: 'Готово', ru: 'Готово' },
});
