import { defineMessages } from '../define.js';

export default defineMessages({
  'form.save': { pl: 'Zapisz', en: 'Save', ro: 'Salvează', uk: 'Зберегти', ru: 'Сохранить' },
  'form.saved': { pl: 'Zapisano', en: 'Saved', ro: 'Salvat', uk: 'Збережено', ru: 'Сохранено' },
  'form.needed': { pl: 'Wypełnij to pole', en: 'Fill this in', ro: 'Completează acest câmp', uk: 'Заповніть це поле', ru: 'Заполните это поле' },
  'form.email': { pl: 'Podaj adres e-mail, na przykład imie@gmina.pl', en: 'Give an e-mail address, for example name@town.eu', ro: 'Scrie o adresă de e-mail, de exemplu nume@primaria.ro', uk: 'Вкажіть адресу e-mail, наприклад name@hromada.ua', ru: 'Укажите адрес e-mail, например name@town.eu' },
  'form.tooLong': { pl: 'Ten tekst jest za długi', en: 'This is too long', ro: 'Textul este prea lung', uk: 'Текст задовгий', ru: 'Текст слишком длинный' },
  'form.tooShort': { pl: 'Ten tekst jest za krótki', en: 'This is too short', ro: 'Textul este prea scurt', uk: 'Текст закороткий', ru: 'Текст слишком короткий' },
  'form.tooCommon': { pl: 'Tego hasła używa zbyt wiele osób. Wybierz inne, na przykład kilka słów obok siebie', en: 'Too many people use this password. Choose another, for example a few words in a row', ro: 'Prea mulți oameni folosesc această parolă. Alege alta, de exemplu câteva cuvinte la rând', uk: 'Цей пароль надто поширений. Виберіть інший, наприклад кілька слів поспіль', ru: 'Этот пароль слишком распространён. Выберите другой, например несколько слов подряд' },
  'form.password': { pl: 'Hasło musi mieć co najmniej 10 znaków', en: 'The password needs at least 10 characters', ro: 'Parola trebuie să aibă cel puțin 10 caractere', uk: 'Пароль має містити щонайменше 10 символів', ru: 'В пароле должно быть не меньше 10 знаков' },
  'form.likeYourself': { pl: 'To hasło za bardzo przypomina Twoje imię lub adres', en: 'This password is too much like your name or address', ro: 'Parola seamănă prea mult cu numele sau adresa ta', uk: 'Цей пароль надто схожий на Ваше імʼя чи адресу', ru: 'Этот пароль слишком похож на Ваше имя или адрес' },
  'form.already': { pl: 'To już istnieje', en: 'This exists already', ro: 'Există deja', uk: 'Це вже існує', ru: 'Это уже существует' },
  'form.notRight': { pl: 'Popraw to pole', en: 'Correct this field', ro: 'Corectează acest câmp', uk: 'Виправте це поле', ru: 'Исправьте это поле' },
  'form.wrongFields': { pl: '{count, plural, one {# pole wymaga poprawy} few {# pola wymagają poprawy} many {# pól wymaga poprawy} other {# pola wymaga poprawy}}', en: '{count, plural, one {# field needs a correction} other {# fields need a correction}}', ro: '{count, plural, one {# câmp trebuie corectat} few {# câmpuri trebuie corectate} other {# de câmpuri trebuie corectate}}', uk: '{count, plural, one {# поле потрібно виправити} few {# поля потрібно виправити} many {# полів потрібно виправити} other {# поля потрібно виправити}}', ru: '{count, plural, one {# поле нужно исправить} few {# поля нужно исправить} many {# полей нужно исправить} other {# поля нужно исправить}}' },
  'form.optional': { pl: 'Nieobowiązkowe', en: 'Optional', ro: 'Opțional', uk: 'Необовʼязково', ru: 'Необязательно' },
  'form.leave.title': { pl: 'Masz niezapisane zmiany', en: 'You have changes that are not saved', ro: 'Ai modificări nesalvate', uk: 'У Вас є незбережені зміни', ru: 'У Вас есть несохранённые изменения' },
  'form.leave.why': { pl: 'Jeśli stąd wyjdziesz, przepadną.', en: 'If you leave this page, they are lost.', ro: 'Dacă pleci de pe pagină, se pierd.', uk: 'Якщо Ви залишите сторінку, їх буде втрачено.', ru: 'Если Вы покинете страницу, они пропадут.' },
  'form.leave.stay': { pl: 'Wróć do formularza', en: 'Back to the form', ro: 'Înapoi la formular', uk: 'Назад до форми', ru: 'Назад к форме' },
  'form.leave.go': { pl: 'Wyjdź bez zapisywania', en: 'Leave without saving', ro: 'Pleacă fără să salvezi', uk: 'Вийти без збереження', ru: 'Выйти без сохранения' },
});
