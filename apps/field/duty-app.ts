import { keepFound } from '#apps/field/found.ts'
import { hrefOf } from '#apps/field/route.ts'
import { trueNow } from '#apps/field/session.ts'
import type { DutyApp } from '#duties/proof/screens/field/duty-app.ts'
import type { FieldKit } from '#matters/hazard/field-kit.contract.ts'

/** What the duties are told of the program round them: here two rooms meet on the phone. */
export const dutyApp = ({ me, mayReport, school, places }: FieldKit): DutyApp => ({
  person: me.person,
  mayReport,
  // Gates and the school itself: far from all of them is far.
  places: school ? [school, ...places.filter(({ kind }) => kind === 'gate')] : [],
  now: trueNow,
  hrefOf: (item) => hrefOf('/duty', item),
  dayHref: hrefOf('/day'),
  onGiven: (found) => void keepFound(me.person, found),
})
