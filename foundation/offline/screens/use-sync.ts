import { useSyncExternalStore } from 'react'
import { getSync, onSync, type Sync } from '#foundation/offline/screens/post-office.ts'

/** The queue as it stands, for a screen. */
export const useSync = (): Sync => useSyncExternalStore(onSync, getSync)
