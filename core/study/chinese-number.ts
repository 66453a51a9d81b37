const digits = '零一二三四五六七八九';

/** The number that Chinese numerals below one hundred write (`十二` is 12, `二十四` is 24), null for anything else. */
export function chineseNumber(text: string): number | null {
  const parts = /^(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/.exec(text.replace('两', '二'));
  if (text === '' || parts === null) return null;
  const [, tens, ten, ones] = parts;
  const value = ten === undefined ? 0 : (tens === undefined ? 1 : digits.indexOf(tens)) * 10;
  return value + (ones === undefined ? 0 : digits.indexOf(ones));
}
