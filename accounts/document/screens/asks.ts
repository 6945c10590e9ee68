import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { documentContract } from '#accounts/document/document.contract.ts'
import { documentReadsContract } from '#accounts/document/document-reads.contract.ts'

export const documents = ask({ ...documentContract, ...documentReadsContract })

export const useDocumentChoices = () =>
  useQuery({ queryKey: ['document', 'choices'], queryFn: () => documents.documentChoices({}) })

/** As everywhere; what stands under 'document' is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string | ((done: Done) => string),
  onDone?: (done: Done) => void,
) => useDeedIn('document', send, said, onDone)
