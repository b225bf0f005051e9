/** When a run is shared among workers, and how: what one worker does in a few minutes it does alone. */
export class Sharing {
  /**
   * @param beyond so many pairs of a volunteer and a student in all
   * @param students to a block
   */
  constructor(
    readonly beyond = 20_000_000_000,
    readonly students = 20_000,
  ) {}
}
