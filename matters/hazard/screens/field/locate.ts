import { useEffect, useState } from 'react'
import type { Located } from '#matters/hazard/field-report.ts'

export type Locating = { stage: 'asking' | 'found' | 'none'; at: Located | null }

const PATIENCE_MS = 20_000

/** Where the phone is, once and as well as it can; not knowing keeps nobody from reporting. */
export function useLocation(): Locating {
  const [locating, setLocating] = useState<Locating>({ stage: 'asking', at: null })
  useEffect(() => {
    const none = () => setLocating((before) => (before.at ? before : { stage: 'none', at: null }))
    // Browsers give no place to pages without HTTPS.
    if (!navigator.geolocation || !window.isSecureContext) {
      none()
      return
    }
    let watch = 0
    const stop = () => navigator.geolocation.clearWatch(watch)
    const timer = setTimeout(() => {
      stop()
      none()
    }, PATIENCE_MS)
    watch = navigator.geolocation.watchPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) => {
        setLocating((before) =>
          before.at && before.at.accuracy <= accuracy ? before : { stage: 'found', at: { lat, lng, accuracy } },
        )
        if (accuracy <= 15) stop()
      },
      none,
      { enableHighAccuracy: true, maximumAge: 30_000, timeout: PATIENCE_MS },
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return locating
}
