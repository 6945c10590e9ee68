// @generated from the database by `npx huxue tables`; change a migration, not this file.
import type { ColumnType } from 'kysely'

/** How a person signs in. Argon2id; locked for a while after five failures; the last five passwords are not accepted again. */
export interface AccountTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  person: string
  /** Unique over all districts of this database. */
  login: string
  password_hash: string
  password_set_at: ColumnType<Date, Date | string, Date | string>
  earlier_hashes: ColumnType<string[], string[] | undefined, string[]>
  must_change: ColumnType<boolean, boolean | undefined, boolean>
  failures: ColumnType<number, number | undefined, number>
  locked_until: ColumnType<Date | null, Date | string | null, Date | string | null>
  disabled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** One click away on the sign-in page of the demo, and nowhere else. */
  demo: ColumnType<boolean, boolean | undefined, boolean>
}

/** A file as evidence of one subject. Whoever sees the subject sees the file. */
export interface AttachmentTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  subject: string
  file: string
  /** before and after show the same spot; evidence is anything else. */
  role: string
  note: ColumnType<string, string | undefined, string>
  taken_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** When the server received it, by the clock of the house. */
  received_at: ColumnType<Date, Date | string, Date | string>
  /** Unit that took it; null when the reporter is confidential. */
  by_unit: string | null
  by_post: string | null
}

/** A camera of a school: in which zone it hangs and where. Never a picture, never a person. */
export interface CameraTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Stable for ever. */
  id: string
  /** School it hangs in. */
  school: string
  /** Zone 1 to 16 of the national list of key places. */
  zone: number
  /** Fixed, dome, pan-tilt, or at a gate for faces of vehicles and people coming in. */
  kind: string
  /** Where, for example 正门内侧; a forbidden room is refused. */
  spot: string
  /** Day it began to work. */
  installed_on: string
  /** First day on which it hangs there no more. */
  removed_on: string | null
  /** Why it was taken down. */
  removed_why: ColumnType<string, string | undefined, string>
}

/** A fault of a camera until it is repaired and tested. */
export interface CameraFaultTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Of the fault. */
  id: string
  /** Camera that does not work. */
  camera: string
  /** Reported, repaired, tested; a test that fails makes it reported again. */
  state: ColumnType<string, string | undefined, string>
  /** What is wrong. */
  what: string
  /** When it was reported. */
  reported_at: ColumnType<Date, Date | string, Date | string>
  /** Post that reported it. */
  reported_by: string
  /** When it was said to be repaired. */
  repaired_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** What was done. */
  repair: ColumnType<string, string | undefined, string>
  /** When the picture was seen again. */
  tested_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that saw it. */
  tested_by: string | null
}

/** Days the office set for the reports of a campaign, other than the programme says. The last one holds; none is changed. */
export interface CampaignDueTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Code of the campaign in the programme. */
  campaign: string
  /** When it was set. */
  set_at: ColumnType<Date, Date | string, Date | string>
  /** Last day on which a report is on time. */
  due_on: string
  /** Why. */
  reason: string
  /** Post that set it. */
  set_by: string
}

/** A hazard that a sheet of a campaign found, and where it stands; kept by a reaction to the facts of hazards. */
export interface CampaignFindingTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** The hazard. */
  hazard: string
  /** Code of the campaign in the programme. */
  campaign: string
  /** Duty whose sheet found it; the block follows from it. */
  duty: string
  /** School it was found at. */
  school: string
  /** Unit that filled in the sheet. */
  unit: string
  /** The sheet. */
  proof: string
  /** Item of the sheet. */
  item: string
  /** Number of the hazard, as printed. */
  number_text: string
  /** What is wrong, as reported. */
  title: string
  /** Where it stands, as far as a campaign has to know. Dropped: it was no hazard after all. */
  stage: string
  /** Unit that is to put it right; null while nobody was told. */
  lead: string | null
  /** Until when. */
  due_on: string | null
  /** When it was reported. */
  found_at: ColumnType<Date, Date | string, Date | string>
  /** When it was struck off. */
  fixed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

/** 可以开学: the head of a school signs that every block of the campaign before the term was done there. A prompt, no permit. */
export interface CampaignOpeningTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Code of the campaign in the programme. */
  campaign: string
  /** School that opens. */
  school: string
  /** Post that signed. */
  confirmed_by: string
  /** When. */
  confirmed_at: ColumnType<Date, Date | string, Date | string>
  /** What was found, put right and still open when it was signed. */
  figures: unknown
  /** How what is still open is kept safe. */
  note: ColumnType<string, string | undefined, string>
}

/** 书面报告: what one unit or school reports to the office about one campaign. One for each. */
export interface CampaignReportTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Code of the campaign in the programme. */
  campaign: string
  /** Unit or school that writes. */
  unit: string
  /** By reportCan. */
  state: string
  /** What was done. */
  situation: ColumnType<string, string | undefined, string>
  /** What was found, what is not put right yet and why. */
  problems: ColumnType<string, string | undefined, string>
  /** What comes next. */
  plans: ColumnType<string, string | undefined, string>
  /** The figures as they stood when it was submitted, with the sheets and hazards they counted; null before. */
  figures: unknown | null
  /** Last day on which it is on time. */
  due_on: string
  /** Post that submitted it last. */
  submitted_by: string | null
  /** When it was submitted last. */
  submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** When it was submitted first: whether it was on time follows from this. */
  first_submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that accepted or returned it. */
  decided_by: string | null
  /** When. */
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Why it was returned. */
  reason: ColumnType<string, string | undefined, string>
  /** Version of the programme it was written under. */
  programme: string
  /** Moves with every change. */
  version: ColumnType<number, number | undefined, number>
}

/** What happened to the clocks of a matter. Only added to; every deadline is computed from it. */
export interface ClockEventTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  subject: string
  seq: number
  clock: string
  kind: string
  at: ColumnType<Date, Date | string, Date | string>
  /** The whole event as in ClockEvent. */
  detail: unknown
}

/** Commands already carried out, so that sending one again is harmless. Kept 90 days. */
export interface CommandTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Made by the device that sent it. */
  id: string
  /** Who sent it; nobody else may read the answer. */
  person: string
  endpoint: string
  /** What was answered the first time. */
  answer: unknown
  at: ColumnType<Date, Date | string | undefined, Date | string>
}

/** Last official number given per series and year. Taken in the transaction that uses it, so there are no gaps. */
export interface CounterTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Which kind of number, for example hazard. */
  series: string
  year: number
  /** The last number given; never reused. */
  last: number
}

/** How far a reader of facts (the reactions, a roll-up) has come; moved in the transaction of what it did. */
export interface CursorOfTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  reader: string
  xact: string
  position: number
}

/** Reference: the districts served by this database. Readable by all, written at set-up. */
export interface DistrictTable {
  /** GB/T 2260 code. */
  code: string
  name: string
  opened_at: ColumnType<Date, Date | string | undefined, Date | string>
}

/** 公文: an official document and its life by documentCan. One that was issued keeps its text and its number for good. */
export interface DocumentTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Kind of paper: 通知, 通报, 会议纪要 and so on. */
  kind: string
  /** Code of the template of the programme it was begun from. */
  template: string
  /** By documentCan. */
  state: string
  /** Series its number is taken from when it is issued; null for paper without a number, and for one that brings its own. */
  series: string | null
  /** In its series and year, without gaps; null until it is issued. */
  number: number | null
  /** Year of the number. */
  year: number | null
  /** As printed: 湖综治委学校治安组办〔2017〕3号. */
  number_text: string | null
  /** As in the paper, for lists. */
  title: string
  /** The paper itself. Its figures move until it is issued; then each keeps the rows it counted. */
  paper: unknown
  /** Whom it goes to: groups (schools, members, towns) and units, resolved against the register on the day of issue. */
  to_whom: ColumnType<string[], string[] | undefined, string[]>
  /** First day its figures count. */
  period_from: string | null
  /** Last day its figures count. */
  period_to: string | null
  /** What it was made from: a supervision order, a visit of an inspection, a hazard. */
  about_kind: string | null
  /** Id of that; null for what the Office writes itself. */
  about: string | null
  /** Post that wrote it last; who writes does not review. */
  written_by: string
  /** When it was written last. */
  written_at: ColumnType<Date, Date | string, Date | string>
  /** Post that reviewed it (核稿). */
  reviewed_by: string | null
  /** When. */
  reviewed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that issued it (签发). */
  issued_by: string | null
  /** When; its date is that day. */
  issued_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that recalled it. */
  recalled_by: string | null
  /** When. */
  recalled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Why it was sent back, dropped or recalled last. */
  reason: ColumnType<string, string | undefined, string>
  /** How many units it was sent to. */
  sent_to: ColumnType<number, number | undefined, number>
  /** Units that may see it once it is issued, as its subject. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** Version of the pack it was written under. */
  programme: string
  /** Moves on with every step. */
  version: ColumnType<number, number | undefined, number>
}

