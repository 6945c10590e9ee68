-- Hazards: what is wrong, from first sight to struck off. Sub-records hold what a hazard has several of.

create table hazard (
  district text not null,
  id uuid not null,
  number integer not null check (number > 0),
  year integer not null,
  number_text text not null,
  title text not null,
  description text not null default '',
  school text not null,
  town text,
  spot text not null,
  lat double precision,
  lng double precision,
  accuracy double precision,
  category text not null,
  detail text not null default '',
  grade text check (grade in ('general', 'larger', 'major')),
  state text not null check (state in ('reported', 'verified', 'graded', 'assigned', 'contested', 'rectifying', 'done', 'passed', 'struck', 'void-proposed', 'void', 'withdrawn', 'merged')),
  channel text not null,
  confidential boolean not null default false,
  found_by text not null,
  found_on date not null,
  reported_at timestamptz not null,
  lead text,
  assists text[] not null default '{}',
  demand text not null default '',
  responsible text not null default '',
  measures text not null default '',
  precaution text not null default '',
  funds numeric(12, 2) check (funds >= 0),
  plan jsonb,
  assigned_at timestamptz,
  accept_due_at timestamptz,
  accepted_at timestamptz,
  due_on date,
  original_due_on date,
  extensions integer not null default 0,
  extension_asked boolean not null default false,
  contested_once boolean not null default false,
  done_at timestamptz,
  result text not null default '',
  reinspected_on date,
  reinspectors text not null default '',
  passes integer not null default 0,
  send_backs integer not null default 0,
  struck_at timestamptz,
  solved_at text check (solved_at in ('school', 'town', 'department', 'district')),
  on_spot boolean not null default false,
  temporary text not null default '',
  orders integer not null default 0,
  listed boolean not null default false,
  rebound_of uuid,
  rebounds integer not null default 0,
  family text not null,
  merged_into uuid,
  state_before text,
  void_proposed_by text,
  first_book integer not null,
  last_book integer not null,
  remark text not null default '',
  campaign text,
  programme text not null,
  grams text[] not null default '{}',
  ladder text[] not null default '{}',
  look_at timestamptz,
  version integer not null default 1,
  primary key (district, id),
  unique (district, year, number),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, school) references unit (district, id) on delete restrict,
  foreign key (district, lead) references unit (district, id) on delete restrict,
  foreign key (district, rebound_of) references hazard (district, id) on delete restrict,
  foreign key (district, merged_into) references hazard (district, id) on delete restrict,
  check (state <> 'struck' or struck_at is not null),
  check (state not in ('assigned', 'rectifying', 'done', 'passed') or lead is not null)
);
comment on table hazard is 'An unsafe state, act or management gap at or near a school. Columns are those of the paper ledger; state follows hazardCan.';
comment on column hazard.district is 'GB/T 2260 code of the district that owns the row.';
comment on column hazard.number is 'Gap-free within the year; never reused, not even after voiding.';
comment on column hazard.town is 'Territorial unit of the school when it was reported (属地).';
comment on column hazard.category is 'First-level code of the pack.';
comment on column hazard.detail is 'Second-level code of the pack.';
comment on column hazard.confidential is 'The reporter asked not to be known to the units concerned.';
comment on column hazard.found_by is '排查人: a post, never a name; 保密 when confidential.';
comment on column hazard.funds is '整改资金, 万元.';
comment on column hazard.plan is '五落实 as in FiveAssurances.';
comment on column hazard.due_on is 'What the clock events come to today; kept here for lists, and checked against them by a test.';
comment on column hazard.original_due_on is 'The first commitment; nothing moves it.';
comment on column hazard.passes is 'Different people who found it fixed in the present round.';
comment on column hazard.family is 'School, category, detail and spot written one way: links a rebound to what was struck off.';
comment on column hazard.first_book is 'Year of the ledger book it was entered in.';
comment on column hazard.last_book is 'Newest book it was carried over to; equals first_book unless it stayed open past a January.';
comment on column hazard.programme is 'Version of the pack it was registered under.';
comment on column hazard.grams is 'Pairs of characters of all that can be searched, for substring search in Chinese.';
comment on column hazard.ladder is 'Steps of the escalation ladder already taken for the present deadline.';
comment on column hazard.look_at is 'When the sweep must look at it again; null when nothing can fall due.';
create index hazard_open_by_due on hazard (district, due_on, id) where state in ('reported', 'verified', 'graded', 'assigned', 'contested', 'rectifying', 'done', 'passed', 'void-proposed');
create index hazard_by_due on hazard (district, last_book, due_on, id);
create index hazard_by_found on hazard (district, last_book, found_on, id);
create index hazard_by_number on hazard (district, year, number desc);
create index hazard_by_school on hazard (district, school, due_on, id);
create index hazard_by_lead on hazard (district, lead, due_on, id);
create index hazard_by_state on hazard (district, state, due_on, id) where state not in ('struck', 'void', 'withdrawn', 'merged');
create index hazard_by_family on hazard (district, family) where state = 'struck';
create index hazard_to_look_at on hazard (district, look_at) where look_at is not null;
create index hazard_rebound on hazard (district, rebound_of) where rebound_of is not null;
create index hazard_grams on hazard using gin (grams);

