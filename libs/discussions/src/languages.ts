/** Languages that somebody may say they write in (ISO 639-1): those of the communities and of their neighbours first. */
export const writtenLanguages: readonly string[] = (
  'pl en ro uk ru de be ' +
  'ar bg cs da el es et fi fr ga hr hu hy it ka kk lt lv mk mt nl no pt sk sl sq sr sv tr vi zh'
).split(' ');