/** 签收: one for every unit an issued document was sent to. */
export interface DocumentReceiptTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Document that was sent. */
  document: string
  /** Unit or school it was sent to. */
  unit: string
  /** When. */
  sent_at: ColumnType<Date, Date | string, Date | string>
  /** When the unit signed for it; null while it has not. */
  signed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that did. */
  signed_by: string | null
}

/** A duty one school or unit need not do for a while (免除): who allowed it and why. It leaves every denominator. */
export interface DutyExemptionTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the subject facts are written about. */
  id: string
  /** Code of the duty. */
  duty: string
  /** School or unit that need not do it. */
  subject: string
  /** First day. */
  from_day: string
  /** Last day. */
  to_day: string
  /** Why. */
  reason: string
  /** Post that allowed it. */
  approved_by: string
  /** When. */
  approved_at: ColumnType<Date, Date | string, Date | string>
  /** First day on which it no longer holds, when it was ended early. */
  ended_on: string | null
}

/** Up to what moment the sweep has judged duties; it only moves forward. */
export interface DutyJudgedTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Everything that could be done late until before this moment is judged. */
  until: ColumnType<Date, Date | string, Date | string>
}

/** One line per thing asked that was found missed when its time was over; entering it afterwards does not take the line away. */
export interface DutyMissedTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Name of the thing asked: duty, subject, period and slot. */
  asked: string
  /** Subject of the fact duty-missed. */
  id: string
  /** Code of the duty. */
  duty: string
  /** School or unit that missed it. */
  subject: string
  /** Which of its recurrences. */
  period: string
  /** Peak window of the day, or nothing. */
  slot: string
  /** When its window ended. */
  due_at: ColumnType<Date, Date | string, Date | string>
  /** How many were missed one after the other, this one included. */
  running: number
  /** When those the programme names were told; nothing while it waits for working hours. */
  told_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** The hazard reported because so many were missed running. */
  hazard: string | null
}

/** That a duty was done, or honestly not: who, for which post, seen when and received when, where, and what was found. */
export interface DutyProofTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Made by the device or the server; also the subject facts are written about. */
  id: string
  /** Code of the duty in the programme it was made under. */
  duty: string
  /** School or unit it was done for. */
  subject: string
  /** Which of its recurrences: a day, or the kind and first day of a longer period. */
  period: string
  /** Peak window of the day, or nothing. */
  slot: ColumnType<string, string | undefined, string>
  /** Which of the times asked in the period this is; more than asked is allowed. */
  turn: number
  /** Done, honestly impossible, or done by others. */
  outcome: string
  /** Why it was impossible, or who did it instead. */
  reason: ColumnType<string, string | undefined, string>
  /** Who gave it. */
  person: string
  /** Post in which the person gave it. */
  post: string
  /** Unit of that post. */
  unit: string
  /** When it was done, by the clock of the phone. */
  observed_at: ColumnType<Date, Date | string, Date | string>
  /** When the server had it, by the clock of the house. */
  received_at: ColumnType<Date, Date | string, Date | string>
  /** Judged once from observed_at against the window: in time, late, or entered afterwards. */
  standing: string
  /** Latitude, CGCS2000. */
  lat: number | null
  /** Longitude, CGCS2000. */
  lng: number | null
  /** Error of the position in metres, as the phone gave it. */
  accuracy: number | null
  /** Straight distance to the nearest gate or point of the school. */
  metres: number | null
  /** Why there is no position, or why it lies outside: it never stops anybody. */
  place_reason: ColumnType<string, string | undefined, string>
  /** Points of a patrol in their order: code, when, scanned or typed. */
  points: ColumnType<unknown, unknown | undefined, unknown>
  /** Counts and words the duty asks for, by code. */
  fields: ColumnType<unknown, unknown | undefined, unknown>
  /** Code of the checklist that was answered. */
  checklist: string | null
  /** Its version; the answers are read by that one for ever. */
  checklist_version: number | null
  /** Answers by item code. */
  answers: ColumnType<unknown, unknown | undefined, unknown>
  /** Weighted score of 100 without what does not apply; null when nothing applied. */
  score: number | null
  /** How many items that must hold do not. */
  unmet: ColumnType<number, number | undefined, number>
  /** Post that confirmed it. */
  countersigned_by: string | null
  /** When it was confirmed. */
  countersigned_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** The proof this one stands in place of. */
  corrects: string | null
  /** The proof that stands in its place; such a one is counted nowhere. */
  corrected_by: string | null
  /** Version of the programme it was made under. */
  programme: string
  /** The same as audience of its subject, kept here for counting. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** The duty concerns persons: nothing but the completion can stand here. Source: 精神卫生法 4, 个人信息保护法 28. */
  completion_only: ColumnType<boolean, boolean | undefined, boolean>
}

/** Things asked whose posts were reminded before they were due: once each. */
export interface DutyRemindedTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Name of the thing asked. */
  asked: string
  /** When. */
  at: ColumnType<Date, Date | string, Date | string>
}

/** How many times running a duty that may open a hazard has been missed. */
export interface DutyRunTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Code of the duty. */
  duty: string
  /** School or unit. */
  subject: string
  /** Missed one after the other up to now; what was excused neither counts nor breaks the run. */
  running: number
}

/** As what each proof and each thing missed was counted last, so that the roll-up takes exactly that back. */
export interface DutyTalliedTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** The proof, or the thing missed. */
  subject: string
  /** Units, whose duty, year, duty and standing it is counted with; no units once it was corrected. */
  counted: unknown
}

/** Roll-up kept by facts: proofs of a duty that stand, and what was missed, as each unit sees them. A test shows it equals a full recount. */
export interface DutyTallyTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** A unit of the audience; empty for the whole district. A proof counts once for each. What was missed counts for the school or unit itself alone. */
  unit: string
  /** School or unit whose duty it is; empty in the lines of the whole district. Who answers for several adds up their own lines, and of the own unit the lines about others: so nothing counts twice. */
  about: string
  /** Year in which it was done, or its window ended, in Shanghai. */
  year: number
  /** Code of the duty. */
  duty: string
  /** In time, late, entered afterwards, honestly impossible, or missed; one that was corrected counts nowhere. */
  standing: string
  /** How many. */
  n: number
}

/** A request for more time, asked before expiry and decided elsewhere; the original date is kept. */
export interface ExtensionTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  hazard: string
  asked_at: ColumnType<Date, Date | string, Date | string>
  asked_by: string
  asked_by_unit: string
  due_on: string
  wanted: string
  reason: string
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  decided_by: string | null
  /** The new date; null while undecided or when refused. */
  granted: string | null
  note: string | null
}

/** What happened, by whom, when: written in the transaction of the change, never altered. Chained per subject. */
export interface FactTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  /** Order of writing; with xact it is the event id of the live stream. */
  position: ColumnType<number, never, never>
  /** Transaction that wrote it. A reader goes only up to the oldest transaction still running, so it never misses one. */
  xact: ColumnType<string, string | undefined, string>
  subject: string
  /** Number within the subject, from 1 without gaps. */
  seq: number
  kind: string
  /** Who acted; null when confidential or when the system acted. */
  person: string | null
  /** Post in which the person acted. */
  post: string | null
  /** Unit for which the person acted. */
  unit: string | null
  /** Moment by the clock of the house (the demo clock in the demo). */
  at: ColumnType<Date, Date | string, Date | string>
  /** When it was seen on site, if reported later. */
  observed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Moment by the wall clock of the database. */
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>
  /** Network address the request came from; null for the system. */
  origin: string | null
  /** Request id, to find the log lines. */
  request: string | null
  /** What changed, before and after. */
  detail: ColumnType<unknown, unknown | undefined, unknown>
  /** Hash of the fact before it on the same subject. */
  previous: Buffer
  /** SHA-256 over previous and the content of this fact. */
  hash: Buffer
}

