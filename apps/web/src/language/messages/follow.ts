import { defineMessages } from '../define.js';

export default defineMessages({
  'follow.follow': { pl: 'Obserwuj', en: 'Follow', ro: 'Urmărește', uk: 'Стежити', ru: 'Следить' },
  'follow.following': { pl: 'Obserwujesz', en: 'Following', ro: 'Urmărești', uk: 'Ви стежите', ru: 'Вы следите' },
  'follow.muted': { pl: 'Wyciszone', en: 'Muted', ro: 'Notificări oprite', uk: 'Сповіщення вимкнено', ru: 'Уведомления отключены' },
  'follow.thread': { pl: 'Powiadomienia o tym wątku', en: 'Notifications about this thread', ro: 'Notificări despre această discuție', uk: 'Сповіщення про цю гілку', ru: 'Уведомления об этой теме' },
  'follow.thread.ALL': { pl: 'Wszystkie wpisy', en: 'Every post', ro: 'Toate mesajele', uk: 'Усі дописи', ru: 'Все сообщения' },
  'follow.thread.MENTIONS': { pl: 'Tylko to, co mnie dotyczy', en: 'Only what concerns me', ro: 'Doar ce mă privește', uk: 'Лише те, що стосується мене', ru: 'Только то, что касается меня' },
  'follow.thread.MUTED': { pl: 'Wycisz', en: 'Mute', ro: 'Oprește notificările', uk: 'Вимкнути сповіщення', ru: 'Отключить уведомления' },
  'follow.thread.why.ALL': { pl: 'Powiadomimy Cię o każdym wpisie.', en: 'You are told of every post.', ro: 'Te anunțăm despre fiecare mesaj.', uk: 'Ви дізнаєтеся про кожен допис.', ru: 'Вы узнаете о каждом сообщении.' },
  'follow.thread.why.MENTIONS': { pl: 'Gdy ktoś o Tobie wspomni albo odpowie na Twój wpis.', en: 'When someone mentions you or answers your post.', ro: 'Când cineva te menționează sau răspunde la mesajul tău.', uk: 'Коли хтось згадає Вас або відповість на Ваш допис.', ru: 'Когда кто-то упомянет Вас или ответит на Ваше сообщение.' },
  'follow.thread.why.MUTED': { pl: 'Nic, chyba że ktoś wspomni o Tobie z imienia. Bez listów.', en: 'Nothing, unless someone mentions you by name. No mail.', ro: 'Nimic, decât dacă cineva te menționează pe nume. Fără e-mailuri.', uk: 'Нічого, якщо тільки хтось не згадає Вас на імʼя. Без листів.', ru: 'Ничего, если только кто-то не упомянет Вас по имени. Без писем.' },
  'follow.place': { pl: 'Powiadomienia o tej grupie', en: 'Notifications about this group', ro: 'Notificări despre acest grup', uk: 'Сповіщення про цю групу', ru: 'Уведомления об этой группе' },
  'follow.place.ALL': { pl: 'Wszystkie wątki i wpisy', en: 'Every thread and post', ro: 'Toate discuțiile și mesajele', uk: 'Усі гілки й дописи', ru: 'Все темы и сообщения' },
  'follow.place.NEW_THREADS': { pl: 'Nowe wątki', en: 'New threads', ro: 'Discuții noi', uk: 'Нові гілки', ru: 'Новые темы' },
  'follow.place.MENTIONS': { pl: 'Tylko to, co mnie dotyczy', en: 'Only what concerns me', ro: 'Doar ce mă privește', uk: 'Лише те, що стосується мене', ru: 'Только то, что касается меня' },
  'follow.place.MUTED': { pl: 'Wycisz', en: 'Mute', ro: 'Oprește notificările', uk: 'Вимкнути сповіщення', ru: 'Отключить уведомления' },
  'follow.place.why.ALL': { pl: 'Powiadomimy Cię o każdym wątku i każdym wpisie.', en: 'You are told of every thread and every post.', ro: 'Te anunțăm despre fiecare discuție și fiecare mesaj.', uk: 'Ви дізнаєтеся про кожну гілку й кожен допис.', ru: 'Вы узнаете о каждой теме и каждом сообщении.' },
  'follow.place.why.NEW_THREADS': { pl: 'O nowych wątkach oraz o wpisach tam, gdzie bierzesz udział.', en: 'Of new threads, and of posts where you take part.', ro: 'Despre discuțiile noi și despre mesajele din cele la care participi.', uk: 'Про нові гілки та про дописи там, де Ви берете участь.', ru: 'О новых темах и о сообщениях там, где Вы участвуете.' },
  'follow.place.why.MENTIONS': { pl: 'Gdy ktoś o Tobie wspomni albo odpowie na Twój wpis.', en: 'When someone mentions you or answers your post.', ro: 'Când cineva te menționează sau răspunde la mesajul tău.', uk: 'Коли хтось згадає Вас або відповість на Ваш допис.', ru: 'Когда кто-то упомянет Вас или ответит на Ваше сообщение.' },
  'follow.place.why.MUTED': { pl: 'Nic, chyba że ktoś wspomni o Tobie z imienia. Bez listów.', en: 'Nothing, unless someone mentions you by name. No mail.', ro: 'Nimic, decât dacă cineva te menționează pe nume. Fără e-mailuri.', uk: 'Нічого, якщо тільки хтось не згадає Вас на імʼя. Без листів.', ru: 'Ничего, если только кто-то не упомянет Вас по имени. Без писем.' },
});
