import type { Actor } from '#foundation/actor.ts'
import { concludeHere } from '#foundation/server/command.ts'
import { asActor, become, type Database, type Tx } from '#foundation/server/database.ts'
import type { StoredFile } from '#foundation/server/files.ts'
import type { Working } from '#foundation/server/verb.ts'

export type DemoAsk = Working & {
  refuse: (code: string, detail?: Record<string, unknown>) => never
  conclude: typeof concludeHere
  fileRow: (file: StoredFile) => {
    district: string
    id: string
    type: string
    bytes: number
    width: number | null
    height: number | null
    lat: null
    lng: null
    uploaded_by: string
    uploaded_at: Date
  }
  becoming: <T>(actor: Actor, work: () => Promise<T>) => Promise<T>
}

/** An ask from the story's past: the verbs work as ever, and a refusal is a fault in the story. */
export function demoAsk(db: Database, tx: Tx, actor: Actor, now: Date): DemoAsk {
  return {
    tx,
    actor,
    now,
    observedAt: null,
    house: { db } as Working['house'],
    refuse: (code) => {
      throw new Error(`the demo story was refused: ${code} (${actor.post}, ${now.toISOString()})`)
    },
    conclude: concludeHere,
    again: (work) => asActor(db, actor, (next) => work({ tx: next, actor, now })),
    reply: { setCookie: () => undefined, clearCookie: () => undefined },
    request: { cookie: () => undefined, address: '', agent: '' },
    fileRow: ({ id, type, bytes, width, height }) => ({
      district: actor.district,
      id,
      type,
      bytes,
      width,
      height,
      lat: null,
      lng: null,
      uploaded_by: actor.person,
      uploaded_at: now,
    }),
    becoming: async (other, work) => {
      await become(tx, other)
      const done = await work()
      await become(tx, actor)
      return done
    },
  }
}