/** One stored content, named by its SHA-256. Place and time from EXIF are kept here and stripped from what is served. */
export interface FileTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  /** Name it was first uploaded under. */
  name: string
  /** Media type as sniffed from the content, not as claimed. */
  type: string
  /** Size of the served content. */
  bytes: number
  width: number | null
  height: number | null
  /** Moment from EXIF, Asia/Shanghai; null when absent. */
  taken_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Latitude from EXIF, WGS-84. */
  lat: number | null
  /** Longitude from EXIF, WGS-84. */
  lng: number | null
  uploaded_by: string
  uploaded_at: ColumnType<Date, Date | string, Date | string>
}

/** Who sent a file in. Whoever did may tie it to a matter, whoever was first. */
export interface FileUploadTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** The file. */
  file: string
  /** Who sent it in. */
  person: string
  /** When, by the clock of the house. */
  at: ColumnType<Date, Date | string, Date | string>
}

/** An unsafe state, act or management gap at or near a school. Columns are those of the paper ledger; state follows hazardCan. */
export interface HazardTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  /** Gap-free within the year; never reused, not even after voiding. */
  number: number
  year: number
  number_text: string
  title: string
  description: ColumnType<string, string | undefined, string>
  school: string
  /** Territorial unit of the school when it was reported (属地). */
  town: string | null
  spot: string
  lat: number | null
  lng: number | null
  accuracy: number | null
  /** First-level code of the pack. */
  category: string
  /** Second-level code of the pack. */
  detail: ColumnType<string, string | undefined, string>
  grade: string | null
  state: string
  channel: string
  /** The reporter asked not to be known to the units concerned. */
  confidential: ColumnType<boolean, boolean | undefined, boolean>
  /** 排查人: a post, never a name; 保密 when confidential. */
  found_by: string
  found_on: string
  reported_at: ColumnType<Date, Date | string, Date | string>
  lead: string | null
  assists: ColumnType<string[], string[] | undefined, string[]>
  demand: ColumnType<string, string | undefined, string>
  responsible: ColumnType<string, string | undefined, string>
  measures: ColumnType<string, string | undefined, string>
  precaution: ColumnType<string, string | undefined, string>
  /** 整改资金, 万元. */
  funds: number | null
  /** 五落实 as in FiveAssurances. */
  plan: unknown | null
  assigned_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  accept_due_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** What the clock events come to today; kept here for lists, and checked against them by a test. */
  due_on: string | null
  /** The first commitment; nothing moves it. */
  original_due_on: string | null
  extensions: ColumnType<number, number | undefined, number>
  extension_asked: ColumnType<boolean, boolean | undefined, boolean>
  contested_once: ColumnType<boolean, boolean | undefined, boolean>
  done_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  result: ColumnType<string, string | undefined, string>
  reinspected_on: string | null
  reinspectors: ColumnType<string, string | undefined, string>
  /** Different people who found it fixed in the present round. */
  passes: ColumnType<number, number | undefined, number>
  send_backs: ColumnType<number, number | undefined, number>
  struck_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  solved_at: string | null
  on_spot: ColumnType<boolean, boolean | undefined, boolean>
  temporary: ColumnType<string, string | undefined, string>
  orders: ColumnType<number, number | undefined, number>
  listed: ColumnType<boolean, boolean | undefined, boolean>
  rebound_of: string | null
  rebounds: ColumnType<number, number | undefined, number>
  /** School, category, detail and spot written one way: links a rebound to what was struck off. */
  family: string
  merged_into: string | null
  state_before: string | null
  void_proposed_by: string | null
  /** Year of the ledger book it was entered in. */
  first_book: number
  /** Newest book it was carried over to; equals first_book unless it stayed open past a January. */
  last_book: number
  remark: ColumnType<string, string | undefined, string>
  campaign: string | null
  /** Version of the pack it was registered under. */
  programme: string
  /** Pairs of characters of all that can be searched, for substring search in Chinese. */
  grams: ColumnType<string[], string[] | undefined, string[]>
  /** Steps of the escalation ladder already taken for the present deadline. */
  ladder: ColumnType<string[], string[] | undefined, string[]>
  /** When the sweep must look at it again; null when nothing can fall due. */
  look_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  version: ColumnType<number, number | undefined, number>
  /** The same as audience of its subject, kept here for lists; a test compares them. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** The same as opened_by of its subject. */
  opened_by: string | null
  /** The sheet, inspection or other subject it was found by. */
  arisen_from: string | null
  /** Item of that sheet. */
  arisen_item: string | null
}

/**
 * Represents the view public.hazard_dates
 * Each hazard that counts, once for every kind of day an indicator asks for; what was voided, withdrawn or merged counts nowhere.
 */
export interface HazardDatesTable {
  district: ColumnType<string, never, never>
  hazard: ColumnType<string, never, never>
  school: ColumnType<string, never, never>
  town: ColumnType<string | null, never, never>
  lead: ColumnType<string | null, never, never>
  grade: ColumnType<string | null, never, never>
  category: ColumnType<string, never, never>
  kind: ColumnType<unknown, never, never>
  anchor: ColumnType<unknown, never, never>
  by_day: ColumnType<unknown, never, never>
  places: ColumnType<string[], never, never>
}

/** Roll-up kept by facts: lines of hazard_dates added up. A test shows it equals a full recount. */
export interface HazardDayTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Lead unit, school or town that sees it; empty for the whole district. A hazard counts once for each, so units are never added up. */
  unit: string
  /** Empty, or of the whole district the grade or the category: grade:major, domain:xiaofang. */
  split: string
  /** Which two days are meant, as in hazard_dates. */
  kind: string
  /** The day that puts it into a period. */
  anchor: string
  /** The day it had come to that; a cut-off counts nothing later. */
  by_day: string
  /** How many. */
  n: number
}

/** As what each hazard was counted last, so that the roll-up takes exactly that back. */
export interface HazardDayCountedTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** The hazard counted. */
  hazard: string
  /** Units, splits and days it is counted with. */
  counted: unknown
}

/** Who reported it: everyone is kept when hazards are merged. Seen by the office, by the reporter, and by the own unit unless confidential. */
export interface HazardReporterTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  hazard: string
  person: string
  at: Date
  post: string
  unit: string
  said: ColumnType<string, string | undefined, string>
  confidential: ColumnType<boolean, boolean | undefined, boolean>
  /** What the reporter says of the fix. */
  answer: string | null
  answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** The hazard this report came from, so that a merge can be undone. */
  merged_from: string | null
}

/** As what each hazard is counted in the roll-up now, so that a change can be taken back exactly. */
export interface HazardTalliedTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** The hazard counted. */
  hazard: string
  /** Units, books, state, grade, day due, rebound and funds it is counted with. */
  counted: unknown
}

/** Roll-up kept by facts: how many hazards of a book stand how, as each unit sees them. A test shows it equals a full recount. */
export interface HazardTallyTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** A unit of the audience; empty for the whole district. A hazard counts once for each, so units are never added up. */
  unit: string
  /** Year of the ledger; one that was carried over counts in each of its years. */
  book: number
  /** As on the hazard. */
  state: string
  /** As on the hazard; empty while it has none. */
  grade: string
  /** When it is due while its clock runs, so that late and soon can be told on any day; infinity otherwise. */
  due_on: string
  /** It came back after it had been struck off. */
  rebound: boolean
  /** How many. */
  n: number
  /** Their funds together, 万元. */
  funds: ColumnType<number, number | undefined, number>
}

/** Who held which post from when until when, so that any day can be asked. */
export interface HoldingTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  post: string
  person: string
  valid_from: string
  valid_until: string | null
}

/** What was not in order: one for each 「否」 of a visit. May become a hazard once the result is released. */
export interface InspectionFindingTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Made when the sheet was written. */
  id: string
  /** Visit that found it. */
  visit: string
  /** Order in the notice, from 1. */
  place: number
  /** Item of the checklist. */
  item: string
  /** What is wrong. */
  text: string
  /** Where it is wrong. */
  spot: string
  /** Ground, as the checklist gives it. */
  basis: string
  /** Files, attached to the visit as evidence. */
  photos: ColumnType<string[], string[] | undefined, string[]>
  /** 转隐患 was chosen. */
  to_hazard: ColumnType<boolean, boolean | undefined, boolean>
  /** Category it is reported under. */
  hazard_detail: string | null
  /** Hazard it became. */
  hazard: string | null
  /** Number of that hazard as printed. */
  hazard_number: string | null
  /** Why it could not be reported as a hazard. */
  not_hazard: string | null
  /** When the hazard it became was struck off; null while that is open, and for what became none. */
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

