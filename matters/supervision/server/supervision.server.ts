import { serve } from '#foundation/server/verb.ts'
import { orderChoices } from '#matters/supervision/server/choices.ts'
import { exportOrders } from '#matters/supervision/server/export-orders.ts'
import { dropDraft, followOrder, issueDraft, issueOrder } from '#matters/supervision/server/issue.ts'
import { countOrders, listOrders } from '#matters/supervision/server/ledger.ts'
import {
  closeOrder,
  interviewForOrder,
  listOrder,
  sendOrderBack,
  unlistOrder,
  verifyOrder,
} from '#matters/supervision/server/office-steps.ts'
import { readOrder } from '#matters/supervision/server/page.ts'
import { replyToOrder, signOrder } from '#matters/supervision/server/unit-steps.ts'
import { waitingOrders } from '#matters/supervision/server/waiting.ts'
import { supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import { supervisionContract } from '#matters/supervision/supervision.contract.ts'
import { orderWords } from '#matters/supervision/supervision.words.ts'

export const supervisionSlice = serve(supervisionContract, orderWords, {
  issueOrder,
  issueDraft,
  dropDraft,
  signOrder,
  replyToOrder,
  verifyOrder,
  sendOrderBack,
  followOrder,
  listOrder,
  unlistOrder,
  interviewForOrder,
  closeOrder,
})

export const supervisionReadsSlice = serve(supervisionReadsContract, orderWords, {
  listOrders,
  countOrders,
  waitingOrders,
  readOrder,
  orderChoices,
  exportOrders,
})
