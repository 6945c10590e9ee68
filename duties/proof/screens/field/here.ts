import { useEffect, useState } from 'react'
import { type Here, isFar, metresFrom } from '#duties/proof/place.ts'

const PATIENCE_MS = 8000

/** Where the phone is, as far as it says so in a few seconds. Browsers give no place to pages without HTTPS. */
export function locate(): Promise<Here | null> {
  if (!('geolocation' in navigator) || !window.isSecureContext) return Promise.resolve(null)
  return new Promise((done) => {
    const timer = setTimeout(() => done(null), PATIENCE_MS + 500)
    const say = (here: Here | null) => {
      clearTimeout(timer)
      done(here)
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) => say({ lat, lng, accuracy }),
      () => say(null),
      { enableHighAccuracy: true, maximumAge: 60_000, timeout: PATIENCE_MS },
    )
  })
}

export type Locating =
  | { stage: 'asking' }
  | { stage: 'found'; here: Here }
  | { stage: 'far'; here: Here; metres: number }
  | { stage: 'none' }

export const judgeHere = (here: Here | null, places: Parameters<typeof metresFrom>[1]): Locating => {
  if (!here) return { stage: 'none' }
  const metres = metresFrom(here, places)
  return isFar(metres, here.accuracy) ? { stage: 'far', here, metres: metres ?? 0 } : { stage: 'found', here }
}

/** Asked once when the form opens, so that the answer is there when it is handed in. */
export function useHere(wanted: boolean, places: Parameters<typeof metresFrom>[1]): Locating {
  const [here, setHere] = useState<Here | null>()
  useEffect(() => {
    if (wanted) void locate().then(setHere)
  }, [wanted])
  return here === undefined ? { stage: 'asking' } : judgeHere(here, places)
}
