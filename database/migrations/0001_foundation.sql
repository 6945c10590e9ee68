-- Who is asking, and what every room stands on: subjects, facts, commands, counters, files, notices, long work, settings.
-- The application connects as huxue_app, which owns nothing; row-level security is forced on every table.

revoke all on schema public from public;
grant usage on schema public to huxue_app, huxue_reader;

-- Who is asking is set once per transaction; after a committed set_config the value is '' and not null, hence nullif.
create function my_district() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.district', true), '') $$;
create function my_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '') $$;
create function my_unit() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.unit', true), '') $$;
create function my_units() returns text[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(nullif(current_setting('app.units', true), ''), ','), '{}') $$;
create function my_role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.role', true), '') $$;
create function sees_district() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.scope', true), '') = 'district' $$;
comment on function my_units() is 'Units whose matters the asker may see: the own unit and, for a town, the schools in its territory.';
comment on function sees_district() is 'True for the leading-group office, district leaders and the system itself.';

-- subject ---------------------------------------------------------------------------------------------------------
create table subject (
  district text not null,
  id uuid not null,
  kind text not null,
  audience text[] not null default '{}',
  opened_by text,
  seq integer not null default 0 check (seq >= 0),
  hash bytea not null default '\x',
  primary key (district, id)
);
comment on table subject is 'Anything facts are written about. Decides who may see those facts, and holds the head of their hash chain.';
comment on column subject.district is 'GB/T 2260 code of the district that owns the row.';
comment on column subject.kind is 'What it is, for example hazard or unit.';
comment on column subject.audience is 'Units that may see it beside those who see the whole district.';
comment on column subject.opened_by is 'Person who opened it; may always see it.';
comment on column subject.seq is 'Number of facts so far.';
comment on column subject.hash is 'SHA-256 of the newest fact, which covers all before it.';
create index subject_audience on subject using gin (audience);
alter table subject enable row level security;
alter table subject force row level security;
create policy see_audience on subject for select
  using (district = (select my_district()) and ((select sees_district()) or audience && (select my_units()) or opened_by = (select my_person())));
create policy open_in_district on subject for insert with check (district = (select my_district()));
create policy extend_visible on subject for update
  using (district = (select my_district()) and ((select sees_district()) or audience && (select my_units()) or opened_by = (select my_person())))
  with check (district = (select my_district()));
-- NOTE: a subject is never deleted, and its kind never changes.
grant select on subject to huxue_app, huxue_reader;
grant insert (district, id, kind, audience, opened_by) on subject to huxue_app;
grant update (audience, seq, hash) on subject to huxue_app;

-- fact ------------------------------------------------------------------------------------------------------------
create table fact (
  district text not null,
  id uuid not null,
  position bigint generated always as identity,
  xact xid8 not null default pg_current_xact_id(),
  subject uuid not null,
  seq integer not null,
  kind text not null,
  person text,
  post text,
  unit text,
  at timestamptz not null,
  observed_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  origin text,
  request text,
  detail jsonb not null default '{}',
  previous bytea not null,
  hash bytea not null,
  primary key (district, id),
  unique (district, subject, seq),
  foreign key (district, subject) references subject (district, id) on delete restrict
);
comment on table fact is 'What happened, by whom, when: written in the transaction of the change, never altered. Chained per subject.';
comment on column fact.district is 'GB/T 2260 code of the district that owns the row.';
comment on column fact.position is 'Order of writing; with xact it is the event id of the live stream.';
comment on column fact.xact is 'Transaction that wrote it. A reader goes only up to the oldest transaction still running, so it never misses one.';
comment on column fact.seq is 'Number within the subject, from 1 without gaps.';
comment on column fact.person is 'Who acted; null when confidential or when the system acted.';
comment on column fact.post is 'Post in which the person acted.';
comment on column fact.unit is 'Unit for which the person acted.';
comment on column fact.at is 'Moment by the clock of the house (the demo clock in the demo).';
comment on column fact.observed_at is 'When it was seen on site, if reported later.';
comment on column fact.recorded_at is 'Moment by the wall clock of the database.';
comment on column fact.origin is 'Network address the request came from; null for the system.';
comment on column fact.request is 'Request id, to find the log lines.';
comment on column fact.detail is 'What changed, before and after.';
comment on column fact.previous is 'Hash of the fact before it on the same subject.';
comment on column fact.hash is 'SHA-256 over previous and the content of this fact.';
create index fact_stream on fact (district, xact, position);
alter table fact enable row level security;
alter table fact force row level security;
create policy see_with_subject on fact for select
  using (district = (select my_district()) and ((select sees_district()) or exists (
    select 1 from subject s where s.district = fact.district and s.id = fact.subject)));
create policy append on fact for insert with check (district = (select my_district()));
-- NOTE: no update and no delete, for anybody: a correction is a new fact.
grant select on fact to huxue_app, huxue_reader;
grant insert (district, id, subject, seq, kind, person, post, unit, at, observed_at, origin, request, detail, previous, hash) on fact to huxue_app;

