import { defineMessages } from '../define.js';

export default defineMessages({
  'papers.of': { pl: 'pobierz: {title}', en: 'download: {title}', ro: 'descarcă: {title}', uk: 'завантажити: {title}', ru: 'скачать: {title}' },
  'papers.attendance': { pl: 'Lista obecności', en: 'Attendance list', ro: 'Lista de prezență', uk: 'Список присутніх', ru: 'Список присутствующих' },
  'papers.attendance.why': { pl: 'Z imionami i nazwiskami, do podpisu. Widzi ją tylko ten, kto prowadzi spotkanie.', en: 'With names, to be signed. Only those who run the meeting can get it.', ro: 'Cu nume, pentru semnături. O pot obține doar cei care conduc reuniunea.', uk: 'З іменами, для підписів. Доступний лише тим, хто проводить зустріч.', ru: 'С именами, для подписей. Доступен только тем, кто проводит встречу.' },
  'papers.certificate': { pl: 'Zaświadczenie o udziale', en: 'Certificate of attendance', ro: 'Adeverință de participare', uk: 'Довідка про участь', ru: 'Справка об участии' },
  'papers.certificate.why': { pl: 'Odnotowano Twoją obecność na tym spotkaniu.', en: 'You are noted as having been at this meeting.', ro: 'Prezența ta la această reuniune este consemnată.', uk: 'Вашу присутність на цій зустрічі зафіксовано.', ru: 'Ваше присутствие на этой встрече отмечено.' },
});
