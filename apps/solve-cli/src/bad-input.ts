/** What is wrong with what somebody gave us, in a line that names the file and the place in it. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
