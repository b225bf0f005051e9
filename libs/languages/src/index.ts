export { isLanguage, languages } from './codes.ts';
export { type FoundLanguages, findLanguages } from './find-languages.ts';
export { languageName, nativeName } from './names.ts';
