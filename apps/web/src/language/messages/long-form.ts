import { defineMessages } from '../define.js';

export default defineMessages({
  'longForm.empty': { pl: 'jeszcze nic', en: 'nothing yet', ro: 'încă nimic', uk: 'поки нічого', ru: 'пока ничего' },
  'longForm.keep': { pl: 'Gotowe', en: 'Done', ro: 'Gata', uk: 'Готово', ru: 'Готово' },
  'longForm.up': { pl: 'Przenieś wyżej: {name}', en: 'Move up: {name}', ro: 'Mută mai sus: {name}', uk: 'Перемістити вище: {name}', ru: 'Переместить выше: {name}' },
  'longForm.changeOne': { pl: 'Zmień: {name}', en: 'Change: {name}', ro: 'Modifică: {name}', uk: 'Змінити: {name}', ru: 'Изменить: {name}' },
  'longForm.notSaved': { pl: 'Zmiany zapiszą się dopiero po naciśnięciu „Zapisz” na dole strony.', en: 'Changes are kept once you press “Save” at the foot of the page.', ro: 'Modificările se păstrează după ce apeși „Salvează” în josul paginii.', uk: 'Зміни збережуться після натискання «Зберегти» внизу сторінки.', ru: 'Изменения сохранятся после нажатия «Сохранить» внизу страницы.' },
  'longForm.body.role': { pl: 'W jakiej roli', en: 'In which role', ro: 'În ce rol', uk: 'У якій ролі', ru: 'В какой роли' },
  'longForm.body.what': { pl: 'Kto to jest', en: 'What it is', ro: 'Ce este', uk: 'Хто це', ru: 'Кто это' },
  'longForm.body.organisation': { pl: 'Organizacja', en: 'An organisation', ro: 'Organizație', uk: 'Організація', ru: 'Организация' },
  'longForm.body.municipality': { pl: 'Gmina', en: 'A municipality', ro: 'Municipalitate', uk: 'Громада', ru: 'Муниципалитет' },
  'longForm.body.behalf': { pl: 'W imieniu gminy', en: 'On behalf of a municipality', ro: 'În numele unei municipalități', uk: 'Від імені громади', ru: 'От имени муниципалитета' },
  'longForm.body.behalf.hint': { pl: 'Puste, jeśli działa we własnym imieniu.', en: 'Empty where it acts in its own name.', ro: 'Gol, dacă acționează în nume propriu.', uk: 'Порожнє, якщо діє від власного імені.', ru: 'Пусто, если действует от своего имени.' },
  'longForm.projects.add': { pl: 'Dodaj projekt', en: 'Add a project', ro: 'Adaugă un proiect', uk: 'Додати проєкт', ru: 'Добавить проект' },
  'longForm.project': { pl: 'Projekt', en: 'Project', ro: 'Proiect', uk: 'Проєкт', ru: 'Проект' },
  'longForm.statements': { pl: 'Informacje o finansowaniu', en: 'Funding statements', ro: 'Mențiuni despre finanțare', uk: 'Відомості про фінансування', ru: 'Сведения о финансировании' },
  'longForm.statements.add': { pl: 'Dodaj informację o finansowaniu', en: 'Add a funding statement', ro: 'Adaugă o mențiune despre finanțare', uk: 'Додати відомості про фінансування', ru: 'Добавить сведения о финансировании' },
  'longForm.statements.none': { pl: 'Ten projekt nie ma opublikowanych informacji o finansowaniu.', en: 'This project has no published funding statements.', ro: 'Proiectul nu are mențiuni de finanțare publicate.', uk: 'Цей проєкт не має опублікованих відомостей про фінансування.', ru: 'У этого проекта нет опубликованных сведений о финансировании.' },
  'longForm.statements.which': { pl: 'Słowa grantodawcy', en: 'The funder’s words', ro: 'Cuvintele finanțatorului', uk: 'Слова донора', ru: 'Слова грантодателя' },
});
