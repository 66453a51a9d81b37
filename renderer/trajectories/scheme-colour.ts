function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

const onDarkAtLeast = 0.14;

/**
 * An arm's colour as it can be seen on the window's ground: in the dark scheme a colour too dark to be seen is mixed with white
 * until it can (WCAG relative luminance). Figures always take the colour as it is.
 */
export function schemeColour(colour: string, scheme: 'light' | 'dark'): string {
  if (scheme === 'light') return colour;
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = channels(colour).map((channel) => Math.round(channel + (255 - channel) * part));
    const hex = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (luminance(hex) >= onDarkAtLeast) return hex;
  }
  return '#ffffff';
}
