export interface Reader {
  locale: string;
  /** IANA zone in which dates and hours are shown. */
  zone: string;
}
