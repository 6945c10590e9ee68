/** A photo from a phone, after it has been made smaller. */
const PHOTO_BYTES = 700_000
/** Below this many photos a person is told. */
const FEW = 30

export type Room = { photos: number; few: boolean; full: boolean }

/** About how many photos still fit; nothing when the browser does not say. */
export async function findRoom(): Promise<Room | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {}
  if (quota === undefined || usage === undefined) return undefined
  const photos = Math.max(0, Math.floor((quota - usage) / PHOTO_BYTES))
  return { photos: photos > 100 ? Math.floor(photos / 100) * 100 : photos, few: photos < FEW, full: photos < 1 }
}

/** Asks the browser not to clear our shelves when the phone runs short; it may say no, and then nothing is lost but this promise. */
export async function askToStay(): Promise<void> {
  if (await navigator.storage?.persisted?.().catch(() => false)) return
  await navigator.storage?.persist?.().catch(() => false)
}
