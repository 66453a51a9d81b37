const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/;
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T\s].*)?$/;
const named = /^(\d{1,2})[-\s]?([A-Za-z]{3,9})[-\s,]*(\d{4})$/;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const msPerDay = 86_400_000;
/** Day 0 of spreadsheets that count from 1900. */
const epoch = Date.UTC(1899, 11, 30);

/**
 * The day that a date's text means, counted as spreadsheets do (45000 is 2023-03-15); null for what is no date or could be two:
 * `03/05/2024` may be in March or in May, `16/10/2023` is in October.
 */
export function parseDate(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const year = iso.exec(plain);
  if (year !== null) return dayOf(Number(year[1]), Number(year[2]), Number(year[3]));
  const month = named.exec(plain);
  if (month !== null) {
    const index = monthNames.indexOf((month[2] ?? '').slice(0, 3).toLowerCase());
    return index < 0 ? null : dayOf(Number(month[3]), index + 1, Number(month[1]));
  }
  const parts = dayFirst.exec(plain);
  if (parts === null) return null;
  const [first, second, inYear] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[2] === '.' || first > 12 || first === second) return dayOf(inYear, second, first);
  return second > 12 ? dayOf(inYear, first, second) : null;
}

function dayOf(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? Math.round((at.getTime() - epoch) / msPerDay) : null;
}
