import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { meetingContract } from '#matters/meeting/meeting.contract.ts'
import { meetingReadsContract } from '#matters/meeting/meeting-reads.contract.ts'
import { resolutionContract } from '#matters/meeting/resolution.contract.ts'

export const meetings = ask({ ...meetingContract, ...resolutionContract, ...meetingReadsContract })

/** One deed of a screen; everything shown of meetings is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) => useDeedIn('meeting', send, said, onDone)

export const useMeetingsWaiting = () =>
  useQuery({ queryKey: ['meeting', 'waiting'], queryFn: () => meetings.waitingMeetings({}) }).data

export const useMeetingChoices = () =>
  useQuery({ queryKey: ['meeting', 'choices'], queryFn: () => meetings.meetingChoices({}) })
