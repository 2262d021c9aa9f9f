/** The grid of the first days, as the migration brings it: after it criteria are rows like any others. */
interface FirstCriterion {
  key: string;
  names: Record<string, string>;
  questions: Record<string, string>;
}

export const criteria: readonly FirstCriterion[] = [
  {
    key: 'participation',
    names: {
      pl: 'Włączenie i uczestnictwo',
      en: 'Inclusivity and participation',
      ro: 'Incluziune și participare',
      uk: 'Інклюзивність та участь',
      ru: 'Вовлечённость и участие',
    },
    questions: {
      pl: 'Czy osoby, których to dotyczy, współtworzyły praktykę i mogły o niej decydować?',
      en: 'Did the people concerned help to shape the practice, and have a say in it?',
      ro: 'Au contribuit persoanele vizate la conturarea practicii și au avut un cuvânt de spus?',
      uk: 'Чи люди, яких це стосується, співтворили практику й могли впливати на рішення?',
      ru: 'Участвовали ли люди, которых это касается, в создании практики и в решениях о ней?',
    },
  },
  {
    key: 'relevance',
    names: { pl: 'Trafność', en: 'Relevance', ro: 'Relevanță', uk: 'Доречність', ru: 'Актуальность' },
    questions: {
      pl: 'Czy praktyka odpowiada na rzeczywistą i opisaną potrzebę?',
      en: 'Does the practice answer a need that is real and described?',
      ro: 'Răspunde practica unei nevoi reale și descrise?',
      uk: 'Чи практика відповідає на справжню й описану потребу?',
      ru: 'Отвечает ли практика на действительную и описанную потребность?',
    },
  },
  {
    key: 'effectiveness',
    names: {
      pl: 'Skuteczność',
      en: 'Effectiveness',
      ro: 'Eficacitate',
      uk: 'Дієвість',
      ru: 'Результативность',
    },
    questions: {
      pl: 'Czy dowody pokazują, że przyniosła to, co miała przynieść?',
      en: 'Does the evidence show that it brought about what it was meant to?',
      ro: 'Arată dovezile că a adus ceea ce trebuia să aducă?',
      uk: 'Чи докази показують, що вона дала те, що мала дати?',
      ru: 'Показывают ли доказательства, что она дала то, что должна была дать?',
    },
  },
  {
    key: 'sustainability',
    names: {
      pl: 'Trwałość',
      en: 'Sustainability',
      ro: 'Sustenabilitate',
      uk: 'Сталість',
      ru: 'Устойчивость',
    },
    questions: {
      pl: 'Czy praktyka ma środki i ludzi, żeby trwać po zakończeniu projektu?',
      en: 'Does the practice have the means and the people to go on after the project?',
      ro: 'Are practica mijloacele și oamenii pentru a continua după încheierea proiectului?',
      uk: 'Чи має практика кошти й людей, щоб тривати після завершення проєкту?',
      ru: 'Есть ли у практики средства и люди, чтобы продолжаться после окончания проекта?',
    },
  },
  {
    key: 'partnership',
    names: { pl: 'Partnerstwo', en: 'Partnership', ro: 'Parteneriat', uk: 'Партнерство', ru: 'Партнёрство' },
    questions: {
      pl: 'Czy instytucje i organizacje rzeczywiście pracowały razem?',
      en: 'Did institutions and organisations really work together?',
      ro: 'Au lucrat instituțiile și organizațiile cu adevărat împreună?',
      uk: 'Чи установи та організації справді працювали разом?',
      ru: 'Действительно ли учреждения и организации работали вместе?',
    },
  },
  {
    key: 'transferability',
    names: {
      pl: 'Możliwość przeniesienia',
      en: 'Transferability',
      ro: 'Transferabilitate',
      uk: 'Можливість перенесення',
      ru: 'Возможность переноса',
    },
    questions: {
      pl: 'Czy inna gmina wie z opisu, czego potrzebuje, żeby zrobić to samo?',
      en: 'Does another town learn from it what it needs to do the same?',
      ro: 'Află o altă localitate din descriere de ce are nevoie ca să facă la fel?',
      uk: 'Чи інша громада дізнається з опису, що їй потрібно, щоб зробити те саме?',
      ru: 'Узнаёт ли другой город из описания, что ему нужно, чтобы сделать то же?',
    },
  },
];
