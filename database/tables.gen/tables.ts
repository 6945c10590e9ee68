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
  hazard: string
  counted: unknown
}

/** Roll-up kept by facts: how many hazards of a book stand how. A test shows it equals a full recount. */
export interface HazardTallyTable {
  /** GB/T 2260 code of the district that owns the row. */
  district: string
  book: number
  state: string
  grade: string
  category: string
  town: string
  lead: string
  n: number
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

/** Every table, as Kysely wants to know them. */
export interface Tables {
  account: AccountTable
  attachment: AttachmentTable
  clock_event: ClockEventTable
  command: CommandTable
  counter: CounterTable
  cursor_of: CursorOfTable
  district: DistrictTable
  extension: ExtensionTable
  fact: FactTable
  file: FileTable
  hazard: HazardTable
  hazard_reporter: HazardReporterTable
  hazard_tallied: HazardTalliedTable
  hazard_tally: HazardTallyTable
  holding: HoldingTable
  look_back: LookBackTable
  neighbour: NeighbourTable
  notice: NoticeTable
  outbox: OutboxTable
  person: PersonTable
  place: PlaceTable
  post: PostTable
  programme: ProgrammeTable
  reinspection: ReinspectionTable
  remark: RemarkTable
  roster_change: RosterChangeTable
  ruling: RulingTable
  school: SchoolTable
  session: SessionTable
  setting: SettingTable
  subject: SubjectTable
  unit: UnitTable
  unit_name: UnitNameTable
  unit_succession: UnitSuccessionTable
}