create function fact_hash(previous bytea, fact_id uuid, subject uuid, seq integer, kind text, person text, post text, unit text,
  at timestamptz, observed_at timestamptz, detail jsonb) returns bytea language sql immutable parallel safe
  as $$ select sha256(previous || convert_to(concat_ws(chr(31), fact_id, subject, seq, kind, coalesce(person, '-'), coalesce(post, '-'),
    coalesce(unit, '-'), extract(epoch from at), coalesce(extract(epoch from observed_at)::text, '-'), detail), 'UTF8')) $$;
comment on function fact_hash is 'The one definition of the chain; record() writes by it and the doctor checks by it.';

-- command ---------------------------------------------------------------------------------------------------------
create table command (
  district text not null,
  id uuid not null,
  person text not null,
  endpoint text not null,
  answer jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (district, id)
);
comment on table command is 'Commands already carried out, so that sending one again is harmless. Kept 90 days.';
comment on column command.district is 'GB/T 2260 code of the district that owns the row.';
comment on column command.id is 'Made by the device that sent it.';
comment on column command.person is 'Who sent it; nobody else may read the answer.';
comment on column command.answer is 'What was answered the first time.';
alter table command enable row level security;
alter table command force row level security;
create policy read_own on command for select using (district = (select my_district()) and person = (select my_person()));
create policy remember_own on command for insert with check (district = (select my_district()) and person = (select my_person()));
create policy forget_old on command for delete using (district = (select my_district()) and (select my_role()) = 'system' and at < now() - interval '90 days');
create policy read_old on command for select using (district = (select my_district()) and (select my_role()) = 'system');
grant select, delete on command to huxue_app;
grant insert (district, id, person, endpoint, answer) on command to huxue_app;

-- counter ---------------------------------------------------------------------------------------------------------
create table counter (
  district text not null,
  series text not null,
  year integer not null check (year between 2000 and 2200),
  last integer not null check (last > 0),
  primary key (district, series, year)
);
comment on table counter is 'Last official number given per series and year. Taken in the transaction that uses it, so there are no gaps.';
comment on column counter.district is 'GB/T 2260 code of the district that owns the row.';
comment on column counter.series is 'Which kind of number, for example hazard.';
comment on column counter.last is 'The last number given; never reused.';
alter table counter enable row level security;
alter table counter force row level security;
create policy count_in_district on counter for all using (district = (select my_district())) with check (district = (select my_district()));
grant select on counter to huxue_app, huxue_reader;
grant insert (district, series, year, last) on counter to huxue_app;
grant update (last) on counter to huxue_app;

-- file ------------------------------------------------------------------------------------------------------------
create table file (
  district text not null,
  id text not null check (id ~ '^[0-9a-f]{64}$'),
  name text not null,
  type text not null,
  bytes bigint not null check (bytes > 0),
  width integer,
  height integer,
  taken_at timestamptz,
  lat double precision,
  lng double precision,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (district, id)
);
comment on table file is 'One stored content, named by its SHA-256. Place and time from EXIF are kept here and stripped from what is served.';
comment on column file.district is 'GB/T 2260 code of the district that owns the row.';
comment on column file.name is 'Name it was first uploaded under.';
comment on column file.type is 'Media type as sniffed from the content, not as claimed.';
comment on column file.bytes is 'Size of the served content.';
comment on column file.taken_at is 'Moment from EXIF, Asia/Shanghai; null when absent.';
comment on column file.lat is 'Latitude from EXIF, WGS-84.';
comment on column file.lng is 'Longitude from EXIF, WGS-84.';
create table attachment (
  district text not null,
  subject uuid not null,
  file text not null,
  role text not null check (role in ('before', 'after', 'evidence')),
  note text not null default '',
  taken_at timestamptz,
  received_at timestamptz not null,
  by_unit text,
  by_post text,
  primary key (district, subject, file, role),
  foreign key (district, subject) references subject (district, id) on delete restrict,
  foreign key (district, file) references file (district, id) on delete restrict
);
comment on table attachment is 'A file as evidence of one subject. Whoever sees the subject sees the file.';
comment on column attachment.district is 'GB/T 2260 code of the district that owns the row.';
comment on column attachment.role is 'before and after show the same spot; evidence is anything else.';
comment on column attachment.received_at is 'When the server received it, by the clock of the house.';
comment on column attachment.by_unit is 'Unit that took it; null when the reporter is confidential.';
create index attachment_file on attachment (district, file);
alter table file enable row level security;
alter table file force row level security;
alter table attachment enable row level security;
alter table attachment force row level security;
create policy see_with_subject on attachment for select
  using (district = (select my_district()) and exists (select 1 from subject s where s.district = attachment.district and s.id = attachment.subject));
create policy attach_to_visible on attachment for insert
  with check (district = (select my_district()) and exists (select 1 from subject s where s.district = attachment.district and s.id = attachment.subject));
create policy see_own_or_attached on file for select
  using (district = (select my_district()) and (uploaded_by = (select my_person()) or (select my_role()) = 'system' or exists (
    select 1 from attachment a where a.district = file.district and a.file = file.id)));
