-- Who and where: units, posts, the people who hold them and how they sign in; schools, their places and neighbours.
-- Names of units are open to everybody signed in; contacts of people are not.

-- unit ------------------------------------------------------------------------------------------------------------
create table unit (
  district text not null,
  id text not null check (id ~ '^[A-Za-z0-9-]{1,40}$'),
  kind text not null check (kind in ('group', 'office', 'member', 'town', 'community', 'station', 'school', 'care')),
  name text not null,
  short text not null,
  parent text,
  line text,
  sort integer not null default 0,
  valid_from date not null,
  valid_until date,
  primary key (district, id),
  foreign key (district, parent) references unit (district, id) on delete restrict,
  check (valid_until is null or valid_until > valid_from)
);
comment on table unit is 'A unit of the district: the office, a member unit, a town or street, a school, a care institution.';
comment on column unit.district is 'GB/T 2260 code of the district that owns the row.';
comment on column unit.id is 'Short stable code; never changes when the name does.';
comment on column unit.name is 'Full name today; earlier names are in unit_name.';
comment on column unit.short is 'Name used in lists, for example 市监局.';
comment on column unit.parent is 'Territorial unit above it (属地): a school belongs to its town or street.';
comment on column unit.line is 'Department in charge (主管): a school belongs to the education bureau.';
comment on column unit.valid_until is 'First day on which it no longer exists.';
create table unit_name (
  district text not null,
  unit text not null,
  name text not null,
  short text not null,
  valid_from date not null,
  valid_until date,
  primary key (district, unit, valid_from),
  foreign key (district, unit) references unit (district, id) on delete restrict
);
comment on table unit_name is 'What a unit was called on any day, so that a record of 2017 still prints the name of 2017.';
comment on column unit_name.district is 'GB/T 2260 code of the district that owns the row.';
comment on column unit_name.valid_until is 'First day on which this is no longer the name.';
create table unit_succession (
  district text not null,
  before text not null,
  after text not null,
  kind text not null check (kind in ('split', 'merge')),
  day date not null,
  reason text not null,
  primary key (district, before, after),
  foreign key (district, before) references unit (district, id) on delete restrict,
  foreign key (district, after) references unit (district, id) on delete restrict
);
comment on table unit_succession is 'Which unit took over from which when units were split or merged; open matters follow it.';
comment on column unit_succession.district is 'GB/T 2260 code of the district that owns the row.';

