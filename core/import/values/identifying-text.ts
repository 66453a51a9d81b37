const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
const mobile = /^(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}$/;
const email = /^[^\s@]+@[^\s@]+\.[A-Za-z]{2,}$/;

/**
 * True for a text that can be nothing but a person's own: a number of a Chinese identity card with its right check digit (GB 11643),
 * a Chinese mobile number, an address of e-mail.
 */
export function identifiesPerson(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return mobile.test(plain) || email.test(plain) || isIdentityCard(plain.toUpperCase());
}

const latinName = /^(?=\S*\p{Ll}.* \S*\p{Ll})\p{Lu}[\p{L}'’-]*\.?(?:,? \p{Lu}[\p{L}'’-]*\.?)+$/u;

/** True for a text that reads as a person's name: two to four Chinese characters (`张三`), or a first and a last name (`Maria Rossi`). */
export function readsAsName(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return /^\p{Script=Han}{2,4}$/u.test(plain) || latinName.test(plain);
}

function isIdentityCard(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(text)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0);
  return checks.charAt(sum % 11) === text.charAt(17);
}
