import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const UNIT = 'zhifa'
const ofMember = ({ login, relation }: Person) =>
  !/^s\d/.test(login) && relation !== 'administrator' && relation !== 'nobody'
const own = ({ login }: Person) => login.startsWith(`${UNIT}-`)
const district = ({ role }: Person) =>
  ['office-director', 'office-staff', 'district-leader', 'inspector'].includes(role)

/** A unit writes and signs its own list of duties, the district reads; nobody writes for another. */
export const mandatePlaces: Record<string, Place> = {
  listMandates: { may: ofMember, input: {} },
  readMandate: { may: (who) => district(who) || own(who), input: { unit: UNIT } },
  writeMandate: {
    may: ({ login }) => [`${UNIT}-liaison`, `${UNIT}-leader`].includes(login),
    input: { unit: UNIT, edits: 0, lines: [] },
  },
  confirmMandate: { may: ({ login }) => login === `${UNIT}-leader`, input: { unit: UNIT, edits: 1 } },
}