-- post, person ----------------------------------------------------------------------------------------------------
create table post (
  district text not null,
  id text not null check (id ~ '^[A-Za-z0-9-]{1,60}$'),
  unit text not null,
  role text not null,
  title text not null,
  mandatory boolean not null default false,
  valid_from date not null,
  valid_until date,
  primary key (district, id),
  foreign key (district, unit) references unit (district, id) on delete restrict
);
comment on table post is 'A post of a unit. What somebody may do comes from the post, never from the person.';
comment on column post.district is 'GB/T 2260 code of the district that owns the row.';
comment on column post.role is 'Kind of post, for example liaison; the table of permissions is written by it.';
comment on column post.title is 'As printed, for example 联络员.';
comment on column post.mandatory is 'The unit is incomplete while nobody holds it.';
create index post_of_unit on post (district, unit);
create table person (
  district text not null,
  id text not null,
  label text not null,
  name_cipher bytea,
  phone_cipher bytea,
  phone_masked text,
  verified_on date,
  primary key (district, id)
);
comment on table person is 'Somebody who holds a post. pii class: contact of an official; purpose: reach the post; kept while in post and 3 years after.';
comment on column person.district is 'GB/T 2260 code of the district that owns the row.';
comment on column person.label is 'What screens show: the post, never the name.';
comment on column person.name_cipher is 'pii: name, AES-256-GCM; null in the demo.';
comment on column person.phone_cipher is 'pii: telephone, AES-256-GCM; revealed only with a reason that is recorded.';
comment on column person.phone_masked is 'First three and last four digits.';
comment on column person.verified_on is 'When the contact was last confirmed; older than 12 months is flagged.';
create table holding (
  district text not null,
  post text not null,
  person text not null,
  valid_from date not null,
  valid_until date,
  primary key (district, post, person, valid_from),
  foreign key (district, post) references post (district, id) on delete restrict,
  foreign key (district, person) references person (district, id) on delete restrict,
  check (valid_until is null or valid_until > valid_from)
);
comment on table holding is 'Who held which post from when until when, so that any day can be asked.';
comment on column holding.district is 'GB/T 2260 code of the district that owns the row.';
create index holding_of_person on holding (district, person);
create table roster_change (
  district text not null,
  id uuid not null,
  roster text not null check (roster in ('group', 'office', 'unit')),
  post text not null,
  person_label text not null,
  phone_cipher bytea,
  phone_masked text,
  effective_on date not null,
  reason text not null,
  state text not null check (state in ('proposed', 'approved', 'rejected')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision text,
  primary key (district, id),
  foreign key (district, post) references post (district, id) on delete restrict
);
comment on table roster_change is 'A change of who holds a post in the leading group, its office or a unit: proposed, then decided by someone else.';
comment on column roster_change.district is 'GB/T 2260 code of the district that owns the row.';

-- account, session ------------------------------------------------------------------------------------------------
create table account (
  district text not null,
  person text not null,
  login text not null unique,
  password_hash text not null,
  password_set_at timestamptz not null,
  earlier_hashes text[] not null default '{}',
  must_change boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  demo boolean not null default false,
  primary key (district, person),
  foreign key (district, person) references person (district, id) on delete restrict
);
comment on table account is 'How a person signs in. Argon2id; locked for a while after five failures; the last five passwords are not accepted again.';
comment on column account.district is 'GB/T 2260 code of the district that owns the row.';
comment on column account.login is 'Unique over all districts of this database.';
comment on column account.demo is 'One click away on the sign-in page of the demo, and nowhere else.';
create table session (
  district text not null,
  token_hash bytea not null,
  person text not null,
  post text not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  address text not null,
  agent text not null,
  primary key (district, token_hash),
  foreign key (district, person) references account (district, person) on delete restrict
);
comment on table session is 'A signed-in browser. Only the hash of its token is kept. Ends after 30 minutes without use on a PC.';
comment on column session.district is 'GB/T 2260 code of the district that owns the row.';
create index session_token on session (token_hash) where ended_at is null;
create index session_of_person on session (district, person) where ended_at is null;

-- school, place, neighbour ----------------------------------------------------------------------------------------
create table school (
  district text not null,
  unit text not null,
  type text not null check (type ~ '^[0-9]{3}$'),
  ownership text not null check (ownership in ('public', 'private')),
  setting text not null default 'urban' check (setting in ('urban', 'fringe', 'town', 'rural')),
  students integer not null check (students >= 0),
  boarders integer not null default 0 check (boarders >= 0),
  staff integer not null default 0 check (staff >= 0),
  guards integer not null default 0 check (guards >= 0),
  certified_guards integer not null default 0 check (certified_guards >= 0),
  credit_code text,
  school_code text,
  address text not null default '',
  lat double precision,
  lng double precision,
  crs text not null default 'CGCS2000',
  primary key (district, unit),
  foreign key (district, unit) references unit (district, id) on delete restrict,
  check (boarders <= students)
);
comment on table school is 'What a school or kindergarten is, beside being a unit. Pupils appear as counts only.';
comment on column school.district is 'GB/T 2260 code of the district that owns the row.';
comment on column school.type is '办学类型码, for example 211 小学.';
comment on column school.credit_code is '统一社会信用代码, GB 32100-2015, check digit verified on entry.';
comment on column school.school_code is '学校(机构)标识码, ten digits.';
comment on column school.lat is 'Degrees, in the system named by crs.';
create table place (
  district text not null,
  id uuid not null,
  school text not null,
  kind text not null,
  name text not null,
  lat double precision,
  lng double precision,
  key_place boolean not null default false,
  valid_until date,
  primary key (district, id),
  foreign key (district, school) references school (district, unit) on delete restrict
);
comment on table place is 'A place inside or at the gate of a school: gate, building, canteen, dormitory, corridor.';
comment on column place.district is 'GB/T 2260 code of the district that owns the row.';
comment on column place.key_place is 'One of the places to be checked more often (clause 6.8).';
create index place_of_school on place (district, school);
create table neighbour (
  district text not null,
  id uuid not null,
  school text not null,
  kind text not null check (kind in ('care', 'shop', 'food', 'cafe', 'entertainment', 'bookstall', 'tobacco', 'other')),
  name text not null,
  address text not null default '',
  credit_code text,
  lat double precision,
  lng double precision,
  straight_metres integer check (straight_metres >= 0),
  walking_metres integer check (walking_metres >= 0),
  walking_method text,
  note text not null default '',
  valid_until date,
  primary key (district, id),
  foreign key (district, school) references school (district, unit) on delete restrict
);
comment on table neighbour is 'A business or institution near a school, with its distance by straight line and on foot from the gate.';
comment on column neighbour.district is 'GB/T 2260 code of the district that owns the row.';
comment on column neighbour.straight_metres is 'Great-circle distance to the nearest gate, computed.';
comment on column neighbour.walking_metres is 'Shortest lawful walk from the gate, measured; see walking_method.';
create index neighbour_of_school on neighbour (district, school);

-- who may ---------------------------------------------------------------------------------------------------------
create function keeps_registry() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('office-director', 'office-staff', 'system-admin', 'system'), false) $$;
comment on function keeps_registry() is 'The office and the system administrator keep the registry; others propose changes.';

