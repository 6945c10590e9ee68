import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { Invitee, Meeting, MeetingKind, Topic } from '#matters/meeting/meeting.ts'
import { Resolution } from '#matters/meeting/resolution.ts'

const Why = z.string().nullable()
const Named = z.object({ id: z.string(), name: z.string() })
export const TimelineLine = z.object({
  id: z.string(),
  at: Moment,
  who: z.string(),
  what: z.string(),
  more: z.string(),
})

export const Attendance = z.object({
  due: z.int().describe('应到'),
  came: z.int().describe('实到，含委派'),
  delegated: z.int().describe('其中委派'),
  leave: z.int().describe('请假'),
  absent: z.int().describe('缺席'),
})

export const MeetingFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  kind: MeetingKind.optional(),
})
export type MeetingFilter = z.infer<typeof MeetingFilter>

export const MeetingRow = Meeting.pick({
  id: true,
  kind: true,
  title: true,
  heldOn: true,
  startsAt: true,
  place: true,
  state: true,
  numberText: true,
}).extend({ chairName: z.string(), attendance: Attendance, resolutions: z.int(), done: z.int().describe('办结几项') })
export type MeetingRow = z.infer<typeof MeetingRow>

export const ResolutionView = z.enum(['all', 'due', 'open', 'late', 'asked', 'judging', 'done'])
export type ResolutionView = z.infer<typeof ResolutionView>
export const ResolutionFilter = z.object({
  view: ResolutionView.default('all'),
  year: z.coerce.number().int().min(2000).max(2100).optional().describe('哪一年的会议'),
  lead: z.string().max(40).optional(),
  meeting: z.uuid().optional(),
})
export type ResolutionFilter = z.infer<typeof ResolutionFilter>

export const ResolutionRow = Resolution.extend({
  leadName: z.string(),
  assistNames: z.array(z.string()),
  meetingTitle: z.string(),
  numberText: z.string().nullable(),
  heldOn: z.iso.date(),
  late: z.boolean(),
  lateDays: z.int(),
})
export type ResolutionRow = z.infer<typeof ResolutionRow>

export const InviteeRow = Invitee.extend({
  unitName: z.string(),
  postTitle: z.string(),
  delegateTitle: z.string().nullable(),
  signedTitle: z.string().nullable(),
})
export type InviteeRow = z.infer<typeof InviteeRow>

const Part = z.object({ name: z.string(), text: z.string() })
export const Paper = z.object({
  title: z.string(),
  number: z.string(),
  head: z.array(Part),
  body: z.array(z.string()),
  resolved: z.array(z.string()),
  lists: z.array(Part).describe('出席、请假、缺席名单'),
  foot: z.array(z.string()),
})
export type Paper = z.infer<typeof Paper>

export const MeetingPage = z.object({
  meeting: Meeting,
  chairName: z.string(),
  district: z.string(),
  invitees: z.array(InviteeRow),
  attendance: Attendance,
  topics: z.array(Topic.extend({ href: z.string().nullable() })),
  resolutions: z.array(ResolutionRow),
  mine: InviteeRow.nullable().describe('本单位的参会情况'),
  delegates: z.array(Named).describe('本单位可委派的岗位'),
  units: z.array(Named).describe('可牵头的单位，起草纪要时用'),
  posts: z.array(Named).describe('可主持的岗位'),
  steps: z.record(z.string(), Why),
  code: z.string().nullable().describe('签到码，只有办公室看得到'),
  suggestedBody: z.string().describe('按议题拟的纪要正文'),
  paper: Paper.describe('纪要全文'),
  proved: z.array(z.object({ name: z.string(), why: Why })),
  timeline: z.array(TimelineLine),
})
export type MeetingPage = z.infer<typeof MeetingPage>

export const ResolutionPage = z.object({
  resolution: ResolutionRow,
  reportedByName: z.string().nullable(),
  judgedByName: z.string().nullable(),
  files: z.array(z.object({ file: z.string(), name: z.string(), type: z.string(), by: z.string(), at: Moment })),
  steps: z.record(z.string(), Why),
  timeline: z.array(TimelineLine),
})
export type ResolutionPage = z.infer<typeof ResolutionPage>

export const MeetingChoices = z.object({
  mayCall: Why,
  title: z.string().describe('按届次拟的名称'),
  units: z.array(Named.extend({ post: z.string().nullable().describe('应到的岗位，没有则请先补岗位') })),
  chairs: z.array(Named),
  suggestions: z
    .array(Topic.extend({ words: z.string(), why: z.string(), href: z.string() }))
    .describe('按突出问题建议的议题'),
})
export type MeetingChoices = z.infer<typeof MeetingChoices>

const Rate = z.object({ part: z.int(), whole: z.int() })

export const meetingReadsContract = {
  listMeetings: endpoint({
    method: 'GET',
    path: '/api/meetings',
    summary: '联席会议，新的在前',
    input: MeetingFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: z.object({ rows: z.array(MeetingRow), next: z.string().nullable() }),
    refusals: ['meetings-not-yours', 'bookmark-not-found'],
  }),
  meetingFigures: endpoint({
    method: 'GET',
    path: '/api/meeting-figures',
    summary: '会议出席率、决议办结率，各视图有多少',
    input: z.object({
      year: z.coerce.number().int().min(2000).max(2100),
      lead: z.string().max(40).optional(),
      meeting: z.uuid().optional(),
    }),
    output: z.object({
      attendance: Rate.describe('实到（含委派）÷应到'),
      completion: Rate.describe('办结÷应办结'),
      meetings: z.int(),
      views: z.record(ResolutionView, z.int()),
    }),
    refusals: ['meetings-not-yours'],
  }),
  listResolutions: endpoint({
    method: 'GET',
    path: '/api/resolutions',
    summary: '议定事项，新的在前',
    input: ResolutionFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(ResolutionRow), next: z.string().nullable() }),
    refusals: ['meetings-not-yours', 'bookmark-not-found'],
  }),
  waitingMeetings: endpoint({
    method: 'GET',
    path: '/api/meetings-waiting',
    summary: '等我回复、签到、办理、核实的会议和议定事项',
    input: z.object({}),
    output: z.object({
      meetings: z.array(MeetingRow.extend({ wants: z.string().describe('要办哪一步') })),
      resolutions: z.array(ResolutionRow.extend({ wants: z.string().describe('要办哪一步') })),
    }),
    refusals: ['meetings-not-yours'],
  }),
  readMeeting: endpoint({
    method: 'GET',
    path: '/api/meetings/:meetingId',
    summary: '一次会议：通知、议题、签到、纪要、议定事项',
    input: z.object({ meetingId: z.uuid() }),
    output: MeetingPage,
    refusals: ['meetings-not-yours', 'meeting-not-found'],
  }),
  readResolution: endpoint({
    method: 'GET',
    path: '/api/resolutions/:resolutionId',
    summary: '一项议定事项：办理、佐证、核实和经过',
    input: z.object({ resolutionId: z.uuid() }),
    output: ResolutionPage,
    refusals: ['meetings-not-yours', 'resolution-not-found'],
  }),
  meetingChoices: endpoint({
    method: 'GET',
    path: '/api/meeting-choices',
    summary: '召开会议时可选的单位、主持和建议的议题',
    input: z.object({}),
    output: MeetingChoices,
    refusals: ['meetings-not-yours'],
  }),
} as const
