/**
 * What gives a written language away: the small words that hardly a sentence does without, and letters that its neighbours
 * lack. The five languages of the communities are told apart from one another and from those that look like them.
 */
export interface Tongue {
  language: string;
  script: 'latin' | 'cyrillic';
  /** small words; one that several languages share speaks for each of them */
  words: ReadonlySet<string>;
  /** letters of its own among those of the same script */
  letters: RegExp | null;
  /** letters that it does not have: one of them is a stranger's name, several are another language */
  lacks: RegExp | null;
}

function tongue(
  language: string,
  script: Tongue['script'],
  letters: RegExp | null,
  lacks: RegExp | null,
  words: string,
): Tongue {
  return { language, script, letters, lacks, words: new Set(words.split(' ')) };
}

export const tongues: readonly Tongue[] = [
  tongue(
    'pl',
    'latin',
    /[ąęłńśźż]/u,
    /[äßșțăâîěřůőűqvx]/u,
    'i w na z do nie że to się jest o od po za dla przez jak ale lub oraz czy są co już tak także który która które których ' +
      'tym tego jego ich ma może być było będzie nas nam nasz nasza mamy mam proszę dziękuję dziękujemy dzień dobry przy pod nad bez gdy ' +
      'kiedy u ze we dzięki bardzo tylko też jako ten ta te tej u gdzie jeśli jeszcze można zgoda pozdrawiam dlaczego kto',
  ),
  tongue(
    'en',
    'latin',
    null,
    /[ąęłńśźżșțăâîäöüßěřůőű]/u,
    'the and of to in is that for it with as was are be this on not have from by or an at we you your our they will can has had ' +
      'but which there their would should please thank thanks about what when if so do does did my hello how who why where us ' +
      'them these those all any more i am could may',
  ),
  tongue(
    'ro',
    'latin',
    /[șțşţăâî]/u,
    /[ąęłńśźżäöüßkwy]/u,
    'și si în in de la cu nu pe este sunt că ca să sa din un o care pentru mai dar sau prin după despre ce noi voi lor am are au fi ' +
      'fost va vor al ale cei cele acest această mulțumesc multumesc mulțumim bună buna ziua foarte vă va ne îmi doar dacă când cum ' +
      'unde cine aceasta aici avem putem trebuie asta nostru noastră vom unei unui',
  ),
  tongue(
    'uk',
    'cyrillic',
    /[їєґ]|\p{L}['’ʼ]\p{L}/u,
    /[ыэъёў]/u,
    'і й та в у на з до не що це як за від для про або чи є ми ви вони він вона їх наш наша наші буде був була були але також який ' +
      'яка які дякую дякуємо будь ласка добрий день щодо під при після якщо коли тільки дуже вже ще через може треба де хто чому ' +
      'нас нам вас вам усі все цей ця ці зі із немає можна',
  ),
  tongue(
    'ru',
    'cyrillic',
    /[ыэ]/u,
    /[іїєґў]/u,
    'и в на с не что это как за от для о об или ли мы вы они он она их наш наша наши будет был была были но также который которая ' +
      'которые спасибо пожалуйста добрый день при после если когда только очень уже ещё еще через может нет да по из к у же бы то ' +
      'так нас нам вас вам все всех этот эта эти где кто почему нужно можно есть со во',
  ),
  tongue(
    'be',
    'cyrillic',
    /ў/u,
    /[иїєґъщ]/u,
    'і у на з не што гэта як за ад для пра або ці ёсць мы вы яны ён яна але таксама які якая дзякуй калі толькі вельмі ужо трэба дзе хто',
  ),
  tongue(
    'bg',
    'cyrillic',
    /ъ/u,
    /[ыэёіїєґў]/u,
    'и в на с не че това за от да се са е по при как или ще към има но до които който която това със във съм сме много може',
  ),
  tongue(
    'de',
    'latin',
    /[äöüß]/u,
    /[ąęłńśźżșțăâî]/u,
    'der die das und ist nicht ein eine einen zu mit von auf für im den dem sich wir sie ich es auch wird sind bei oder aber wie was ' +
      'haben danke bitte guten unsere dass',
  ),
  tongue(
    'fr',
    'latin',
    /[èêçœùû]/u,
    /[ąęłńśźżșțăäöüß]/u,
    'le la les et est pas une des du que qui dans pour avec sur nous vous il elle au aux ce sont par mais ou de un merci bonjour notre',
  ),
  tongue(
    'it',
    'latin',
    /[òì]/u,
    /[ąęłńśźżșțăâîäöüßkwyjx]/u,
    'il di che è per non una della con sono del le gli ma anche come nel più questo la un si grazie abbiamo',
  ),
  tongue(
    'es',
    'latin',
    /[ñ¿¡]/u,
    /[ąęłńśźżșțăâîäößkw]/u,
    'el la los las que y es no una por con para se del como más pero su lo de en un gracias nuestro',
  ),
  tongue(
    'cs',
    'latin',
    /[ěřů]/u,
    /[ąęłńśźżșțăâîwx]/u,
    'a v na je že se s z do to pro ale jako jsou by nebo který která tak při od už jsme bude jak děkuji dobrý den',
  ),
  tongue(
    'sk',
    'latin',
    /[ľĺŕ]/u,
    /[ąęłńśźżșțăâîěřůwx]/u,
    'a v na je že sa s z do to pre ale ako sú by alebo ktorý ktorá tak pri od už sme bude ďakujem dobrý deň',
  ),
  tongue(
    'hu',
    'latin',
    /[őű]/u,
    /[ąęłńśźżșțăâîwx]/u,
    'a az és hogy nem is egy ez van meg csak vagy de mint köszönöm lesz',
  ),
  tongue(
    'lt',
    'latin',
    /[ėųįūč]/u,
    /[łńśźżșțăâîwxq]/u,
    'ir yra kad su į iš ne tai kaip bet ar už apie buvo labai ačiū mūsų',
  ),
  tongue(
    'tr',
    'latin',
    /[ığ]/u,
    /[ąęłńśźżțăâîwxq]/u,
    've bir bu da de için ile çok ne var olarak teşekkürler',
  ),
];
