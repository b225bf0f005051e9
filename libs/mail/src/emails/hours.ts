/** Part of a weekday; each language has its own name for the day and its own way to tell the hour. */
export class Hours {
  /**
   * @param day ISO: 1 is Monday
   * @param from '15:00'
   * @param to '16:30', at most '24:00'
   */
  constructor(
    private readonly day: number,
    private readonly from: string,
    private readonly to: string,
  ) {}

  /** 'Tuesday, 3:00 PM – 4:30 PM' */
  in(locale: string): string {
    const show = (options: Intl.DateTimeFormatOptions, time: string) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(this.at(time));
    const weekday = show({ weekday: 'long' }, this.from);
    const hour = { hour: 'numeric', minute: '2-digit' } as const;
    return `${weekday}, ${show(hour, this.from)} – ${show(hour, this.to)}`;
  }

  /** 1 January 2024 was a Monday. */
  private at(time: string): Date {
    const [hour, minute] = time.split(':').map(Number);
    return new Date(Date.UTC(2024, 0, this.day, hour, minute));
  }
}
