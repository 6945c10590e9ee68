export type Found = { lat: number; lng: number; accuracy: number }

const PATIENCE_MS = 12_000

/** Where the phone is, once; nothing when it cannot or may not say. Browsers give no place to pages without HTTPS. */
export const locate = (): Promise<Found | undefined> =>
  new Promise((answer) => {
    if (!navigator.geolocation || !window.isSecureContext) return answer(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => answer({ lat: coords.latitude, lng: coords.longitude, accuracy: coords.accuracy }),
      () => answer(undefined),
      { enableHighAccuracy: true, maximumAge: 30_000, timeout: PATIENCE_MS },
    )
  })
