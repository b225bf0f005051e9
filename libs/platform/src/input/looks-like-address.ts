const address = /[@＠]|\(at\)/i;
const page =
  /\/\/|www\.|\b[\p{L}\p{N}-]+\.(?:com|net|org|edu|gov|info|io|me|app|dev|us|uk|ca|de|es|fr|mx)\b/iu;

/** Whether text holds an e-mail address or a web page. */
export function looksLikeAddress(text: string): boolean {
  const plain = text.normalize('NFKC');
  return address.test(plain) || page.test(plain);
}
