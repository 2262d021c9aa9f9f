/** Who may do what about a hidden post. */
import { HidingCapability } from './hiding.type.js';

export interface HidingStanding {
  isAuthor: boolean;
  mayModerate: boolean;
  appealed: boolean;
  answered: boolean;
  /** the actor is the one who hid it */
  hidItself: boolean;
  /** somebody else keeps order there too */
  hasOtherModerators: boolean;
}

/** The reason and the text are between the author and those who keep order. */
export function maySeeHiding(standing: HidingStanding): boolean {
  return standing.isAuthor || standing.mayModerate;
}

/** An author asks once; the answer ends it. */
export function mayAppeal(standing: HidingStanding): boolean {
  return standing.isAuthor && !standing.appealed;
}

/** Nobody judges an appeal against themselves, unless there is nobody else; nor one's own. */
export function mayAnswerAppeal(standing: HidingStanding): boolean {
  if (!standing.mayModerate || !standing.appealed || standing.answered) return false;
  return !standing.hasOtherModerators || (!standing.hidItself && !standing.isAuthor);
}

/** Taking one's own measure back needs no second pair of eyes; showing one's own post again does. */
export function mayRestore(standing: HidingStanding): boolean {
  return standing.mayModerate && (!standing.isAuthor || standing.hidItself || !standing.hasOtherModerators);
}

/** The same answers for the client. */
export function hidingCapabilities(standing: HidingStanding): HidingCapability[] {
  return [
    ...(mayAppeal(standing) ? [HidingCapability.APPEAL] : []),
    ...(mayAnswerAppeal(standing) ? [HidingCapability.ANSWER] : []),
    ...(mayRestore(standing) ? [HidingCapability.RESTORE] : []),
  ];
}
