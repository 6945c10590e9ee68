import { Refused } from '#foundation/refused.ts'

/** Fetches a file, telling how much has come, and hands it to the browser to keep. */
export async function saveFile(
  href: string,
  fallback: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const reply = await fetch(href, { signal, credentials: 'same-origin' })
  if (!reply.ok || !reply.body) {
    const said = (await reply.json().catch(() => ({}))) as { code?: string; message?: string }
    throw new Refused(said.code ?? 'unexpected', reply.status, said.message ?? '没有导出成，请再试一次')
  }
  const reader = reply.body.getReader()
  const parts: BlobPart[] = []
  for (let bytes = 0, part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    bytes += part.value.length
    onBytes(bytes)
  }
  const url = URL.createObjectURL(new Blob(parts, { type: reply.headers.get('content-type') ?? '' }))
  const link = document.createElement('a')
  link.href = url
  link.download = nameIn(reply.headers.get('content-disposition')) ?? fallback
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return encoded && decodeURIComponent(encoded)
}
