/** A paper that stands for a document whose file the demo does not have, and says so in the document's language. */
import { heading, paragraph, type Paper } from '#platform';

interface Words {
  lead: string;
  why: string;
  version: (ordinal: number) => string;
  from: string;
  pages: string;
}

const words: Record<string, Words> = {
  pl: {
    lead: 'To jest plik zastępczy.',
    why: 'Wspólnota pokazowa zna tytuł tego dokumentu, ale nie ma jego treści. Właściwy plik trzeba wziąć od tych, którzy go wydali.',
    version: (ordinal) => `Wersja ${ordinal}`,
    from: 'Guildhall, wspólnota pokazowa',
    pages: 'Strona {page} z {pages}',
  },
  en: {
    lead: 'This file is a placeholder.',
    why: 'The demo community knows the title of this document, but does not have its text. The real file is to be had from those who issued it.',
    version: (ordinal) => `Version ${ordinal}`,
    from: 'Guildhall, demo community',
    pages: 'Page {page} of {pages}',
  },
  ro: {
    lead: 'Acesta este un fișier substituent.',
    why: 'Comunitatea demonstrativă cunoaște titlul acestui document, dar nu îi are textul. Fișierul propriu-zis se obține de la cei care l-au publicat.',
    version: (ordinal) => `Versiunea ${ordinal}`,
    from: 'Guildhall, comunitate demonstrativă',
    pages: 'Pagina {page} din {pages}',
  },
  uk: {
    lead: 'Це файл-заглушка.',
    why: 'Демонстраційна спільнота знає назву цього документа, але не має його тексту. Справжній файл слід узяти в тих, хто його видав.',
    version: (ordinal) => `Версія ${ordinal}`,
    from: 'Guildhall, демонстраційна спільнота',
    pages: 'Сторінка {page} з {pages}',
  },
  ru: {
    lead: 'Это файл-заглушка.',
    why: 'Демонстрационное сообщество знает название этого документа, но не имеет его текста. Настоящий файл следует взять у тех, кто его издал.',
    version: (ordinal) => `Версия ${ordinal}`,
    from: 'Guildhall, демонстрационное сообщество',
    pages: 'Страница {page} из {pages}',
  },
};

export function placeholderPaper(
  { title, language }: { title: string; language: string },
  ordinal: number,
): Paper {
  const said = words[language];
  if (!said) throw new Error(`The demo has no words for a placeholder in "${language}".`);
  return {
    ...{ title, language, from: said.from, foot: said.lead, pages: said.pages },
    // the day on which the page of the first case was published: the same placeholder is always the same bytes
    at: '2024-07-02T00:00:00.000Z',
    blocks: [
      heading(1, title),
      paragraph(said.lead, 'LEAD'),
      paragraph(said.why),
      paragraph(said.version(ordinal), 'QUIET'),
    ],
  };
}
