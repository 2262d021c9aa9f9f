import { defineMessages } from '../define.js';

export default defineMessages({
  'home.waiting': {
    pl: '{count, plural, =0 {Wszystko przeczytane} =1 {Jeden wątek czeka na Ciebie} =2 {Dwa wątki czekają na Ciebie} =3 {Trzy wątki czekają na Ciebie} =4 {Cztery wątki czekają na Ciebie} =5 {Pięć wątków czeka na Ciebie} =6 {Sześć wątków czeka na Ciebie} =7 {Siedem wątków czeka na Ciebie} =8 {Osiem wątków czeka na Ciebie} =9 {Dziewięć wątków czeka na Ciebie} =10 {Dziesięć wątków czeka na Ciebie} =11 {Jedenaście wątków czeka na Ciebie} =12 {Dwanaście wątków czeka na Ciebie} one {# wątek czeka na Ciebie} few {# wątki czekają na Ciebie} many {# wątków czeka na Ciebie} other {# wątku czeka na Ciebie}}',
    en: '{count, plural, =0 {You have read everything} =1 {One thread is waiting for you} =2 {Two threads are waiting for you} =3 {Three threads are waiting for you} =4 {Four threads are waiting for you} =5 {Five threads are waiting for you} =6 {Six threads are waiting for you} =7 {Seven threads are waiting for you} =8 {Eight threads are waiting for you} =9 {Nine threads are waiting for you} =10 {Ten threads are waiting for you} =11 {Eleven threads are waiting for you} =12 {Twelve threads are waiting for you} one {# thread is waiting for you} other {# threads are waiting for you}}',
    ro: '{count, plural, =0 {Ai citit tot} =1 {Un fir de discuție te așteaptă} =2 {Două fire de discuție te așteaptă} =3 {Trei fire de discuție te așteaptă} =4 {Patru fire de discuție te așteaptă} =5 {Cinci fire de discuție te așteaptă} =6 {Șase fire de discuție te așteaptă} =7 {Șapte fire de discuție te așteaptă} =8 {Opt fire de discuție te așteaptă} =9 {Nouă fire de discuție te așteaptă} =10 {Zece fire de discuție te așteaptă} =11 {Unsprezece fire de discuție te așteaptă} =12 {Douăsprezece fire de discuție te așteaptă} one {# fir de discuție te așteaptă} few {# fire de discuție te așteaptă} other {# de fire de discuție te așteaptă}}',
    uk: "{count, plural, =0 {Усе прочитано} =1 {Одна гілка чекає на Вас} =2 {Дві гілки чекають на Вас} =3 {Три гілки чекають на Вас} =4 {Чотири гілки чекають на Вас} =5 {П'ять гілок чекають на Вас} =6 {Шість гілок чекають на Вас} =7 {Сім гілок чекають на Вас} =8 {Вісім гілок чекають на Вас} =9 {Дев'ять гілок чекають на Вас} =10 {Десять гілок чекають на Вас} =11 {Одинадцять гілок чекають на Вас} =12 {Дванадцять гілок чекають на Вас} one {# гілка чекає на Вас} few {# гілки чекають на Вас} many {# гілок чекають на Вас} other {# гілки чекають на Вас}}",
    ru: '{count, plural, =0 {Всё прочитано} =1 {Одна тема ждёт Вас} =2 {Две темы ждут Вас} =3 {Три темы ждут Вас} =4 {Четыре темы ждут Вас} =5 {Пять тем ждут Вас} =6 {Шесть тем ждут Вас} =7 {Семь тем ждут Вас} =8 {Восемь тем ждут Вас} =9 {Девять тем ждут Вас} =10 {Десять тем ждут Вас} =11 {Одиннадцать тем ждут Вас} =12 {Двенадцать тем ждут Вас} one {# тема ждёт Вас} few {# темы ждут Вас} many {# тем ждут Вас} other {# темы ждут Вас}}',
  },
  'home.towns': {
    pl: '{count, plural, one {Pisały osoby z # gminy.} few {Pisały osoby z # gmin.} many {Pisały osoby z # gmin.} other {Pisały osoby z # gminy.}}',
    en: '{count, plural, one {People from # municipality have written.} other {People from # municipalities have written.}}',
    ro: '{count, plural, one {Au scris persoane din # municipalitate.} few {Au scris persoane din # municipalități.} other {Au scris persoane din # de municipalități.}}',
    uk: '{count, plural, one {Писали люди з # громади.} few {Писали люди з # громад.} many {Писали люди з # громад.} other {Писали люди з # громади.}}',
    ru: '{count, plural, one {Писали люди из # муниципалитета.} few {Писали люди из # муниципалитетов.} many {Писали люди из # муниципалитетов.} other {Писали люди из # муниципалитета.}}',
  },
  'home.unread': {
    pl: 'Nieprzeczytane',
    en: 'Unread',
    ro: 'Necitite',
    uk: 'Непрочитане',
    ru: 'Непрочитанное',
  },
  'home.markAll': {
    pl: 'Oznacz jako przeczytane',
    en: 'Mark as read',
    ro: 'Marchează ca citite',
    uk: 'Позначити прочитаним',
    ru: 'Отметить прочитанным',
  },
  'home.nothing': {
    pl: 'Nic nowego nie czeka',
    en: 'Nothing new is waiting',
    ro: 'Nimic nou nu te așteaptă',
    uk: 'Нічого нового не чекає',
    ru: 'Ничего нового не ждёт',
  },
  'home.nothing.why': {
    pl: 'Gdy ktoś napisze w Twoich grupach, zobaczysz to tutaj od razu. Jeśli masz pytanie, zadaj je w jednej z grup.',
    en: 'When someone writes in your groups, you will see it here at once. If you have a question, ask it in one of the groups.',
    ro: 'Când cineva scrie în grupurile tale, vei vedea aici imediat. Dacă ai o întrebare, pune-o într-unul dintre grupuri.',
    uk: 'Коли хтось напише у Ваших групах, Ви одразу побачите це тут. Якщо маєте запитання, поставте його в одній із груп.',
    ru: 'Когда кто-нибудь напишет в Ваших группах, Вы сразу увидите это здесь. Если у Вас есть вопрос, задайте его в одной из групп.',
  },
  'home.toGroups': {
    pl: 'Przejdź do grup',
    en: 'Go to the groups',
    ro: 'Mergi la grupuri',
    uk: 'Перейти до груп',
    ru: 'Перейти к группам',
  },
  'home.myGroups': {
    pl: 'Moje grupy',
    en: 'My groups',
    ro: 'Grupurile mele',
    uk: 'Мої групи',
    ru: 'Мои группы',
  },
  'home.allGroups': {
    pl: 'Wszystkie grupy',
    en: 'All groups',
    ro: 'Toate grupurile',
    uk: 'Усі групи',
    ru: 'Все группы',
  },
  'home.noGroups': {
    pl: 'Nie należysz jeszcze do żadnej grupy. Zajrzyj na listę grup i wybierz temat, nad którym pracujesz.',
    en: 'You are not in any group yet. Look through the list of groups and choose the topic you work on.',
    ro: 'Încă nu faci parte din niciun grup. Vezi lista grupurilor și alege tema la care lucrezi.',
    uk: 'Ви ще не належите до жодної групи. Перегляньте список груп і виберіть тему, над якою працюєте.',
    ru: 'Вы пока не состоите ни в одной группе. Посмотрите список групп и выберите тему, над которой работаете.',
  },
});
