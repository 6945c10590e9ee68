import { useEffect, useState } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'

/** A newer version is taken when the person presses, never under their hands. What waits to be sent stays where it is. */
export function UpdateLine() {
  const [newer, setNewer] = useState<ServiceWorker>()
  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
    void keepUpdated(setNewer)
  }, [])
  if (!newer) return null
  return (
    <button type="button" className="fd-update" onClick={() => takeOver(newer)}>
      <Icon name="download" />
      有新版本，点此更新
    </button>
  )
}

function takeOver(newer: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  newer.postMessage('take-over')
}

const HOURLY = 3_600_000

async function keepUpdated(found: (newer: ServiceWorker) => void): Promise<void> {
  const registration = await navigator.serviceWorker
    .register(`${import.meta.env.BASE_URL}service-worker.js`)
    .catch(() => undefined)
  if (!registration) return
  // The very first version has nobody to replace and is not an update.
  const offer = (worker: ServiceWorker | null) => worker && navigator.serviceWorker.controller && found(worker)
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => coming.state === 'installed' && offer(registration.waiting))
  })
  setInterval(() => void registration.update().catch(() => undefined), HOURLY)
}