create policy upload on file for insert with check (district = (select my_district()) and uploaded_by = (select my_person()));
grant select on file, attachment to huxue_app, huxue_reader;
grant insert (district, id, name, type, bytes, width, height, taken_at, lat, lng, uploaded_by, uploaded_at) on file to huxue_app;
grant insert (district, subject, file, role, note, taken_at, received_at, by_unit, by_post) on attachment to huxue_app;
-- NOTE: no update and no delete: evidence stays as it was received.

-- notice ----------------------------------------------------------------------------------------------------------
create table notice (
  district text not null,
  id uuid not null,
  post text not null,
  subject uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  link text not null,
  at timestamptz not null,
  due_at timestamptz not null,
  read_at timestamptz,
  once text not null,
  primary key (district, id),
  unique (district, post, once)
);
comment on table notice is 'One notice to one post, shown in the app; bundled per subject. Sent outward by the outbox.';
comment on column notice.district is 'GB/T 2260 code of the district that owns the row.';
comment on column notice.post is 'The post it is for: whoever holds it reads it.';
comment on column notice.due_at is 'When it may be delivered: the next working moment, or at once when urgent.';
comment on column notice.once is 'Makes a repeated sweep harmless: the same step of the same subject notifies a post once.';
create index notice_unread on notice (district, post, at desc) where read_at is null;
create table outbox (
  district text not null,
  id uuid not null,
  notice uuid not null,
  sender text not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (district, id),
  unique (district, notice, sender),
  foreign key (district, notice) references notice (district, id) on delete cascade
);
comment on table outbox is 'Notices still to be handed to a sender outside (file, SMS, WeCom, DingTalk, e-mail); survives restarts.';
comment on column outbox.district is 'GB/T 2260 code of the district that owns the row.';
comment on column outbox.attempts is 'Tries so far; the waiting time doubles up to a day.';
create index outbox_waiting on outbox (district, due_at) where sent_at is null;
alter table notice enable row level security;
alter table notice force row level security;
alter table outbox enable row level security;
alter table outbox force row level security;
create function my_post() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.post', true), '') $$;
create policy read_own on notice for select using (district = (select my_district()) and (post = (select my_post()) or (select my_role()) = 'system'));
create policy notify on notice for insert with check (district = (select my_district()));
create policy mark_own on notice for update using (district = (select my_district()) and (post = (select my_post()) or (select my_role()) = 'system'));
create policy handled_by_system on outbox for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
grant select on notice, outbox to huxue_app;
grant insert (district, id, post, subject, kind, title, body, link, at, due_at, once) on notice to huxue_app;
grant update (read_at) on notice to huxue_app;
grant insert (district, id, notice, sender, due_at) on outbox to huxue_app;
grant update (sent_at, attempts, last_error, due_at) on outbox to huxue_app;

-- setting, cursor -------------------------------------------------------------------------------------------------
create table setting (
  district text not null,
  key text not null,
  value jsonb not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (district, key)
);
comment on table setting is 'Values the district may change. The demo clock is one: {"at": instant}.';
comment on column setting.district is 'GB/T 2260 code of the district that owns the row.';
alter table setting enable row level security;
alter table setting force row level security;
create policy read_in_district on setting for select using (district = (select my_district()));
create policy set_by_office on setting for insert with check (district = (select my_district()) and (select my_role()) in ('office-director', 'office-staff', 'system-admin', 'system'));
create policy change_by_office on setting for update using (district = (select my_district()) and (select my_role()) in ('office-director', 'office-staff', 'system-admin', 'system'));
grant select on setting to huxue_app, huxue_reader;
grant insert (district, key, value, changed_at) on setting to huxue_app;
grant update (value, changed_at) on setting to huxue_app;

create table cursor_of (
  district text not null,
  reader text not null,
  xact xid8 not null,
  position bigint not null,
  primary key (district, reader)
);
comment on table cursor_of is 'How far a reader of facts (the reactions, a roll-up) has come; moved in the transaction of what it did.';
comment on column cursor_of.district is 'GB/T 2260 code of the district that owns the row.';
alter table cursor_of enable row level security;
alter table cursor_of force row level security;
create policy kept_by_system on cursor_of for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
grant select on cursor_of to huxue_app;
grant insert (district, reader, xact, position) on cursor_of to huxue_app;
grant update (xact, position) on cursor_of to huxue_app;

-- Which districts live here: the one table without a district's own policy, because the worker asks it before it is anybody.
create table district (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null,
  opened_at timestamptz not null default clock_timestamp()
);
comment on table district is 'Reference: the districts served by this database. Readable by all, written at set-up.';
comment on column district.code is 'GB/T 2260 code.';
alter table district enable row level security;
alter table district force row level security;
create policy known_to_all on district for select using (true);
create policy opened_by_system on district for insert with check ((select my_role()) = 'system' and code = (select my_district()));
grant select on district to huxue_app, huxue_reader;
grant insert (code, name) on district to huxue_app;
