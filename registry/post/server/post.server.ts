import { serve } from '#foundation/server/verb.ts'
import { postContract } from '#registry/post/post.contract.ts'
import { postWords } from '#registry/post/post.words.ts'
import { appoint, endHolding } from '#registry/post/server/appoint.ts'
import { confirmContact, revealPhone } from '#registry/post/server/contact.ts'
import { openPost } from '#registry/post/server/open-post.ts'
import { callList, postsOn, roster, rosterChanges } from '#registry/post/server/post.reads.ts'
import { decideRosterChange, proposeRosterChange } from '#registry/post/server/roster-change.ts'

export const postSlice = serve(postContract, postWords, {
  postsOn,
  callList,
  roster,
  revealPhone,
  openPost,
  appoint,
  endHolding,
  confirmContact,
  proposeRosterChange,
  rosterChanges,
  decideRosterChange,
})
