import type { BrowserContext, Page } from 'playwright-core'

/** Codes are typed on keys of our own; the camera is ours too where a page is to have a reader of codes. */
export async function typeCode(page: Page, code: string): Promise<void> {
  const keys = page.getByRole('group', { name: '标牌上的5位编号' })
  for (const letter of code) await keys.getByRole('button', { name: letter, exact: true }).tap()
}

/** A phone whose browser reads codes: what stands before its camera is set by `showCode`. */
export const withReader = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(`
    window.BarcodeDetector = class {
      async detect() { return window.before ? [{ rawValue: window.before }] : [] }
    }
    const canvas = document.createElement('canvas')
    const brush = canvas.getContext('2d')
    setInterval(() => brush.fillRect(0, 0, Math.random() * 300, 150), 50)
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(5)
  `)
export const showCode = (page: Page, text: string): Promise<unknown> => page.evaluate(`window.before = '${text}'`)

/** The line of the list that stands for one duty. */
export const lineOf = (page: Page, name: string | RegExp) => page.getByRole('listitem').filter({ hasText: name })
