import { serve } from '#foundation/server/verb.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { signInWords } from '#registry/sign-in/sign-in.words.ts'
import { changePassword } from '#registry/sign-in/server/change-password.ts'
import { demoAccounts } from '#registry/sign-in/server/demo-accounts.ts'
import { demoSignIn } from '#registry/sign-in/server/demo-sign-in.ts'
import { firstAdministrator } from '#registry/sign-in/server/first-administrator.ts'
import { firstVisit } from '#registry/sign-in/server/first-visit.ts'
import { meOf } from '#registry/sign-in/server/me.reads.ts'
import { signIn } from '#registry/sign-in/server/sign-in.ts'
import { signOut } from '#registry/sign-in/server/sign-out.ts'
import { switchPost } from '#registry/sign-in/server/switch-post.ts'

export const signInSlice = serve(signInContract, signInWords, {
  signIn,
  signOut,
  whoAmI: (ask) => meOf(ask, ask.house),
  switchPost,
  changePassword,
  demoAccounts,
  demoSignIn,
  firstVisit,
  firstAdministrator,
})
