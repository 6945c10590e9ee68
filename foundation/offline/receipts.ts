import type { Attachment, QueuedCommand } from '#foundation/offline/queue.ts'

/** The body that goes to the server: the input, with the receipts of the attachments where they belong. */
export function inputOf({ input, receiptsInto, attachments }: QueuedCommand): Record<string, unknown> {
  const body = receiptsInto === null ? input : { ...input, [receiptsInto]: receiptsOf(attachments, undefined) }
  const ways = new Map(attachments.flatMap(({ into }) => (into ? [[into.join('\n'), into] as const] : [])))
  return [...ways].reduce((whole, [key, way]) => placed(whole, way, receiptsOf(attachments, key)), body)
}

const receiptsOf = (attachments: readonly Attachment[], way: string | undefined): string[] =>
  attachments.flatMap(({ receipt, into }) => (receipt !== null && into?.join('\n') === way ? [receipt] : []))

/** A copy with a value at the end of a way; what lies beside the way is untouched. */
function placed(whole: unknown, [first, ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const here = { ...(whole as Record<string, unknown> | undefined) }
  return first === undefined ? here : { ...here, [first]: rest.length > 0 ? placed(here[first], rest, value) : value }
}