alter table unit enable row level security; alter table unit force row level security;
alter table unit_name enable row level security; alter table unit_name force row level security;
alter table unit_succession enable row level security; alter table unit_succession force row level security;
alter table post enable row level security; alter table post force row level security;
alter table person enable row level security; alter table person force row level security;
alter table holding enable row level security; alter table holding force row level security;
alter table roster_change enable row level security; alter table roster_change force row level security;
alter table account enable row level security; alter table account force row level security;
alter table session enable row level security; alter table session force row level security;
alter table school enable row level security; alter table school force row level security;
alter table place enable row level security; alter table place force row level security;
alter table neighbour enable row level security; alter table neighbour force row level security;

create policy known_in_district on unit for select using (district = (select my_district()) or (select my_role()) = 'door');
create policy kept_by_office on unit for insert with check (district = (select my_district()) and (select keeps_registry()));
create policy changed_by_office on unit for update using (district = (select my_district()) and (select keeps_registry()));
create policy known_in_district on unit_name for select using (district = (select my_district()));
create policy kept_by_office on unit_name for insert with check (district = (select my_district()) and (select keeps_registry()));
create policy changed_by_office on unit_name for update using (district = (select my_district()) and (select keeps_registry()));
create policy known_in_district on unit_succession for select using (district = (select my_district()));
create policy kept_by_office on unit_succession for insert with check (district = (select my_district()) and (select keeps_registry()));
create policy known_in_district on post for select using (district = (select my_district()) or (select my_role()) = 'door');
create policy kept_by_office on post for insert with check (district = (select my_district()) and (select keeps_registry()));
create policy changed_by_office on post for update using (district = (select my_district()) and (select keeps_registry()));
create policy label_known_in_district on person for select using (district = (select my_district()) or (select my_role()) = 'door');
create policy kept_by_office on person for insert with check (district = (select my_district()) and (select keeps_registry()));
create policy changed_by_office_or_self on person for update
  using (district = (select my_district()) and ((select keeps_registry()) or id = (select my_person())));
create policy known_in_district on holding for select using (district = (select my_district()) or (select my_role()) = 'door');
create policy kept_by_office on holding for insert with check (district = (select my_district()) and (select keeps_registry()));
create policy ended_by_office on holding for update using (district = (select my_district()) and (select keeps_registry()));
create policy see_own_unit_or_office on roster_change for select
  using (district = (select my_district()) and ((select keeps_registry()) or proposed_by = (select my_person())));
create policy propose on roster_change for insert with check (district = (select my_district()) and proposed_by = (select my_person()));
create policy decided_by_another on roster_change for update
  using (district = (select my_district()) and (select keeps_registry()) and proposed_by <> (select my_person()));
-- The door reads one account by its login; an administrator of security sees that accounts exist; a person sees the own one.
create policy at_the_door on account for select using ((select my_role()) = 'door');
create policy count_failures_at_the_door on account for update using ((select my_role()) = 'door');
create policy see_own_or_security on account for select
  using (district = (select my_district()) and (person = (select my_person()) or (select my_role()) in ('security-admin', 'system-admin', 'system')));
