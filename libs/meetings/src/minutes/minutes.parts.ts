/** What the module of the room needs of minutes. */
import { MinutesApproval } from './approval.service.js';
import { MinutesComments } from './comments.service.js';
import { LeadingMinutes } from './leading.service.js';
import { MinutesBeginning } from './minutes-beginning.service.js';
import { MinutesWriting } from './minutes-writing.service.js';
import { MinutesOfMeetingPresenter, MinutesPresenter } from './minutes.presenter.js';
import { MinutesRecords } from './minutes.records.js';
import {
  MinutesDraftResolver,
  MinutesEditionResolver,
  MinutesOfMeetingResolver,
  MinutesResolver,
} from './minutes.resolver.js';
import { AllMinutes } from './minutes.service.js';
import { Rapporteurs } from './rapporteurs.service.js';

export const minutesParts = [
  AllMinutes,
  Rapporteurs,
  MinutesBeginning,
  MinutesWriting,
  LeadingMinutes,
  MinutesApproval,
  MinutesComments,
  MinutesPresenter,
  MinutesOfMeetingPresenter,
  MinutesRecords,
];

export const minutesResolvers = [
  MinutesResolver,
  MinutesDraftResolver,
  MinutesEditionResolver,
  MinutesOfMeetingResolver,
];
