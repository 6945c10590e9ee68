import { z } from 'zod'
import { Clause } from '#programme/clause/clause.ts'
import { Articles } from '#programme/pack/sections/articles.ts'
import { Calendar } from '#programme/pack/sections/calendar.ts'
import { Campaigns } from '#programme/pack/sections/campaigns.ts'
import { Channels } from '#programme/pack/sections/channels.ts'
import { Checklists } from '#programme/pack/sections/checklists.ts'
import { Deadlines } from '#programme/pack/sections/deadlines.ts'
import { DemoHazards, DemoPosts, DemoSchools } from '#programme/pack/sections/demo.ts'
import { Documents } from '#programme/pack/sections/documents.ts'
import { Duties } from '#programme/pack/sections/duties.ts'
import { Grades } from '#programme/pack/sections/grades.ts'
import { HazardCategories } from '#programme/pack/sections/hazard-categories.ts'
import { PackHead } from '#programme/pack/sections/head.ts'
import { noReports, Reports } from '#programme/pack/sections/reports.ts'
import { Meetings } from '#programme/pack/sections/meetings.ts'
import { Risks } from '#programme/pack/sections/risks.ts'
import { SchoolTypes } from '#programme/pack/sections/school-types.ts'
import { Settings } from '#programme/pack/sections/settings.ts'
import { Units } from '#programme/pack/sections/units.ts'

/** One year's programme of one district, whole. Next year, or the next district, is another one; the code stays. */
export const Pack = z.strictObject({
  head: PackHead,
  articles: Articles,
  clauses: z.array(Clause).min(1),
  units: Units,
  schoolTypes: SchoolTypes,
  hazardCategories: HazardCategories,
  grades: Grades,
  channels: Channels,
  deadlines: Deadlines,
  calendar: Calendar,
  settings: Settings,
  checklists: Checklists,
  duties: Duties,
  risks: Risks,
  /** A pack that was applied before there were campaigns or meetings has none. */
  campaigns: Campaigns.default({ campaigns: [] }),
  /** Nor has one from before there were documents. */
  documents: Documents.default({ blocks: [], basis: [], templates: [] }),
  reports: Reports.default(noReports),
  meetings: Meetings.default({ basis: '联席会议制度', proves: [] }),
})
export type Pack = z.infer<typeof Pack>

export type PackSection = keyof Pack

/** The file that carries each section, and the Chinese name of the section. */
export const packFiles = {
  head: { file: 'pack.yaml', name: '要点包' },
  articles: { file: 'articles.yaml', name: '章节' },
  clauses: { file: 'clauses.yaml', name: '条款' },
  units: { file: 'units.yaml', name: '单位' },
  schoolTypes: { file: 'school-types.yaml', name: '办学类型' },
  hazardCategories: { file: 'hazard-categories.yaml', name: '隐患类别' },
  grades: { file: 'grades.yaml', name: '隐患等级' },
  channels: { file: 'channels.yaml', name: '发现方式' },
  deadlines: { file: 'deadlines.yaml', name: '时限与督办' },
  calendar: { file: 'calendar.yaml', name: '日历' },
  settings: { file: 'settings.yaml', name: '待确认设置' },
  checklists: { file: 'checklists.yaml', name: '检查单' },
  duties: { file: 'duties.yaml', name: '经常性工作' },
  risks: { file: 'risks.yaml', name: '风险分级' },
  campaigns: { file: 'campaigns.yaml', name: '专项排查' },
  documents: { file: 'documents.yaml', name: '文书' },
  reports: { file: 'reports.yaml', name: '定期报送' },
  meetings: { file: 'meetings.yaml', name: '联席会议' },
} as const satisfies Record<PackSection, { file: string; name: string }>

export const demoSections = { schools: DemoSchools, hazards: DemoHazards, posts: DemoPosts }
export type DemoSection = keyof typeof demoSections

export const demoFiles = {
  schools: { file: 'demo/schools.yaml', name: '示范学校' },
  hazards: { file: 'demo/hazards.yaml', name: '示例隐患' },
  posts: { file: 'demo/posts.yaml', name: '示范岗位' },
} as const satisfies Record<DemoSection, { file: string; name: string }>
