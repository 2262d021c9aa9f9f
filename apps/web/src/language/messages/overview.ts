import { defineMessages } from '../define.js';

export default defineMessages({
  'overview.title': { pl: 'Przegląd', en: 'Overview', ro: 'Privire generală', uk: 'Огляд', ru: 'Обзор' },
  'overview.read': { pl: 'Wszystko przeczytane', en: 'Everything is read', ro: 'Totul este citit', uk: 'Усе прочитано', ru: 'Всё прочитано' },
  'overview.read.why': { pl: 'Nowe wpisy pojawią się tu same.', en: 'New posts will appear here by themselves.', ro: 'Mesajele noi apar aici singure.', uk: 'Нові дописи зʼявляться тут самі.', ru: 'Новые сообщения появятся здесь сами.' },
  'overview.pinned': { pl: 'Przypięte', en: 'Pinned', ro: 'Fixate', uk: 'Закріплені', ru: 'Закреплённые' },
  'overview.lately': { pl: 'Ostatnio w grupie', en: 'Lately in the group', ro: 'Recent în grup', uk: 'Останнім часом у групі', ru: 'Недавно в группе' },
  'overview.all': { pl: 'Wszystkie wątki', en: 'All threads', ro: 'Toate discuțiile', uk: 'Усі гілки', ru: 'Все темы' },
  'overview.everybody': { pl: 'Wszyscy', en: 'Everybody', ro: 'Toți', uk: 'Усі', ru: 'Все' },
  'overview.charter.read': { pl: 'Przeczytaj kartę', en: 'Read the charter', ro: 'Citește carta', uk: 'Прочитати правила', ru: 'Прочитать устав' },
  'overview.charter.readVersion': { pl: 'Przeczytaj tę wersję', en: 'Read this version', ro: 'Citește această versiune', uk: 'Прочитати цю версію', ru: 'Прочитать эту версию' },
  'overview.charter.older': { pl: 'Wcześniejsze wersje', en: 'Earlier versions', ro: 'Versiunile anterioare', uk: 'Попередні версії', ru: 'Прежние версии' },
  'overview.charter.version': { pl: 'Wersja {n}', en: 'Version {n}', ro: 'Versiunea {n}', uk: 'Версія {n}', ru: 'Версия {n}' },
  'overview.charter.more': { pl: 'Pokaż starsze', en: 'Show older ones', ro: 'Arată versiuni mai vechi', uk: 'Показати давніші', ru: 'Показать более ранние' },
  'overview.charter.none': { pl: 'Wcześniejszych wersji nie zachowano.', en: 'No earlier versions were kept.', ro: 'Versiunile anterioare nu au fost păstrate.', uk: 'Попередніх версій не збережено.', ru: 'Прежние версии не сохранились.' },
});
