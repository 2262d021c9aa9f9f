/** Words that say nothing alone. They stand in the index (a phrase may hold them), and are left out of a question that has others. */
import { surfaceOf } from './stems.js';

const lists = `
pl a aby albo ale ani bez bo by być był była było co czy dla do dziś gdy gdzie go i ich ile im ja jak jaka jaki jakie jako jej jest
   jestem już kiedy kto która które który których ma mają mam mi mnie może mu my na nad nam nas nasz nasza nasze nie niż o od oraz po
   pod przed przez przy są się skąd tak ta tam tę te tego tej ten to tu tym u w was we wy z za ze że
ro a ai al ale am ar are aș asta această acest această au ca care că ce cel cea cei cele cu cum da dacă de deci din dintre după e ea ei el
   ele este eu fi fie fără iar în îi îl la le li lor lui mai mă mi ne ni nu o or pe pentru prin sau să se si și sunt sub te un una unei unde
   unor unui va vă voi
uk а або але б без би був була було бути в вас ви від він вона вони все ви де для до є же за з зі і із й його їй їх її коли ми мене мені
   на над нам нас не ні о об по при про та так те ти то тому у це цей ця ці чи чого що щоб я як яка яке який які
en a about an and any are as at be been before but by can do does for from had has have he her his how i if in into is it its me my no
   not of on or our out she so that the their them there they this to together us was we were what when where which who will with you your
ru а без бы был была было быть в вас вы где да для до его ее её ей если есть ещё же за и из или им их к как когда кто ли мне мы на над нам
   нас не него нет ни но о об он она они от по под при про с сам со так там то того тоже у уже что чтобы это я
`;

const stopWords: ReadonlySet<string> = new Set(
  lists
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(surfaceOf),
);

export function isStopWord(surface: string): boolean {
  return stopWords.has(surface);
}
