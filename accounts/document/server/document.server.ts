import { serve } from '#foundation/server/verb.ts'
import { documentContract } from '#accounts/document/document.contract.ts'
import { documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { documentWords } from '#accounts/document/document.words.ts'
import { documentChoices } from '#accounts/document/server/choices.ts'
import { readFigure } from '#accounts/document/server/figure-rows.ts'
import { documentDocx, documentPages, documentPdf } from '#accounts/document/server/files.ts'
import {
  dropDocument,
  issueDocument,
  recallDocument,
  reviewDocument,
  sendDocumentBack,
} from '#accounts/document/server/office-steps.ts'
import { readDocument } from '#accounts/document/server/page.ts'
import { listReceipts } from '#accounts/document/server/receipts.ts'
import { receiveDocument } from '#accounts/document/server/receive.ts'
import { countDocuments, listDocuments } from '#accounts/document/server/register.ts'
import { saveDocument, writeDocument } from '#accounts/document/server/write.ts'

export const documentSlice = serve(documentContract, documentWords, {
  writeDocument,
  saveDocument,
  reviewDocument,
  sendDocumentBack,
  issueDocument,
  dropDocument,
  recallDocument,
  receiveDocument,
})

export const documentReadsSlice = serve(documentReadsContract, documentWords, {
  listDocuments,
  countDocuments,
  readDocument,
  listReceipts,
  readFigure,
  documentChoices,
  documentPdf,
  documentPages,
  documentDocx,
})
