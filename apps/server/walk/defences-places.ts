import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
const keeps = (who: Person) => office(who) || ['s03-head', 's03-safety'].includes(who.login)
const atSchool = ({ login }: Person) => login.startsWith('s03-')
/** Where cameras hang: the school, its town, and those who see the whole district. */
const looks = (who: Person) =>
  office(who) || atSchool(who) || who.relation === 'parent' || ['district-leader', 'inspector'].includes(who.role)
const ID = '01890000-0000-7000-8000-000000000000'
const fault = { school: 'S03', fault: ID }

/** Who may ask how a school stands. Which schools a list shows to whom is held against the policies in the tests of the slices. */
export const defencesPlaces: Record<string, Place> = {
  readDefences: { may: business, input: {} },
  readSchoolDefences: { may: business, input: { school: 'S03' } },
  readPlate: { may: business, input: { school: 'S03' } },
  readNorms: { may: business, input: {} },
  readZoneCover: { may: business, input: {} },
  cameras: { may: looks, input: { school: 'S03' } },
  saveCamera: {
    may: keeps,
    input: { school: 'S03', id: ID, zone: 4, kind: 'fixed', spot: '正门内侧', installedOn: '2017-03-01' },
  },
  removeCamera: { may: keeps, input: { school: 'S03', camera: ID, reason: '大门改建' } },
  setVideoAccess: { may: keeps, input: { school: 'S03', state: 'building', note: '正在布线' } },
  reportCameraFault: {
    may: (who) => keeps(who) || ['s03-guard', 's03-duty'].includes(who.login),
    input: { school: 'S03', camera: ID, what: '画面模糊' },
  },
  repairCameraFault: { may: keeps, input: { ...fault, repair: '更换镜头' } },
  testCameraFault: { may: keeps, input: { ...fault, works: true } },
}
