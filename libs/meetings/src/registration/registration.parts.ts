/** What of registering the module of the room holds. */
import { RegisteringGuestsResolver } from './guests.resolver.js';
import { RegisteringGuests } from './guests.service.js';
import { MovedMeetingLetters } from './moved-meeting-letters.js';
import { OwnClashes } from './own-clashes.service.js';
import { RegistrationLetters } from './registration-letters.service.js';
import { RegistrationReading } from './registration-reading.service.js';
import { RegistrationRecords } from './registration.records.js';
import { RegistrationSettings } from './registration-settings.service.js';
import {
  GivenRegistrationAnswerResolver,
  MeetingRegistrationResolver,
  RegistrationChoiceResolver,
  RegistrationQuestionResolver,
  RegistrationResolver,
  OwnClashesResolver,
} from './registration.resolver.js';
import { Registrations } from './registrations.service.js';
import { SeatOffers } from './seat-offers.js';
import { OwnRegistrationPresenter, SeatsPresenter } from './seats.presenter.js';
import { Seats } from './seats.service.js';

export const registrationResolvers = [
  RegisteringGuestsResolver,
  RegistrationResolver,
  MeetingRegistrationResolver,
  OwnClashesResolver,
  RegistrationQuestionResolver,
  RegistrationChoiceResolver,
  GivenRegistrationAnswerResolver,
];
export const registrationDoors = [RegisteringGuests, Registrations, RegistrationSettings, SeatOffers];
export const registrationParts = [
  OwnClashes,
  RegistrationLetters,
  MovedMeetingLetters,
  RegistrationReading,
  RegistrationRecords,
  Seats,
  SeatsPresenter,
  OwnRegistrationPresenter,
];
