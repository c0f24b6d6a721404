/** Two hex colours mixed in sRGB: `mix('#000000', '#ffffff', 0.25)` holds a quarter of black. */
export function mix(colour: string, ground: string, share: number): string {
  const channel = (hex: string, i: number): number => parseInt(hex.slice(i, i + 2), 16);
  const mixed = [1, 3, 5].map(i => Math.round(channel(colour, i) * share + channel(ground, i) * (1 - share)));
  return '#' + mixed.map(n => n.toString(16).padStart(2, '0')).join('');
}