create table clock_event (
  district text not null,
  subject uuid not null,
  seq integer not null,
  clock text not null check (clock in ('accept', 'resolve')),
  kind text not null check (kind in ('set', 'paused', 'resumed', 'extended', 'reopened', 'resent', 'met', 'stopped')),
  at timestamptz not null,
  detail jsonb not null,
  primary key (district, subject, seq),
  foreign key (district, subject) references subject (district, id) on delete restrict
);
comment on table clock_event is 'What happened to the clocks of a matter. Only added to; every deadline is computed from it.';
comment on column clock_event.district is 'GB/T 2260 code of the district that owns the row.';
comment on column clock_event.detail is 'The whole event as in ClockEvent.';

create table hazard_reporter (
  district text not null,
  hazard uuid not null,
  person text not null,
  post text not null,
  unit text not null,
  said text not null default '',
  at timestamptz not null,
  confidential boolean not null default false,
  answer text check (answer in ('fixed', 'not-fixed')),
  answered_at timestamptz,
  merged_from uuid,
  primary key (district, hazard, person, at),
  foreign key (district, hazard) references hazard (district, id) on delete restrict
);
comment on table hazard_reporter is 'Who reported it: everyone is kept when hazards are merged. Seen by the office, by the reporter, and by the own unit unless confidential.';
comment on column hazard_reporter.district is 'GB/T 2260 code of the district that owns the row.';
comment on column hazard_reporter.answer is 'What the reporter says of the fix.';
comment on column hazard_reporter.merged_from is 'The hazard this report came from, so that a merge can be undone.';

create table ruling (
  district text not null,
  id uuid not null,
  number integer not null,
  hazard uuid not null,
  category text not null,
  detail text not null,
  contested_by text not null,
  contested_at timestamptz not null,
  reason text not null,
  suggests text,
  decide_by timestamptz not null,
  decided_at timestamptz,
  lead text,
  basis text,
  primary key (district, id),
  foreign key (district, hazard) references hazard (district, id) on delete restrict
);
comment on table ruling is 'One contested assignment and what was decided; a decided one is a precedent shown next time.';
comment on column ruling.district is 'GB/T 2260 code of the district that owns the row.';
comment on column ruling.number is 'Precedent number, given when decided; 0 before.';
comment on column ruling.decide_by is 'The ruling itself has a time limit.';
create index ruling_precedent on ruling (district, category, detail) where decided_at is not null;

create table extension (
  district text not null,
  id uuid not null,
  hazard uuid not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_unit text not null,
  due_on date not null,
  wanted date not null,
  reason text not null,
  decided_at timestamptz,
  decided_by text,
  granted date,
  note text,
  primary key (district, id),
  foreign key (district, hazard) references hazard (district, id) on delete restrict
);
comment on table extension is 'A request for more time, asked before expiry and decided elsewhere; the original date is kept.';
comment on column extension.district is 'GB/T 2260 code of the district that owns the row.';
comment on column extension.granted is 'The new date; null while undecided or when refused.';
create index extension_of on extension (district, hazard);

create table reinspection (
  district text not null,
  id uuid not null,
  hazard uuid not null,
  round integer not null,
  person text not null,
  post text not null,
  unit text not null,
  at timestamptz not null,
  passed boolean not null,
  finding text not null,
  primary key (district, id),
  foreign key (district, hazard) references hazard (district, id) on delete restrict
);
comment on table reinspection is 'Somebody who did not rectify looked, and found it fixed or not.';
comment on column reinspection.district is 'GB/T 2260 code of the district that owns the row.';
comment on column reinspection.round is 'Grows each time it is sent back; a major hazard needs two passes in one round.';
create unique index reinspection_once on reinspection (district, hazard, round, person);

