import type { Actor } from '#foundation/actor.ts'

/** Whoever has not yet said who they are. Only policies named for the door answer. */
export const atTheDoor: Actor = {
  district: '',
  person: '',
  post: '',
  role: 'door',
  unit: '',
  units: [],
  scope: 'units',
}
