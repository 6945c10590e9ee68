import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** A photo as a phone takes it: large, on its side, with time and place in it. */
export const photoFromCamera = (time: string, shade: string): Promise<Buffer> =>
  sharp({ create: { width: 3200, height: 2400, channels: 3, background: shade } })
    .composite([{ input: Buffer.from(scene) }])
    .withExif({
      IFD0: { Make: '手机' },
      IFD2: { DateTimeOriginal: time },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 42/1 47/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '115/1 56/1 43/1',
      },
    })
    .jpeg({ quality: 92 })
    .toBuffer()

const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="3200" height="2400">
  <path d="M0 1500h3200v900H0z" fill="#7d858f"/><path d="M0 700h2300v800H0z" fill="#d8cfbf"/>
  <path d="M2350 560h140v940h-140zM3000 560h140v940h-140z" fill="#8d6f5a"/><path d="M2350 560h790v120h-790z" fill="#7b5f4c"/>
  <path d="M700 1350h420v420H700z" fill="#9aa3ad"/><path d="M640 1200h540l-90-160H730z" fill="#b5544a"/>
  <path d="M1400 1400h420v420h-420z" fill="#9aa3ad"/><path d="M1340 1250h540l-90-160h-360z" fill="#4f7f9c"/></svg>`

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a check for accessibility finds on the page as it stands, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

/** Targets that are smaller than a thumb needs. */
export const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll('a, button, input:not([type=file]):not([type=checkbox]), textarea')]
      .filter((one) => one.offsetParent !== null && !one.closest('dialog:not([open])'))
      .filter((one) => one.getBoundingClientRect().height < 47.5)
      .map((one) => one.tagName + ' ' + one.textContent)`)

/** Keeps a picture of the screen where somebody asked for pictures. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['HUXUE_SHOTS']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
