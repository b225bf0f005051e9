import { locales } from '#libs/accounts';

/** One thing to choose: `label` is a key of the locale files, `text` is shown as it is. */
export type Option = { value: string; label: string } | { value: string; text: string };

/** Every IANA zone, by name. */
export const zoneOptions = (): Option[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map(zone => ({
    value: zone,
    text: zone.replaceAll('_', ' '),
  }));

/** The languages that pages and emails speak. */
export const localeOptions = locales.map(locale => ({
  value: locale,
  label: `accounts.languages.${locale}`,
}));