create policy opened_by_admin on account for insert with check (district = (select my_district()) and (select my_role()) in ('system-admin', 'system'));
create policy changed_by_self_or_security on account for update
  using (district = (select my_district()) and (person = (select my_person()) or (select my_role()) in ('security-admin', 'system')));
create policy at_the_door on session for all using ((select my_role()) = 'door') with check ((select my_role()) = 'door');
create policy see_own_or_security on session for select
  using (district = (select my_district()) and (person = (select my_person()) or (select my_role()) in ('security-admin', 'system')));
create policy end_own_or_security on session for update
  using (district = (select my_district()) and (person = (select my_person()) or (select my_role()) in ('security-admin', 'system')));
create policy known_in_district on school for select using (district = (select my_district()));
create policy kept_by_office_or_school on school for insert with check (district = (select my_district()) and (select keeps_registry()));
create policy changed_by_office_or_school on school for update
  using (district = (select my_district()) and ((select keeps_registry()) or unit = (select my_unit())));
create policy known_in_district on place for select using (district = (select my_district()));
create policy added_by_office_or_school on place for insert
  with check (district = (select my_district()) and ((select keeps_registry()) or school = (select my_unit())));
create policy changed_by_office_or_school on place for update
  using (district = (select my_district()) and ((select keeps_registry()) or school = (select my_unit())));
create policy known_in_district on neighbour for select using (district = (select my_district()));
create policy added_by_district on neighbour for insert
  with check (district = (select my_district()) and ((select keeps_registry()) or school = any ((select my_units())::text[])));
create policy changed_by_district on neighbour for update
  using (district = (select my_district()) and ((select keeps_registry()) or school = any ((select my_units())::text[])));

grant select on unit, unit_name, unit_succession, post, person, holding, roster_change, account, session, school, place, neighbour to huxue_app;
grant select on unit, unit_name, unit_succession, post, school, place, neighbour to huxue_reader;
grant insert (district, id, kind, name, short, parent, line, sort, valid_from, valid_until) on unit to huxue_app;
grant update (name, short, parent, line, sort, valid_until) on unit to huxue_app;
grant insert (district, unit, name, short, valid_from, valid_until) on unit_name to huxue_app;
grant update (valid_until) on unit_name to huxue_app;
grant insert (district, before, after, kind, day, reason) on unit_succession to huxue_app;
grant insert (district, id, unit, role, title, mandatory, valid_from, valid_until) on post to huxue_app;
grant update (title, mandatory, valid_until) on post to huxue_app;
grant insert (district, id, label, name_cipher, phone_cipher, phone_masked, verified_on) on person to huxue_app;
grant update (label, name_cipher, phone_cipher, phone_masked, verified_on) on person to huxue_app;
grant insert (district, post, person, valid_from, valid_until) on holding to huxue_app;
grant update (valid_until) on holding to huxue_app;
grant insert (district, id, roster, post, person_label, phone_cipher, phone_masked, effective_on, reason, state, proposed_by, proposed_at) on roster_change to huxue_app;
grant update (state, decided_by, decided_at, decision) on roster_change to huxue_app;
grant insert (district, person, login, password_hash, password_set_at, must_change, demo) on account to huxue_app;
grant update (password_hash, password_set_at, earlier_hashes, must_change, failures, locked_until, disabled_at) on account to huxue_app;
grant insert (district, token_hash, person, post, address, agent) on session to huxue_app;
grant update (seen_at, ended_at, post) on session to huxue_app;
grant insert (district, unit, type, ownership, setting, students, boarders, staff, guards, certified_guards, credit_code, school_code, address, lat, lng, crs) on school to huxue_app;
grant update (type, ownership, setting, students, boarders, staff, guards, certified_guards, credit_code, school_code, address, lat, lng, crs) on school to huxue_app;
grant insert (district, id, school, kind, name, lat, lng, key_place, valid_until) on place to huxue_app;
grant update (kind, name, lat, lng, key_place, valid_until) on place to huxue_app;
grant insert (district, id, school, kind, name, address, credit_code, lat, lng, straight_metres, walking_metres, walking_method, note, valid_until) on neighbour to huxue_app;
grant update (kind, name, address, credit_code, lat, lng, straight_metres, walking_metres, walking_method, note, valid_until) on neighbour to huxue_app;