/** 检查计划: what is inspected, how, by whom. Never shown to the inspected: with the seed a school could work out who else is visited. */
export interface InspectionPlanTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Unit whose plan it is. */
  unit: string
  /** As printed on notices. */
  title: string
  /** Schools, or member units (clause 2.3). */
  target_kind: string
  /** Clause of the programme it answers to. */
  clause: string
  /** Checklist of the pack that is gone through. */
  checklist: string
  /** 明查 or 暗访. */
  openness: string
  /** 抽查 or 全覆盖. */
  coverage: string
  /** 定期 or 不定期: an unscheduled visit has no day until it happens. */
  schedule: string
  /** First day of the period. */
  starts_on: string
  /** Last day of the period. */
  ends_on: string
  /** Everything that could be drawn, fixed before the seed is known to anybody. */
  targets: string[]
  /** Posts from which two inspectors a visit are drawn, fixed at the same time. */
  pool: string[]
  /** How many are visited; all of them when the coverage is full. */
  sample: number
  /** SHA-256 of the seed, published before the draw. */
  seed_hash: string
  /** The seed, sealed with the key of the house until the draw. */
  seed_sealed: Buffer
  /** The seed, revealed by the draw, so that anybody can repeat it. */
  seed: string | null
  /** When the lots were drawn. */
  drawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** What came out: targets, the two posts for each, and who was passed over and why. */
  drawn: unknown | null
  /** By planCan. */
  state: string
  /** Why it was cancelled. */
  reason: ColumnType<string, string | undefined, string>
  /** Post that made it. */
  planned_by: string
  /** When it was made and the hash published. */
  planned_at: ColumnType<Date, Date | string, Date | string>
  /** Version of the pack it was made under. */
  programme: string
  /** Moves on with every change. */
  version: ColumnType<number, number | undefined, number>
}

/** 回避: an inspector declares a tie to one school or unit, with the reason; the lot then passes over. */
export interface InspectionRecusalTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Plan it is declared for. */
  plan: string
  /** Who recuses; only the own post. */
  post: string
  /** School or unit it concerns. */
  target: string
  /** The tie, in words that name nobody. */
  reason: string
  /** When it was declared. */
  at: ColumnType<Date, Date | string, Date | string>
}

/** 检查任务: two inspectors go to one school or unit. State follows visitCan; what the plan says is kept here, for the inspected never see the plan. */
export interface InspectionVisitTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Plan it was drawn for. */
  plan: string
  /** Unit whose plan it is. */
  unit: string
  /** Units that visit together: one visit, two units. */
  units: string[]
  /** Title of the plan. */
  title: string
  /** Clause of the programme it answers to. */
  clause: string
  /** Checklist that is gone through. */
  checklist: string
  /** 明查 or 暗访; a covert one is nobody's but the inspectors' until released. */
  openness: string
  /** 抽查 or 全覆盖. */
  coverage: string
  /** 定期 or 不定期. */
  schedule: string
  /** School or unit that is inspected. */
  target: string
  /** Which of the two. */
  target_kind: string
  /** Town or street the school belongs to. */
  town: string | null
  /** Day it is planned for; null for an unscheduled one. */
  planned_on: string | null
  /** Day it began. */
  visited_on: string | null
  /** By visitCan. */
  state: string
  /** Posts drawn, and those of a unit that joined. */
  inspectors: string[]
  /** Inspectors that have signed the sheet as it stands; emptied when it is written anew. */
  signed: ColumnType<string[], string[] | undefined, string[]>
  /** When the last signature was given. */
  signed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Version of the checklist the answers were given under. */
  checklist_version: number | null
  /** Answers by item, as VisitAnswers describes them. */
  answers: ColumnType<unknown, unknown | undefined, unknown>
  /** 整改意见. */
  summary: ColumnType<string, string | undefined, string>
  /** Day by which the findings are to be put right. */
  deadline: string | null
  /** Post that signed for the inspected. */
  representative: string | null
  /** Why nobody signed for the inspected. */
  refused_to_sign: string | null
  /** Number of the 整改通知书, without gaps within the year; null when nothing was found. */
  notice_number: number | null
  /** Year of the number. */
  notice_year: number | null
  /** The number as printed. */
  notice_number_text: string | null
  /** The notice as it was served; later changes of names do not change it. */
  notice_text: string | null
  /** When the inspected were given the result. */
  released_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Why it was cancelled. */
  reason: ColumnType<string, string | undefined, string>
  /** The visit of another unit it was joined to. */
  joined_into: string | null
  /** Moves on with every change. */
  version: ColumnType<number, number | undefined, number>
  /** Weighted score of 100 without what does not apply; null before the sheet is written and when nothing applied. */
  score: number | null
  /** Verdict by item, as it was judged on the day of the visit under the programme of that day. */
  verdicts: ColumnType<unknown, unknown | undefined, unknown>
}

/** 重点整治对象, one line of 整治项目台账. State follows targetCan; being behind is computed and never stored. */
export interface KeyTargetTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Year of the list it stands on. */
  year: number
  /** Of the series project in its year, without gaps; null until it is confirmed. */
  number: number | null
  /** As printed, from the pattern of the pack. */
  number_text: string | null
  /** School or kindergarten. */
  school: string
  /** Its town or street when it was proposed (属地). */
  town: string | null
  /** First-level category of the pack. */
  category: string
  /** 突出问题. */
  problem: string
  /** 列入依据: prominent (问题突出) or recurring (整治后反复). */
  basis: string
  /** Why it was proposed, in a sentence. */
  grounds: string
  /** The rows it was proposed on, as they stood that day: kind, id, words, day. */
  evidence: ColumnType<unknown, unknown | undefined, unknown>
  /** By targetCan. */
  state: string
  /** 牵头单位. */
  lead: string | null
  /** 配合单位. */
  assists: ColumnType<string[], string[] | undefined, string[]>
  /** Post of the responsible leader; never a person. */
  leader: string | null
  /** 整治措施, one by one. */
  measures: ColumnType<string[], string[] | undefined, string[]>
  /** When it was proposed. */
  proposed_at: ColumnType<Date, Date | string, Date | string>
  /** Post that did. */
  proposed_by: string
  /** When the leading group confirmed or declined it. */
  confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that did. */
  confirmed_by: string | null
  /** When it first had measures and milestones. */
  planned_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Day of the newest progress report; the day of the plan until there is one. */
  progress_on: string | null
  /** When acceptance was last asked for. */
  submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that asked. */
  submitted_by: string | null
  /** 完成情况. */
  result: ColumnType<string, string | undefined, string>
  /** When it was last accepted. */
  accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post of the Office that looked. */
  accepted_by: string | null
  /** 验收结论. */
  finding: ColumnType<string, string | undefined, string>
  /** The newest decision after an acceptance: delist (摘牌) or keep (继续). */
  decision: string | null
  /** Why. */
  decision_reason: ColumnType<string, string | undefined, string>
  /** When it was decided. */
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post of the leading group that decided. */
  decided_by: string | null
  /** How often the problem was found back after it was put right (是否反复). */
  recurrences: ColumnType<number, number | undefined, number>
  /** The progress day whose gap was told of. */
  reminded_for: string | null
  /** Version of the pack it was proposed under. */
  programme: string
  /** Units that may see it once it is confirmed, as its subject. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** Moves on with every step. */
  version: ColumnType<number, number | undefined, number>
}

/** Course of a key target: monthly progress, looking back, acceptance, decision, and the problem found back. */
export interface KeyTargetEntryTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Of the entry. */
  id: string
  /** Key target. */
  target: string
  /** What it is. */
  kind: string
  /** Day it is about. */
  on_day: string
  /** What was done or found. */
  words: string
  /** Look-back: it held; acceptance: it passed; decision: off the list. Null where nothing is judged. */
  good: boolean | null
  /** Files among the attachments of the target. */
  photos: ColumnType<string[], string[] | undefined, string[]>
  /** The hazard in which the problem was found back. */
  hazard: string | null
  /** Unit that wrote it; null when the house did. */
  by_unit: string | null
  /** Post that wrote it. */
  by_post: string
  /** When it was entered. */
  at: ColumnType<Date, Date | string, Date | string>
}

/** 时间节点 of a key target. */
export interface KeyTargetMilestoneTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Key target. */
  target: string
  /** Order within it; a reached one keeps its place when the plan is revised. */
  seq: number
  /** What shall be done by then. */
  what: string
  /** By which day. */
  due_on: string
  /** Day on which it was done. */
  reached_on: string | null
  /** Post that said so. */
  reached_by: string | null
  /** How. */
  note: ColumnType<string, string | undefined, string>
  /** The due date whose passing was told of. */
  reminded_for: string | null
}