create table look_back (
  district text not null,
  hazard uuid not null,
  round integer not null check (round in (1, 2)),
  due_on date not null,
  held boolean,
  finding text not null default '',
  person text,
  at timestamptz,
  found_again uuid,
  primary key (district, hazard, round),
  foreign key (district, hazard) references hazard (district, id) on delete restrict
);
comment on table look_back is '回头看 thirty and ninety days after striking off: held, or rebounded as a new hazard.';
comment on column look_back.district is 'GB/T 2260 code of the district that owns the row.';
create index look_back_due on look_back (district, due_on) where held is null;

create table remark (
  district text not null,
  id uuid not null,
  subject uuid not null,
  text text not null,
  person text not null,
  post text not null,
  unit text not null,
  at timestamptz not null,
  primary key (district, id),
  foreign key (district, subject) references subject (district, id) on delete restrict
);
comment on table remark is 'A comment on a matter, by anybody who sees it. Not evidence and not a step.';
comment on column remark.district is 'GB/T 2260 code of the district that owns the row.';
create index remark_of on remark (district, subject, at);

create table hazard_tally (
  district text not null,
  book integer not null,
  state text not null,
  grade text not null,
  category text not null,
  town text not null,
  lead text not null,
  n integer not null,
  funds numeric(14, 2) not null default 0,
  primary key (district, book, state, grade, category, town, lead)
);
comment on table hazard_tally is 'Roll-up kept by facts: how many hazards of a book stand how. A test shows it equals a full recount.';
comment on column hazard_tally.district is 'GB/T 2260 code of the district that owns the row.';
create table hazard_tallied (
  district text not null,
  hazard uuid not null,
  counted jsonb not null,
  primary key (district, hazard)
);
comment on table hazard_tallied is 'As what each hazard is counted in the roll-up now, so that a change can be taken back exactly.';
comment on column hazard_tallied.district is 'GB/T 2260 code of the district that owns the row.';

-- who may ---------------------------------------------------------------------------------------------------------
alter table hazard enable row level security; alter table hazard force row level security;
alter table clock_event enable row level security; alter table clock_event force row level security;
alter table hazard_reporter enable row level security; alter table hazard_reporter force row level security;
alter table ruling enable row level security; alter table ruling force row level security;
alter table extension enable row level security; alter table extension force row level security;
alter table reinspection enable row level security; alter table reinspection force row level security;
alter table look_back enable row level security; alter table look_back force row level security;
alter table remark enable row level security; alter table remark force row level security;
alter table hazard_tally enable row level security; alter table hazard_tally force row level security;
alter table hazard_tallied enable row level security; alter table hazard_tallied force row level security;

create function is_administrator() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('system-admin', 'security-admin', 'auditor'), false) $$;
comment on function is_administrator() is 'The three administrators keep the machine and see none of the district''s business.';

-- Visible with its subject: own unit, own territory, lead or assisting, the reporter; the office the whole district.
create policy see_with_subject on hazard for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or id in (select s.id from subject s where s.district = (select my_district()) and s.kind = 'hazard'
    and (s.audience && (select my_units()) or s.opened_by = (select my_person())))));
create policy report on hazard for insert with check (district = (select my_district()) and not (select is_administrator()));
create policy work_on_visible on hazard for update using (district = (select my_district()) and not (select is_administrator())
  and exists (select 1 from subject s where s.district = hazard.district and s.id = hazard.id));
create policy see_with_subject on clock_event for select using (district = (select my_district()) and exists (
  select 1 from subject s where s.district = clock_event.district and s.id = clock_event.subject));
create policy append on clock_event for insert with check (district = (select my_district()));
create policy see_office_self_or_own_unit on hazard_reporter for select using (district = (select my_district())
  and ((select my_role()) in ('office-director', 'office-staff', 'system') or person = (select my_person()) or (not confidential and unit = (select my_unit()))));
create policy report_self on hazard_reporter for insert
  with check (district = (select my_district()) and (person = (select my_person()) or (select my_role()) in ('office-director', 'office-staff', 'system')));
create policy move_by_office on hazard_reporter for update
  using (district = (select my_district()) and ((select my_role()) in ('office-director', 'office-staff', 'system') or person = (select my_person())));
-- A decided ruling is a precedent for the whole district; an open one belongs to those who see the hazard.
create policy see_precedent_or_with_subject on ruling for select using (district = (select my_district()) and not (select is_administrator())
  and (decided_at is not null or exists (select 1 from subject s where s.district = ruling.district and s.id = ruling.hazard)));
create policy contest on ruling for insert with check (district = (select my_district()) and exists (
  select 1 from subject s where s.district = ruling.district and s.id = ruling.hazard));
