import { serve } from '#foundation/server/verb.ts'
import { accountContract } from '#registry/sign-in/account.contract.ts'
import { accountWords } from '#registry/sign-in/sign-in.words.ts'
import { listAccounts } from '#registry/sign-in/server/account.reads.ts'
import { disableAccount, enableAccount, unlockAccount } from '#registry/sign-in/server/change-account.ts'
import { openAccount } from '#registry/sign-in/server/open-account.ts'
import { resetPassword } from '#registry/sign-in/server/reset-password.ts'

export const accountSlice = serve(accountContract, accountWords, {
  listAccounts,
  openAccount,
  resetPassword,
  unlockAccount,
  disableAccount,
  enableAccount,
})