/** 年底排摸: what towns, members and the Office found outstanding at the end of a year; the ground of next year's list. */
export interface KeyTargetSurveyTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Of the line. */
  id: string
  /** Year of the sweep. */
  year: number
  /** School or kindergarten. */
  school: string
  /** Its town or street (属地). */
  town: string | null
  /** First-level category of the pack. */
  category: string
  /** What was found. */
  problem: string
  /** Day. */
  found_on: string
  /** It had been put right before and was back (整治后反复); else it is outstanding (问题突出). */
  treated: boolean
  /** Unit that found it. */
  by_unit: string
  /** Post that entered it. */
  by_post: string
  /** When it was entered. */
  at: ColumnType<Date, Date | string, Date | string>
}

/** 回头看 thirty and ninety days after striking off: held, or rebounded as a new hazard. */
export interface LookBackTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  hazard: string
  round: number
  due_on: string
  held: boolean | null
  finding: ColumnType<string, string | undefined, string>
  person: string | null
  at: ColumnType<Date | null, Date | string | null, Date | string | null>
  found_again: string | null
}

/** 职责清单: one version of one unit. State follows mandateCan; a list in force has been signed by the leader in charge of the unit. */
export interface MandateTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Unit whose duties these are. */
  unit: string
  /** Year of the programme they come from. */
  year: number
  /** Counts from 1 in each unit and year. */
  version: number
  /** By mandateCan. */
  state: string
  /** What is asked, how it is done and which post answers, as MandateLine; posts, never persons. */
  lines: unknown
  /** Moves on with every save. */
  edits: ColumnType<number, number | undefined, number>
  /** Post that wrote it last. */
  written_by: string
  /** When that was. */
  written_at: ColumnType<Date, Date | string, Date | string>
  /** Post that signed it. */
  confirmed_by: string | null
  /** When it was signed. */
  confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Version of the pack the clauses were taken from. */
  programme: string
}

/** 联席会议. State follows meetingCan; who came stands in meeting_invitee, what was resolved in meeting_resolution. */
export interface MeetingTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** full: 全体会议, once a quarter; special: 专题会议, whenever it is needed. */
  kind: string
  /** As the notice and the minutes call it. */
  title: string
  /** Day of the meeting. */
  held_on: string
  /** Hour and minute it begins. */
  starts_at: string
  /** Where. */
  place: string
  /** Post that takes the chair; never a person. */
  chair: string
  /** What those invited should bring or prepare. */
  note: ColumnType<string, string | undefined, string>
  /** Agenda in order: title, and what it is about as kind and ref. */
  topics: ColumnType<unknown, unknown | undefined, unknown>
  /** By meetingCan. */
  state: string
  /** When it was called. */
  called_at: ColumnType<Date, Date | string, Date | string>
  /** Post that called it. */
  called_by: string
  /** When signing in was opened; the code on the screen is made from it. */
  begun_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** When signing in was closed. */
  over_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that closed it. */
  over_by: string | null
  /** Why it was cancelled. */
  reason: ColumnType<string, string | undefined, string>
  /** Text of the minutes before what was resolved. */
  body: ColumnType<string, string | undefined, string>
  /** What was resolved, while the minutes are being written; work begins when they are issued. */
  draft: ColumnType<unknown, unknown | undefined, unknown>
  /** Of the series minutes in its year, without gaps; null until the minutes are issued. */
  number: number | null
  /** Year of the number. */
  year: number | null
  /** As printed, from the pattern of the pack. */
  number_text: string | null
  /** When the minutes were issued. */
  issued_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that issued them. */
  issued_by: string | null
  /** Duties of the programme that it proved. */
  proved: ColumnType<string[], string[] | undefined, string[]>
  /** Duties it could not prove, each with the reason after a bar. */
  not_proved: ColumnType<string[], string[] | undefined, string[]>
  /** Version of the pack it was called under. */
  programme: string
  /** Units invited, and those the minutes name, as its subject. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** Moves on with every step of the Office. */
  version: ColumnType<number, number | undefined, number>
}

/** Who must come to a meeting: a unit by the post of its leader in charge, what it answered, and whether it signed in. */
export interface MeetingInviteeTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Meeting it is invited to. */
  meeting: string
  /** Unit invited. */
  unit: string
  /** Post that must come, by the register of the day it was called; never a person. */
  post: string
  /** Place in the list. */
  sort: ColumnType<number, number | undefined, number>
  /** comes, leave asked, or nothing yet. */
  answer: ColumnType<string, string | undefined, string>
  /** Why leave was asked. */
  reason: ColumnType<string, string | undefined, string>
  /** Post of the same unit that comes instead. */
  delegate: string | null
  /** When it last answered. */
  answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that answered. */
  answered_by: string | null
  /** When it signed in. */
  signed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that came: the one invited, or its delegate. */
  signed_post: string | null
  /** By the code on the screen, or by the Office at the door. */
  signed_how: string | null
  /** Wrong codes in a row; after five the Office signs in by hand. */
  tries: ColumnType<number, number | undefined, number>
}

/** 议定事项: what a meeting resolved, as work. State follows resolutionCan; being late is computed from due_on. */
export interface MeetingResolutionTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Meeting that resolved it. */
  meeting: string
  /** Place in the minutes. */
  nr: number
  /** What is to be done. */
  matter: string
  /** 牵头单位. */
  lead: string
  /** 配合单位. */
  assists: ColumnType<string[], string[] | undefined, string[]>
  /** Day it is due; moves on only by an extension that was granted or an answer that was sent back. */
  due_on: string
  /** The day the meeting set, kept. */
  first_due_on: string
  /** By resolutionCan. */
  state: string
  /** When the minutes were issued. */
  opened_at: ColumnType<Date, Date | string, Date | string>
  /** What was done, as the lead reports it. */
  result: ColumnType<string, string | undefined, string>
  /** When it was last reported done. */
  reported_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that did. */
  reported_by: string | null
  /** What the Office found. */
  finding: ColumnType<string, string | undefined, string>
  /** When the Office last judged a report. */
  judged_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that did. */
  judged_by: string | null
  /** How often a report was sent back. */
  send_backs: ColumnType<number, number | undefined, number>
  /** When it was closed. */
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Day asked for, while an extension waits for the Office. */
  asked_due_on: string | null
  /** Why it was asked for. */
  asked_reason: ColumnType<string, string | undefined, string>
  /** How often its day was moved on request. */
  extensions: ColumnType<number, number | undefined, number>
  /** How many rungs of the ladder of the pack were told for the present day. */
  rungs: ColumnType<number, number | undefined, number>
  /** Units that may see it, as its subject. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** Moves on with every step. */
  version: ColumnType<number, number | undefined, number>
}

/** A business or institution near a school, with its distance by straight line and on foot from the gate. */
export interface NeighbourTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  school: string
  kind: string
  name: string
  address: ColumnType<string, string | undefined, string>
  credit_code: string | null
  lat: number | null
  lng: number | null
  /** Great-circle distance to the nearest gate, computed. */
  straight_metres: number | null
  /** Shortest lawful walk from the gate, measured; see walking_method. */
  walking_metres: number | null
  walking_method: string | null
  note: ColumnType<string, string | undefined, string>
  valid_until: string | null
}

/** One notice to one post, shown in the app; bundled per subject. Sent outward by the outbox. */
export interface NoticeTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  /** The post it is for: whoever holds it reads it. */
  post: string
  subject: string
  kind: string
  title: string
  body: string
  link: string
  at: ColumnType<Date, Date | string, Date | string>
  /** When it may be delivered: the next working moment, or at once when urgent. */
  due_at: ColumnType<Date, Date | string, Date | string>
  read_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Makes a repeated sweep harmless: the same step of the same subject notifies a post once. */
  once: string
}

/** Notices still to be handed to a sender outside (file, SMS, WeCom, DingTalk, e-mail); survives restarts. */
export interface OutboxTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  notice: string
  sender: string
  due_at: ColumnType<Date, Date | string, Date | string>
  sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Tries so far; the waiting time doubles up to a day. */
  attempts: ColumnType<number, number | undefined, number>
  last_error: string | null
}

