import { giveFor } from '#apps/server/give-for.ts'
import type { Reaction } from '#apps/server/reaction.ts'
import type { MeetingFactKind, ResolutionFactKind } from '#matters/meeting/meeting.facts.ts'
import { proveMeeting } from '#matters/meeting/server/prove-meeting.ts'
import { tellOfMeeting, tellOfResolution } from '#matters/meeting/server/tell.ts'

/** A full meeting that was held is the proof of the duty of its quarter. */
const proveHeld: Reaction = (asking, { subject }, house) => proveMeeting(asking, house.db, subject, giveFor(house))
const tellMeeting: Reaction = (asking, fact, house) => tellOfMeeting(asking, fact, { house, senders: house.senders })
const tellResolution: Reaction = (asking, fact, house) =>
  tellOfResolution(asking, fact, { house, senders: house.senders })

/** What follows from a meeting and from what it resolved; part of the one table in `reactions.ts`. */
export const meetingReactions = {
  'meeting-called': [tellMeeting],
  'meeting-changed': [tellMeeting],
  'meeting-cancelled': [tellMeeting],
  'meeting-answered': [],
  'meeting-leave-asked': [tellMeeting],
  'meeting-begun': [tellMeeting],
  'meeting-signed-in': [],
  'meeting-held': [proveHeld],
  'minutes-written': [],
  'minutes-issued': [tellMeeting],
  'resolution-opened': [tellResolution],
  'resolution-reported': [tellResolution],
  'resolution-sent-back': [tellResolution],
  'resolution-verified': [tellResolution],
  'resolution-closed': [tellResolution],
  'resolution-more-asked': [tellResolution],
  'resolution-more-granted': [tellResolution],
  'resolution-more-refused': [tellResolution],
} as const satisfies Record<MeetingFactKind | ResolutionFactKind, readonly Reaction[]>
