import sharp from 'sharp'

/** What a drawn demo photo shows. The demo has no real photos: nobody's face, gate or plate is in it. */
export type Scene = { caption: string; stalls: number; cones: boolean; hue: number }

const COLOURS = ['#b5483a', '#c98a3a', '#4f86a6', '#6f5a97', '#4f8a5b', '#a8566f']

/** Draws a school gate on a street, with stalls or with cones, and the time and place burned in below: marked 示意. */
export function drawScene({ caption, stalls, cones, hue }: Scene): Promise<Buffer> {
  const stall = (i: number) => {
    const x = 110 + i * (820 / Math.max(stalls, 1))
    const colour = COLOURS[(i + hue) % COLOURS.length] ?? '#888'
    return `<g transform="translate(${x} 398)"><path d="M-52 0 h104 l-14 -34 h-76 z" fill="${colour}"/><rect x="-4" y="0" width="8" height="46" fill="#68717c"/>
      <rect x="-46" y="40" width="92" height="44" fill="#9ba5b0"/><circle cx="-26" cy="92" r="14" fill="#434c57"/><circle cx="26" cy="92" r="14" fill="#434c57"/></g>`
  }
  const cone = (i: number) =>
    `<path d="M${150 + i * 90} 500 l16 -48 l16 48 z" fill="#d9792b"/><rect x="${142 + i * 90}" y="498" width="48" height="8" fill="#d9792b"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 800" width="1280" height="800">
    <rect width="1280" height="800" fill="#dfe7ee"/><circle cx="190" cy="90" r="70" fill="#9db89a"/><circle cx="470" cy="70" r="78" fill="#9db89a"/>
    <rect y="130" width="1280" height="30" fill="#b8c9b3"/><rect y="160" width="820" height="240" fill="#d8cebd"/>
    ${[0, 1, 2, 3].map((i) => `<rect x="${120 + i * 170}" y="220" width="80" height="110" fill="#c3b8a3"/>`).join('')}
    <rect x="860" y="110" width="70" height="310" fill="#8d6650"/><rect x="1190" y="110" width="70" height="310" fill="#8d6650"/><rect x="860" y="100" width="400" height="40" fill="#7a5541"/>
    ${[0, 1, 2, 3, 4, 5, 6, 7].map((i) => `<rect x="${944 + i * 30}" y="190" width="7" height="225" fill="#5b6570"/>`).join('')}
    <rect y="415" width="1280" height="110" fill="#c9cfd6"/><rect y="470" width="1280" height="16" fill="#e3c45b"/><rect y="525" width="1280" height="205" fill="#7d8794"/>
    ${[0, 1, 2, 3, 4].map((i) => `<rect x="${70 + i * 260}" y="640" width="130" height="14" fill="#eef1f4"/>`).join('')}
    ${Array.from({ length: stalls }, (_, i) => stall(i)).join('')}${cones ? Array.from({ length: 8 }, (_, i) => cone(i)).join('') : ''}
    <rect y="730" width="1280" height="70" fill="#2f3843"/><text x="32" y="777" font-size="36" fill="#fff" font-family="Noto Sans CJK SC, Microsoft YaHei, sans-serif">${caption}</text></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}