/** A point a patrol passes; its code is printed as a QR sheet and may be typed by hand. */
export interface PatrolPointTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Stable for ever. */
  id: string
  /** School it stands in. */
  school: string
  /** What is printed under the QR sheet, without letters that look alike. */
  code: string
  /** Where it is, for example 食堂后门. */
  name: string
  /** Order of the round. */
  sort: ColumnType<number, number | undefined, number>
  /** Latitude, CGCS2000. */
  lat: number | null
  /** Longitude, CGCS2000. */
  lng: number | null
  /** First day on which it is no longer passed. */
  closed_on: string | null
}

/** Somebody who holds a post. pii class: contact of an official; purpose: reach the post; kept while in post and 3 years after. */
export interface PersonTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  /** What screens show: the post, never the name. */
  label: string
  /** pii: name, AES-256-GCM; null in the demo. */
  name_cipher: Buffer | null
  /** pii: telephone, AES-256-GCM; revealed only with a reason that is recorded. */
  phone_cipher: Buffer | null
  /** First three and last four digits. */
  phone_masked: string | null
  /** When the contact was last confirmed; older than 12 months is flagged. */
  verified_on: string | null
}

/** A place inside or at the gate of a school: gate, building, canteen, dormitory, corridor. */
export interface PlaceTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  school: string
  kind: string
  name: string
  lat: number | null
  lng: number | null
  /** One of the places to be checked more often (clause 6.8). */
  key_place: ColumnType<boolean, boolean | undefined, boolean>
  valid_until: string | null
}

/** A post of a unit. What somebody may do comes from the post, never from the person. */
export interface PostTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  unit: string
  /** Kind of post, for example liaison; the table of permissions is written by it. */
  role: string
  /** As printed, for example 联络员. */
  title: string
  /** The unit is incomplete while nobody holds it. */
  mandatory: ColumnType<boolean, boolean | undefined, boolean>
  valid_from: string
  valid_until: string | null
}

/** A pack as it was applied to a district. One version of a pack is current; earlier ones stay readable for their records. */
export interface ProgrammeTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Name of the pack and the first sixteen digits of the SHA-256 of its content. */
  version: string
  pack: string
  year: number
  /** The whole pack, as validated. */
  content: unknown
  /** The version that new records are made under. */
  current: ColumnType<boolean, boolean | undefined, boolean>
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>
  applied_by: string
}

/** An item answered 否 that was reported as a hazard; kept by a reaction to the facts of hazards. */
export interface ProofFindingTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** The proof whose sheet it was found by. */
  proof: string
  /** Code of the item. */
  item: string
  /** The hazard. */
  hazard: string
  /** Its number, as printed. */
  number_text: string
  /** When it was reported. */
  reported_at: ColumnType<Date, Date | string, Date | string>
  /** When it was struck off; null while it is open. */
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

/** Somebody who did not rectify looked, and found it fixed or not. */
export interface ReinspectionTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  hazard: string
  /** Grows each time it is sent back; a major hazard needs two passes in one round. */
  round: number
  person: string
  post: string
  unit: string
  at: ColumnType<Date, Date | string, Date | string>
  passed: boolean
  finding: string
}

/** A comment on a matter, by anybody who sees it. Not evidence and not a step. */
export interface RemarkTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  subject: string
  text: string
  person: string
  post: string
  unit: string
  at: ColumnType<Date, Date | string, Date | string>
}

/** A report one unit or school owes by a day. State follows reportCan; being late is computed from the days and never stored. */
export interface ReportTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Code of the report in the programme. */
  code: string
  /** 半年小结 or 年度总结. */
  kind: string
  /** As the programme called it when it was opened. */
  name: string
  /** Unit or school that owes it. */
  unit: string
  /** Town or street of the school when it was opened (属地). */
  parent: string | null
  /** Whether a school owes it. */
  is_school: boolean
  /** First day it tells of. */
  from_on: string
  /** Last day its figures count. */
  cut_off: string
  /** Last day on which it is on time. */
  due_on: string
  /** Day reminders aim at: the one before, for 「…日前」 is read both ways. */
  aim_on: string
  /** Whether the town sees it; from the programme. */
  towns_see: ColumnType<boolean, boolean | undefined, boolean>
  /** By reportCan. */
  state: string
  /** What the body wrote, section by section. */
  text: ColumnType<unknown, unknown | undefined, unknown>
  /** Figures with the rows they counted, as they stood when it was handed in; null while they move. */
  figures: unknown | null
  /** The file handed in instead of or beside the form. */
  document: string | null
  /** Post that handed it in last. */
  submitted_by: string | null
  /** When it was handed in last. */
  submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** When it was handed in first: whether the file was on time follows from this. */
  first_submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Day the signed and sealed paper arrived. */
  paper_on: string | null
  /** Post of the office that received it. */
  paper_by: string | null
  /** Post that accepted, returned, reopened or exempted it. */
  decided_by: string | null
  /** When. */
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Why it was returned, reopened or exempted. */
  reason: ColumnType<string, string | undefined, string>
  /** Version of the programme it was opened under. */
  programme: string
  /** When it was opened by the clock. */
  opened_at: ColumnType<Date, Date | string, Date | string>
  /** Moves with every change. */
  version: ColumnType<number, number | undefined, number>
}

/** A report as it was kept by hand or handed in. None is ever changed. */
export interface ReportEditionTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** The report. */
  report: string
  /** Version of the report that it is; rises, with gaps where a step wrote no text. */
  no: number
  /** Kept as a draft, or handed in. */
  why: string
  /** What was written. */
  text: unknown
  /** What was frozen with it; a draft freezes nothing. */
  figures: unknown | null
  /** Post that did it. */
  by_post: string
  /** When. */
  at: ColumnType<Date, Date | string, Date | string>
}

/** 风险点: something at a school that may go wrong. State follows riskCan; being late is computed from review_on and never stored. */
export interface RiskTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** School whose register it stands in. */
  school: string
  /** Town or street the school belonged to when it was entered (属地). */
  town: string | null
  /** Kind of the pack: what the school does there. */
  kind: string
  /** What may go wrong, in one sentence. */
  title: string
  /** Place of the school from the registry, when it is one. */
  place: string | null
  /** Where, in words: the name of the place as it was then, or what was written. */
  spot: string
  /** Points by the scale of the pack. */
  likelihood: number
  /** Points by the scale of the pack. */
  consequence: number
  /** Grade of the pack that the product of the two falls into, under the pack it was last judged by. */
  grade: string
  /** 管控措施. */
  measures: string
  /** Post that answers for the measures; never a person. */
  responsible: string
  /** By riskCan. */
  state: string
  /** Day by which it is looked at again. */
  review_on: string
  /** Post that entered it. */
  entered_by: string
  /** When it was entered. */
  entered_at: ColumnType<Date, Date | string, Date | string>
  /** When the measures were found in place. */
  controlled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** When it was last looked at again. */
  reviewed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that did. */
  reviewed_by: string | null
  /** How often it was looked at again. */
  reviews: ColumnType<number, number | undefined, number>
  /** When it was struck from the register. */
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Why it was. */
  reason: ColumnType<string, string | undefined, string>
  /** Last reminder given for the present review_on. */
  reminded: string | null
  /** Version of the pack its grade was set under. */
  programme: string
  /** Units that may see it, as its subject: the school, its town, and the units the programme makes owners of the register. */
  audience: string[]
  /** Moves on with every step. */
  version: ColumnType<number, number | undefined, number>
}

/** 学期评估: a school goes through its whole register once a term, item by item. */
export interface RiskReviewTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** School whose register it goes through. */
  school: string
  /** Town or street the school belonged to then. */
  town: string | null
  /** Period as duties name it: term- and the day the term began. */
  term: string
  /** Open until every item has its verdict and the school says so. */
  state: string
  /** Post that opened it. */
  opened_by: string
  /** When it was opened. */
  opened_at: ColumnType<Date, Date | string, Date | string>
  /** Post that finished it. */
  finished_by: string | null
  /** When it was finished. */
  finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Why kinds that every term must look at are not in the register. */
  reason: ColumnType<string, string | undefined, string>
  /** What it came to, as ReviewFigures. */
  figures: unknown | null
  /** Duties this review proved. */
  proved: ColumnType<string[], string[] | undefined, string[]>
  /** Duties it could not prove, each with the sentence why: code and sentence, parted by a bar. */
  not_proved: ColumnType<string[], string[] | undefined, string[]>
  /** Version of the pack it was made under. */
  programme: string
  /** Units that may see it, as its subject. */
  audience: string[]
}

