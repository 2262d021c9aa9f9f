/** How long each text may be, written by hand from the descriptions in the schema: code points after trimming. */
export interface TextLimit {
  min: number;
  max: number;
  /** several lines */
  lines?: boolean;
  /** a secret: never given back, never trimmed */
  secret?: boolean;
}

const line = (min: number, max: number): TextLimit => ({ min, max });
const long = (min: number, max: number): TextLimit => ({ min, max, lines: true });
const secret = (min: number, max: number): TextLimit => ({ min, max, secret: true });

/** Texts that people write freely. */
export const textLimits: Record<string, TextLimit> = {
  'LabelInput.text': line(1, 200),
  'PurposeInput.text': long(0, 2000),
  'CreateMunicipalityInput.spellings': line(1, 200),
  'CreateMunicipalityInput.region': line(1, 200),
  'EditMunicipalityInput.spellings': line(1, 200),
  'AboutInput.text': long(1, 2000),
  'AddContactPointInput.address': line(0, 300),
  'EditContactPointInput.address': line(0, 300),
  'OpeningHoursInput.text': long(1, 500),
  'UpdateProfileInput.name': line(1, 120),
  'UpdateProfileInput.pronunciation': line(0, 120),
  'UpdateProfileInput.headline': line(0, 200),
  'UpdateProfileInput.about': long(0, 4000),
  'UpdateProfileInput.offers': long(0, 500),
  'UpdateProfileInput.seeks': long(0, 500),
  'OpenThreadInput.title': line(1, 200),
  'OpenThreadInput.text': long(1, 20_000),
  'WritePostInput.text': long(1, 20_000),
  'editPost(text)': long(1, 20_000),
  'renameThread(title)': line(1, 200),
  'lockThread(reason)': line(1, 300),
  'joinGroup(message)': long(0, 1000),
  'AnswerInput.text': long(0, 1000),
  'CharterTextInput.text': long(0, 10_000),
  'archiveGroup(note)': long(0, 1000),
  'archiveCommunity(note)': long(0, 1000),
  'expelMember(reason)': long(0, 1000),
  'createApiToken(name)': line(1, 80),
  'InviteInput.name': line(0, 120),
  'InviteInput.jobTitle': line(0, 200),
  'AcceptInvitationInput.name': line(0, 120),
  'AcceptInvitationInput.password': secret(10, 200),
  'resetPassword(password)': secret(10, 200),
  'changePassword(password)': secret(10, 200),
};

/** Texts with a form of their own: codes, addresses, tokens, tables. Each with one that does not have the form. */
export const formedTexts: Record<string, string> = {
  'municipalities(name)': '\u0007',
  'municipalities(after)': 'nie kursor',
  'DirectoryFilter.name': '\u0007',
  'DirectoryFilter.language': 'POLSKI',
  'people(after)': 'nie kursor',
  'groups(after)': 'nie kursor',
  'threads(after)': 'nie kursor',
  'unreadThreads(after)': 'nie kursor',
  'invitation(token)': 'zmyślony',
  'SignInInput.email': 'nikt',
  'SignInInput.password': 'nie to hasło wcale',
  'requestPasswordReset(email)': '',
  'requestPasswordReset(language)': 'klingoński',
  'resetPassword(token)': 'zmyślony',
  'changePassword(current)': 'nie to hasło',
  'addEmail(address)': 'bez małpy',
  'confirmEmail(token)': 'zmyślony',
  'UpdateProfileInput.languages': 'POLSKI',
  'UpdateProfileInput.phone': 'telefon',
  'UpdateProfileInput.interfaceLanguage': 'xx',
  'InviteInput.email': 'bez małpy',
  'InviteInput.language': 'xx',
  'inviteMany(csv)': '',
  'inviteMany(language)': 'xx',
  'AcceptInvitationInput.token': 'zmyślony',
  'AcceptInvitationInput.language': 'xx',
  'LabelInput.language': 'xx',
  'PurposeInput.language': 'xx',
  'CharterTextInput.language': 'xx',
  'CreateMunicipalityInput.country': 'Polska',
  'CreateMunicipalityInput.register': 'rejestr gmin',
  'CreateMunicipalityInput.code': '02 64',
  'EditMunicipalityInput.languages': 'xx',
  'AboutInput.language': 'xx',
  'OpeningHoursInput.language': 'xx',
  'AddContactPointInput.email': 'bez małpy',
  'AddContactPointInput.phone': 'telefon',
  'AddContactPointInput.website': 'strona',
  'EditContactPointInput.email': 'bez małpy',
  'EditContactPointInput.phone': 'telefon',
  'EditContactPointInput.website': 'strona',
  'OpenThreadInput.language': 'xx',
  'WritePostInput.language': 'xx',
  'editPost(language)': 'xx',
};