create policy decide_by_office on ruling for update using (district = (select my_district()) and (select my_role()) in ('office-director', 'office-staff', 'system'));
create policy see_with_subject on extension for select using (district = (select my_district()) and exists (
  select 1 from subject s where s.district = extension.district and s.id = extension.hazard));
create policy ask on extension for insert with check (district = (select my_district()) and asked_by = (select my_person()));
create policy decide_elsewhere on extension for update using (district = (select my_district()) and asked_by_unit <> (select my_unit()));
create policy see_with_subject on reinspection for select using (district = (select my_district()) and exists (
  select 1 from subject s where s.district = reinspection.district and s.id = reinspection.hazard));
create policy inspect_self on reinspection for insert with check (district = (select my_district()) and person = (select my_person()));
create policy see_with_subject on look_back for select using (district = (select my_district()) and exists (
  select 1 from subject s where s.district = look_back.district and s.id = look_back.hazard));
create policy plan on look_back for insert with check (district = (select my_district()));
create policy answer on look_back for update using (district = (select my_district()) and exists (
  select 1 from subject s where s.district = look_back.district and s.id = look_back.hazard));
create policy see_with_subject on remark for select using (district = (select my_district()) and not (select is_administrator()) and exists (
  select 1 from subject s where s.district = remark.district and s.id = remark.subject));
create policy comment_self on remark for insert with check (district = (select my_district()) and person = (select my_person()) and exists (
  select 1 from subject s where s.district = remark.district and s.id = remark.subject));
create policy see_district on hazard_tally for select using (district = (select my_district()) and ((select sees_district()) or (select my_role()) = 'system'));
create policy kept_by_system on hazard_tally for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
create policy kept_by_system on hazard_tallied for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');

grant select on hazard, clock_event, hazard_reporter, ruling, extension, reinspection, look_back, remark, hazard_tally, hazard_tallied to huxue_app;
grant select on hazard, clock_event, ruling, extension, reinspection, look_back, hazard_tally to huxue_reader;
grant insert (district, id, number, year, number_text, title, description, school, town, spot, lat, lng, accuracy, category, detail, grade, state,
  channel, confidential, found_by, found_on, reported_at, rebound_of, rebounds, family, first_book, last_book, campaign, programme, grams, look_at) on hazard to huxue_app;
grant update (title, description, grade, state, lead, assists, demand, responsible, measures, precaution, funds, plan, assigned_at, accept_due_at,
  accepted_at, due_on, original_due_on, extensions, extension_asked, contested_once, done_at, result, reinspected_on, reinspectors, passes,
  send_backs, struck_at, solved_at, on_spot, temporary, orders, listed, rebound_of, rebounds, merged_into, state_before, void_proposed_by,
  last_book, remark, ladder, look_at, version) on hazard to huxue_app;
-- NOTE: number, school, spot, category and who reported it are never changed; a wrong one is voided and reported anew.
grant insert (district, subject, seq, clock, kind, at, detail) on clock_event to huxue_app;
grant insert (district, hazard, person, post, unit, said, at, confidential, merged_from) on hazard_reporter to huxue_app;
grant update (answer, answered_at) on hazard_reporter to huxue_app;
grant delete on hazard_reporter to huxue_app;
create policy unmerge_by_office on hazard_reporter for delete
  using (district = (select my_district()) and merged_from is not null and (select my_role()) in ('office-director', 'office-staff', 'system'));
grant insert (district, id, number, hazard, category, detail, contested_by, contested_at, reason, suggests, decide_by) on ruling to huxue_app;
grant update (number, decided_at, lead, basis) on ruling to huxue_app;
grant insert (district, id, hazard, asked_at, asked_by, asked_by_unit, due_on, wanted, reason) on extension to huxue_app;
grant update (decided_at, decided_by, granted, note) on extension to huxue_app;
grant insert (district, id, hazard, round, person, post, unit, at, passed, finding) on reinspection to huxue_app;
grant insert (district, hazard, round, due_on) on look_back to huxue_app;
grant update (held, finding, person, at, found_again) on look_back to huxue_app;
grant insert (district, id, subject, text, person, post, unit, at) on remark to huxue_app;
grant insert (district, book, state, grade, category, town, lead, n, funds) on hazard_tally to huxue_app;
grant update (n, funds) on hazard_tally to huxue_app;
grant insert (district, hazard, counted) on hazard_tallied to huxue_app;
grant update (counted) on hazard_tallied to huxue_app;