/** One line of the register as it stood when the review was opened, and what became of it. */
export interface RiskReviewItemTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Review it belongs to. */
  review: string
  /** Risk that is looked at. */
  risk: string
  /** The line as it stood, as RiskLine. */
  was: unknown
  /** Null until it was looked at. */
  verdict: string | null
  /** Grade after the verdict. */
  grade: string | null
  /** What was found, or why it was struck. */
  note: ColumnType<string, string | undefined, string>
  /** Post that gave the verdict. */
  post: string | null
  /** When it was given. */
  at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

/** A place that must be staffed and by which unit: 24-hour duty of a school, a post before its gate, a key street. */
export interface RosterTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the subject its facts are written under. */
  id: string
  /** What is staffed; leader and guard are the school's own, the others stand in the street. */
  kind: string
  /** As it stands over the sheet. */
  name: string
  /** Whose posts stand there. */
  unit: string
  /** School at which or before which it is. */
  school: string
  /** Territorial unit of the school when the roster was opened. */
  town: string | null
  /** Where exactly, in words. */
  place: string
  /** Latitude of the place, WGS-84; null while it is not on the map. */
  lat: number | null
  /** Longitude of the place, WGS-84. */
  lng: number | null
  /** Metres round the place that count as being there. */
  radius: number
  /** On which days of the calendar it must be staffed. */
  days: string
  /** Hours of such a day that must be staffed, as DutyWindow. */
  windows: unknown
  /** Kind of school, which decides its terms. */
  school_type: string | null
  /** Staffed by police officers or auxiliaries: counts for 见警率. */
  police: ColumnType<boolean, boolean | undefined, boolean>
  /** Minutes after the beginning from which a check-in is late. */
  late_after: number
  /** The week it is planned from, as Pattern. */
  pattern: unknown | null
  /** Last day it was planned for. */
  planned_until: string | null
  /** First day it must be staffed. */
  opened_on: string
  /** First day it need not be staffed any more. */
  closed_on: string | null
  /** Why it was closed. */
  reason: ColumnType<string, string | undefined, string>
}

/** A change of who holds a post in the leading group, its office or a unit: proposed, then decided by someone else. */
export interface RosterChangeTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  roster: string
  post: string
  person_label: string
  phone_cipher: Buffer | null
  phone_masked: string | null
  effective_on: string
  reason: string
  state: string
  proposed_by: string
  proposed_at: ColumnType<Date, Date | string, Date | string>
  decided_by: string | null
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  decision: string | null
}

/** Gaps ahead that somebody was told of, so that nobody is told of the same one twice. */
export interface RosterGapTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Roster that has the gap. */
  roster: string
  /** Where it began when it was told. */
  from_at: Date
  /** When it was told. */
  told_at: Date
  /** Where it ends as far as is known now; moves on while nothing is planned. */
  to_at: ColumnType<Date, Date | string, Date | string>
  /** When it was filled or had passed. */
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

/** One contested assignment and what was decided; a decided one is a precedent shown next time. */
export interface RulingTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  /** Precedent number, given when decided; 0 before. */
  number: number
  hazard: string
  category: string
  detail: string
  contested_by: string
  contested_at: ColumnType<Date, Date | string, Date | string>
  reason: string
  suggests: string | null
  /** The ruling itself has a time limit. */
  decide_by: ColumnType<Date, Date | string, Date | string>
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  lead: string | null
  basis: string | null
}

/** What a school or kindergarten is, beside being a unit. Pupils appear as counts only. */
export interface SchoolTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  unit: string
  /** 办学类型码, for example 211 小学. */
  type: string
  ownership: string
  setting: ColumnType<string, string | undefined, string>
  students: number
  boarders: ColumnType<number, number | undefined, number>
  staff: ColumnType<number, number | undefined, number>
  guards: ColumnType<number, number | undefined, number>
  certified_guards: ColumnType<number, number | undefined, number>
  /** 统一社会信用代码, GB 32100-2015, check digit verified on entry. */
  credit_code: string | null
  /** 学校(机构)标识码, ten digits. */
  school_code: string | null
  address: ColumnType<string, string | undefined, string>
  /** Degrees, in the system named by crs. */
  lat: number | null
  lng: number | null
  crs: ColumnType<string, string | undefined, string>
  /** Community in whose territory it lies. */
  community: string | null
  /** Police station in charge. */
  station: string | null
  /** Post of the district leader who answers for it. */
  leader: string | null
  /** School buses in use (校车). Source: 校车安全管理条例 2. */
  buses: ColumnType<number, number | undefined, number>
}

/** A signed-in browser. Only the hash of its token is kept. Ends after 30 minutes without use on a PC. */
export interface SessionTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  token_hash: Buffer
  person: string
  post: string
  started_at: ColumnType<Date, Date | string | undefined, Date | string>
  seen_at: ColumnType<Date, Date | string | undefined, Date | string>
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  address: string
  agent: string
}

/** Values the district may change. The demo clock is one: {"at": instant}. */
export interface SettingTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  key: string
  value: unknown
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>
}

/** One turn of duty of one post. State follows shiftCan. */
export interface ShiftTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Named in the facts of the roster. */
  id: string
  /** Roster it belongs to. */
  roster: string
  /** Day it begins on. */
  day: string
  /** When it begins. */
  from_at: ColumnType<Date, Date | string, Date | string>
  /** When it ends; after midnight for a night. */
  to_at: ColumnType<Date, Date | string, Date | string>
  /** Post that stands it now; never a person. */
  post: string
  /** Post it was first planned for, when swapped or substituted. */
  original_post: string | null
  /** planned, on duty, handed over, or missed. */
  state: string
  /** Swapped, substituted or begun: planning anew leaves it alone. */
  touched: ColumnType<boolean, boolean | undefined, boolean>
  /** When somebody came, as seen on site. */
  on_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** When it was handed over, as seen on site. */
  off_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Minutes after the beginning at the check-in. */
  late_minutes: number | null
  /** Said at the hand-over; null before. */
  equipment_complete: boolean | null
  /** What the next shift must know. */
  open_matters: ColumnType<string, string | undefined, string>
  /** When the next shift confirmed the hand-over. */
  received_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that confirmed it. */
  received_by: string | null
}

/** A sign of somebody on duty: came, is here, left. Only added to. Coordinates are not kept, only how far from the place. */
export interface ShiftSignTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Of the sign. */
  id: string
  /** Shift it was made in. */
  shift: string
  /** in at the beginning, here in between, out at the hand-over. */
  kind: string
  /** Post that made it. */
  post: string
  /** When it was made on site. */
  at: ColumnType<Date, Date | string, Date | string>
  /** When the server received it; later for a phone without a network. */
  received_at: ColumnType<Date, Date | string, Date | string>
  /** Metres from the place of the roster; null where either place is not known. */
  distance: number | null
  /** Metres the phone may be wrong by. */
  accuracy: number | null
  /** Within the radius; null when the distance is not known. */
  near: boolean | null
  /** Why there is no place: GPS failed, said by the person. */
  no_place: string | null
}

/** Two posts want to change shifts: asked by one, consented to by the other, approved by whoever answers for the roster. */
export interface ShiftSwapTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Of the request. */
  id: string
  /** Shift of the one who asks. */
  shift: string
  /** Shift asked for in exchange. */
  other: string
  /** Post that asks. */
  asked_by: string
  /** When it was asked. */
  asked_at: ColumnType<Date, Date | string, Date | string>
  /** Why. */
  reason: string
  /** Post whose consent is needed. */
  other_post: string
  /** Null while the other has not answered. */
  consented: boolean | null
  /** When the other answered. */
  consented_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Null while undecided; never true without consent. */
  approved: boolean | null
  /** Post that decided. */
  decided_by: string | null
  /** When it was decided. */
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** What the other or the decider said to it. */
  note: ColumnType<string, string | undefined, string>
}

/** 情况反映: what a unit or school tells the office outside its regular reports. State follows briefCan. */
export interface SituationBriefTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Unit or school that tells it. */
  unit: string
  /** What it is about. */
  title: string
  /** What there is to tell. */
  body: string
  /** Clause of the programme it is about; null when it is about none. */
  clause: string | null
  /** By briefCan. */
  state: string
  /** Post that sent it. */
  sent_by: string
  /** When it was sent. */
  sent_at: ColumnType<Date, Date | string, Date | string>
  /** Post of the office that read it first (回执). */
  read_by: string | null
  /** When. */
  read_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** What the office answered. */
  answer: ColumnType<string, string | undefined, string>
  /** Post that answered. */
  answered_by: string | null
  /** When. */
  answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Version of the programme it was sent under. */
  programme: string
  /** Moves with every step. */
  version: ColumnType<number, number | undefined, number>
}

