import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/* Draws the icons of the phone program: node apps/field/icons/make-icons.ts */
const folder = join(import.meta.dirname, '../public')

/** A gate under a roof with someone inside, in white on our blue; round corners unless the phone cuts its own. */
const drawing = (radius: number, scale: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${radius}" fill="#12427f"/>
  <g transform="translate(256 256) scale(${scale}) translate(-256 -256)" fill="none" stroke="#fff" stroke-width="34" stroke-linecap="round" stroke-linejoin="round">
    <path d="M96 212 256 104l160 108"/>
    <path d="M132 226v182M380 226v182M84 408h344"/>
    <circle cx="256" cy="262" r="34"/>
    <path d="M192 408c0-46 26-76 64-76s64 30 64 76"/>
  </g>
</svg>
`

writeFileSync(join(folder, 'icon.svg'), drawing(96, 1))
const png = (name: string, size: number, radius: number, scale: number) =>
  sharp(Buffer.from(drawing(radius, scale)))
    .resize(size, size)
    .png({ palette: true })
    .toFile(join(folder, name))
await png('icon-192.png', 192, 96, 1)
await png('icon-512.png', 512, 96, 1)
// Masked icons may lose a fifth on every side.
await png('icon-mask-512.png', 512, 0, 0.72)
