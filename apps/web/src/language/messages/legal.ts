import { defineMessages } from '../define.js';

export default defineMessages({
  'legal.links': { pl: 'O serwisie', en: 'About this service', ro: 'Despre serviciu', uk: 'Про сервіс', ru: 'О сервисе' },
  'legal.help': { pl: 'Pomoc', en: 'Help', ro: 'Ajutor', uk: 'Довідка', ru: 'Справка' },
  'legal.accessibility': { pl: 'Deklaracja dostępności', en: 'Accessibility statement', ro: 'Declarație de accesibilitate', uk: 'Заява про доступність', ru: 'Заявление о доступности' },
  'legal.privacy': { pl: 'Prywatność', en: 'Privacy', ro: 'Confidențialitate', uk: 'Конфіденційність', ru: 'Конфиденциальность' },
  'legal.terms': { pl: 'Zasady korzystania', en: 'Terms of use', ro: 'Condiții de utilizare', uk: 'Правила користування', ru: 'Правила пользования' },
  'legal.noContact': { pl: '(prowadzący tę instalację nie podali jeszcze adresu)', en: '(those who run this installation have not given an address yet)', ro: '(cei care administrează această instalare nu au indicat încă o adresă)', uk: '(ті, хто веде цю інсталяцію, ще не вказали адреси)', ru: '(те, кто ведёт эту установку, ещё не указали адреса)' },
});