/** Anything facts are written about. Decides who may see those facts, and holds the head of their hash chain. */
export interface SubjectTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  id: string
  /** What it is, for example hazard or unit. */
  kind: string
  /** Units that may see it beside those who see the whole district. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** Person who opened it; may always see it. */
  opened_by: string | null
  /** Number of facts so far. */
  seq: ColumnType<number, number | undefined, number>
  /** SHA-256 of the newest fact, which covers all before it. */
  hash: ColumnType<Buffer, Buffer | undefined, Buffer>
}

/** 约谈: the Office talks to whoever answers for the unit. */
export interface SupervisionInterviewTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Of the interview. */
  id: string
  /** Order it is about. */
  supervision_order: string
  /** Day it was held. */
  held_on: string
  /** Post that was talked to; never a person. */
  post: string
  /** What was said. */
  notes: string
  /** What was agreed. */
  result: string
  /** Post of the Office that held it. */
  by_post: string
  /** When it was entered. */
  at: ColumnType<Date, Date | string, Date | string>
}

/** 督办单. State follows orderCan; being late is computed from due_on and never stored. */
export interface SupervisionOrderTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Also the id of its subject. */
  id: string
  /** Of the series order in its year, without gaps; null until it is issued. */
  number: number | null
  /** Year of the number. */
  year: number | null
  /** As printed, from the pattern of the pack. */
  number_text: string | null
  /** Second when it follows one that was not answered. */
  round: ColumnType<number, number | undefined, number>
  /** The order it follows. */
  follows: string | null
  /** What it presses. */
  about_kind: string
  /** Id of the hazard or visit, or school/duty; null for what the Office writes. */
  about: string | null
  /** Rung of the pack's ladder that drafted it; null when the Office wrote it. */
  rung: string | null
  /** Hazard, rung and due date: the same rung drafts once. */
  ladder_key: string | null
  /** School it concerns. */
  school: string | null
  /** Town or street of that school when it was written (属地). */
  town: string | null
  /** 督办事项. */
  matter: string
  /** Clause of the programme it rests on. */
  basis: string
  /** 承办单位. */
  lead: string
  /** 配合单位. */
  assists: ColumnType<string[], string[] | undefined, string[]>
  /** 办理要求. */
  demand: string
  /** 办结时限; moves on when an answer is sent back. */
  due_on: string
  /** The first one, kept. */
  first_due_on: string
  /** Post of the leader who answers for it; never a person. */
  leader: string | null
  /** By orderCan. */
  state: string
  /** When it was first written. */
  drafted_at: ColumnType<Date, Date | string, Date | string>
  /** When it was issued. */
  issued_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that issued it; system when the pack lets the ladder issue. */
  issued_by: string | null
  /** When the unit signed for it. */
  signed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that did. */
  signed_by: string | null
  /** When it was last answered. */
  replied_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that answered. */
  replied_by: string | null
  /** 办理情况. */
  reply: ColumnType<string, string | undefined, string>
  /** How often an answer was sent back. */
  send_backs: ColumnType<number, number | undefined, number>
  /** When the Office last judged an answer. */
  judged_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** Post that did. */
  judged_by: string | null
  /** 办公室核实意见. */
  finding: ColumnType<string, string | undefined, string>
  /** When it was closed. */
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  /** 挂牌. */
  listed_on: string | null
  /** 一事一策. */
  listed_plan: ColumnType<string, string | undefined, string>
  /** 摘牌: when the matter was dealt with. */
  unlisted_on: string | null
  /** Why a draft was not issued. */
  reason: ColumnType<string, string | undefined, string>
  /** The due date whose passing was told of. */
  reminded_for: string | null
  /** Version of the pack it was written under. */
  programme: string
  /** Units that may see it once it is issued, as its subject. */
  audience: ColumnType<string[], string[] | undefined, string[]>
  /** Moves on with every step. */
  version: ColumnType<number, number | undefined, number>
}

/** A unit of the district: the office, a member unit, a town or street, a school, a care institution. */
export interface UnitTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** Short stable code; never changes when the name does. */
  id: string
  kind: string
  /** Full name today; earlier names are in unit_name. */
  name: string
  /** Name used in lists, for example 市监局. */
  short: string
  /** Territorial unit above it (属地): a school belongs to its town or street. */
  parent: string | null
  /** Department in charge (主管): a school belongs to the education bureau. */
  line: string | null
  sort: ColumnType<number, number | undefined, number>
  valid_from: string
  /** First day on which it no longer exists. */
  valid_until: string | null
}

/** What a unit was called on any day, so that a record of 2017 still prints the name of 2017. */
export interface UnitNameTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  unit: string
  valid_from: string
  name: string
  short: string
  /** First day on which this is no longer the name. */
  valid_until: string | null
}

/** Which unit took over from which when units were split or merged; open matters follow it. */
export interface UnitSuccessionTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  before: string
  after: string
  kind: string
  day: string
  reason: string
}

/** How far a school is connected to the district platform for gate video. A school without a row is unknown. */
export interface VideoAccessTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  /** School. */
  school: string
  /** Not begun, being built, or connected as the office confirmed. */
  state: string
  /** Day since which it is so. */
  since: string
  /** What is in the way, or by when. */
  note: ColumnType<string, string | undefined, string>
}

/** Every table, as Kysely wants to know them. */
export interface Tables {
  account: AccountTable
  attachment: AttachmentTable
  camera: CameraTable
  camera_fault: CameraFaultTable
  campaign_due: CampaignDueTable
  campaign_finding: CampaignFindingTable
  campaign_opening: CampaignOpeningTable
  campaign_report: CampaignReportTable
  clock_event: ClockEventTable
  command: CommandTable
  counter: CounterTable
  cursor_of: CursorOfTable
  district: DistrictTable
  document: DocumentTable
  document_receipt: DocumentReceiptTable
  duty_exemption: DutyExemptionTable
  duty_judged: DutyJudgedTable
  duty_missed: DutyMissedTable
  duty_proof: DutyProofTable
  duty_reminded: DutyRemindedTable
  duty_run: DutyRunTable
  duty_tallied: DutyTalliedTable
  duty_tally: DutyTallyTable
  extension: ExtensionTable
  fact: FactTable
  file: FileTable
  file_upload: FileUploadTable
  hazard: HazardTable
  hazard_dates: HazardDatesTable
  hazard_day: HazardDayTable
  hazard_day_counted: HazardDayCountedTable
  hazard_reporter: HazardReporterTable
  hazard_tallied: HazardTalliedTable
  hazard_tally: HazardTallyTable
  holding: HoldingTable
  inspection_finding: InspectionFindingTable
  inspection_plan: InspectionPlanTable
  inspection_recusal: InspectionRecusalTable
  inspection_visit: InspectionVisitTable
  key_target: KeyTargetTable
  key_target_entry: KeyTargetEntryTable
  key_target_milestone: KeyTargetMilestoneTable
  key_target_survey: KeyTargetSurveyTable
  look_back: LookBackTable
  mandate: MandateTable
  meeting: MeetingTable
  meeting_invitee: MeetingInviteeTable
  meeting_resolution: MeetingResolutionTable
  neighbour: NeighbourTable
  notice: NoticeTable
  outbox: OutboxTable
  patrol_point: PatrolPointTable
  person: PersonTable
  place: PlaceTable
  post: PostTable
  programme: ProgrammeTable
  proof_finding: ProofFindingTable
  reinspection: ReinspectionTable
  remark: RemarkTable
  report: ReportTable
  report_edition: ReportEditionTable
  risk: RiskTable
  risk_review: RiskReviewTable
  risk_review_item: RiskReviewItemTable
  roster: RosterTable
  roster_change: RosterChangeTable
  roster_gap: RosterGapTable
  ruling: RulingTable
  school: SchoolTable
  session: SessionTable
  setting: SettingTable
  shift: ShiftTable
  shift_sign: ShiftSignTable
  shift_swap: ShiftSwapTable
  situation_brief: SituationBriefTable
  subject: SubjectTable
  supervision_interview: SupervisionInterviewTable
  supervision_order: SupervisionOrderTable
  unit: UnitTable
  unit_name: UnitNameTable
  unit_succession: UnitSuccessionTable
  video_access: VideoAccessTable
}
