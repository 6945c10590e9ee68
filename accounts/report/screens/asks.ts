import { useQuery } from '@tanstack/react-query'
import type { Output } from '#foundation/endpoint.ts'
import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { reportContract } from '#accounts/report/report.contract.ts'

export type ReportRead = Output<typeof reportContract.readReport>
export const reports = ask(reportContract)

/** One deed of a screen; everything shown of reports is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) => useDeedIn('report', send, said, onDone)

export const useReport = (reportId: string) =>
  useQuery({ queryKey: ['report', 'one', reportId], queryFn: () => reports.readReport({ reportId }) })
