-- Rosters: who stands where and when, at school and in the street before it; what came of each shift. Posts only, no persons,
-- and no track of anybody: of where somebody checked in only the distance to the place is kept.

create table roster (
  district text not null,
  id uuid not null,
  kind text not null check (kind in ('leader', 'guard', 'gate', 'traffic', 'hold', 'patrol')),
  name text not null,
  unit text not null,
  school text not null,
  town text,
  place text not null,
  lat double precision,
  lng double precision,
  radius integer not null check (radius between 20 and 2000),
  days text not null check (days in ('day', 'school-day')),
  windows jsonb not null,
  school_type text,
  police boolean not null default false,
  late_after integer not null check (late_after between 0 and 60),
  pattern jsonb,
  planned_until date,
  opened_on date not null,
  closed_on date,
  reason text not null default '',
  primary key (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  foreign key (district, school) references unit (district, id) on delete restrict
);
comment on table roster is 'A place that must be staffed and by which unit: 24-hour duty of a school, a post before its gate, a key street.';
comment on column roster.district is 'GB/T 2260 code of the district that owns the row.';
comment on column roster.id is 'Also the subject its facts are written under.';
comment on column roster.kind is 'What is staffed; leader and guard are the school''s own, the others stand in the street.';
comment on column roster.name is 'As it stands over the sheet.';
comment on column roster.unit is 'Whose posts stand there.';
comment on column roster.school is 'School at which or before which it is.';
comment on column roster.town is 'Territorial unit of the school when the roster was opened.';
comment on column roster.place is 'Where exactly, in words.';
comment on column roster.lat is 'Latitude of the place, WGS-84; null while it is not on the map.';
comment on column roster.lng is 'Longitude of the place, WGS-84.';
comment on column roster.radius is 'Metres round the place that count as being there.';
comment on column roster.days is 'On which days of the calendar it must be staffed.';
comment on column roster.windows is 'Hours of such a day that must be staffed, as DutyWindow.';
comment on column roster.school_type is 'Kind of school, which decides its terms.';
comment on column roster.police is 'Staffed by police officers or auxiliaries: counts for 见警率.';
comment on column roster.late_after is 'Minutes after the beginning from which a check-in is late.';
comment on column roster.pattern is 'The week it is planned from, as Pattern.';
comment on column roster.planned_until is 'Last day it was planned for.';
comment on column roster.opened_on is 'First day it must be staffed.';
comment on column roster.closed_on is 'First day it need not be staffed any more.';
comment on column roster.reason is 'Why it was closed.';
create index roster_of_unit on roster (district, unit);
create index roster_of_school on roster (district, school);

create table shift (
  district text not null,
  id uuid not null,
  roster uuid not null,
  day date not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  post text not null,
  original_post text,
  state text not null check (state in ('planned', 'on', 'off', 'missed')),
  touched boolean not null default false,
  on_at timestamptz,
  off_at timestamptz,
  late_minutes integer check (late_minutes >= 0),
  equipment_complete boolean,
  open_matters text not null default '',
  received_at timestamptz,
  received_by text,
  primary key (district, id),
  foreign key (district, roster) references roster (district, id) on delete restrict,
  foreign key (district, post) references post (district, id) on delete restrict,
  check (from_at < to_at),
  check (state not in ('on', 'off') or on_at is not null)
);
comment on table shift is 'One turn of duty of one post. State follows shiftCan.';
comment on column shift.district is 'GB/T 2260 code of the district that owns the row.';
comment on column shift.id is 'Named in the facts of the roster.';
comment on column shift.roster is 'Roster it belongs to.';
comment on column shift.day is 'Day it begins on.';
comment on column shift.from_at is 'When it begins.';
comment on column shift.to_at is 'When it ends; after midnight for a night.';
comment on column shift.post is 'Post that stands it now; never a person.';
comment on column shift.original_post is 'Post it was first planned for, when swapped or substituted.';
comment on column shift.state is 'planned, on duty, handed over, or missed.';
comment on column shift.touched is 'Swapped, substituted or begun: planning anew leaves it alone.';
comment on column shift.on_at is 'When somebody came, as seen on site.';
comment on column shift.off_at is 'When it was handed over, as seen on site.';
comment on column shift.late_minutes is 'Minutes after the beginning at the check-in.';
comment on column shift.equipment_complete is 'Said at the hand-over; null before.';
comment on column shift.open_matters is 'What the next shift must know.';
comment on column shift.received_at is 'When the next shift confirmed the hand-over.';
comment on column shift.received_by is 'Post that confirmed it.';
create index shift_of_roster on shift (district, roster, from_at);
create index shift_of_post on shift (district, post, from_at);
create index shift_by_time on shift (district, from_at);
create index shift_silent on shift (district, to_at) where state = 'planned';

create table shift_sign (
  district text not null,
  id uuid not null,
  shift uuid not null,
  kind text not null check (kind in ('in', 'here', 'out')),
  post text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  distance integer check (distance >= 0),
  accuracy integer check (accuracy >= 0),
  near boolean,
  no_place text,
  primary key (district, id),
  foreign key (district, shift) references shift (district, id) on delete restrict
);
comment on table shift_sign is 'A sign of somebody on duty: came, is here, left. Only added to. Coordinates are not kept, only how far from the place.';
comment on column shift_sign.district is 'GB/T 2260 code of the district that owns the row.';
comment on column shift_sign.id is 'Of the sign.';
comment on column shift_sign.shift is 'Shift it was made in.';
comment on column shift_sign.kind is 'in at the beginning, here in between, out at the hand-over.';
comment on column shift_sign.post is 'Post that made it.';
comment on column shift_sign.at is 'When it was made on site.';
comment on column shift_sign.received_at is 'When the server received it; later for a phone without a network.';
comment on column shift_sign.distance is 'Metres from the place of the roster; null where either place is not known.';
comment on column shift_sign.accuracy is 'Metres the phone may be wrong by.';
comment on column shift_sign.near is 'Within the radius; null when the distance is not known.';
comment on column shift_sign.no_place is 'Why there is no place: GPS failed, said by the person.';
create index shift_sign_of on shift_sign (district, shift, at);

create table shift_swap (
  district text not null,
  id uuid not null,
  shift uuid not null,
  other uuid not null,
  asked_by text not null,
  asked_at timestamptz not null,
  reason text not null,
  other_post text not null,
  consented boolean,
  consented_at timestamptz,
  approved boolean,
  decided_by text,
  decided_at timestamptz,
  note text not null default '',
  primary key (district, id),
  foreign key (district, shift) references shift (district, id) on delete restrict,
  foreign key (district, other) references shift (district, id) on delete restrict,
  check (shift <> other),
  check (approved is null or consented)
);
comment on table shift_swap is 'Two posts want to change shifts: asked by one, consented to by the other, approved by whoever answers for the roster.';
comment on column shift_swap.district is 'GB/T 2260 code of the district that owns the row.';
comment on column shift_swap.id is 'Of the request.';
comment on column shift_swap.shift is 'Shift of the one who asks.';
comment on column shift_swap.other is 'Shift asked for in exchange.';
comment on column shift_swap.asked_by is 'Post that asks.';
comment on column shift_swap.asked_at is 'When it was asked.';
comment on column shift_swap.reason is 'Why.';
comment on column shift_swap.other_post is 'Post whose consent is needed.';
comment on column shift_swap.consented is 'Null while the other has not answered.';
comment on column shift_swap.consented_at is 'When the other answered.';
comment on column shift_swap.approved is 'Null while undecided; never true without consent.';
comment on column shift_swap.decided_by is 'Post that decided.';
comment on column shift_swap.decided_at is 'When it was decided.';
comment on column shift_swap.note is 'What the other or the decider said to it.';
create unique index shift_swap_open on shift_swap (district, shift) where approved is null and consented is distinct from false;

create table roster_gap (
  district text not null,
  roster uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  told_at timestamptz not null,
  closed_at timestamptz,
  primary key (district, roster, told_at, from_at),
  foreign key (district, roster) references roster (district, id) on delete restrict,
  check (from_at < to_at)
);
comment on table roster_gap is 'Gaps ahead that somebody was told of, so that nobody is told of the same one twice.';
comment on column roster_gap.district is 'GB/T 2260 code of the district that owns the row.';
comment on column roster_gap.roster is 'Roster that has the gap.';
comment on column roster_gap.from_at is 'Where it began when it was told.';
comment on column roster_gap.to_at is 'Where it ends as far as is known now; moves on while nothing is planned.';
comment on column roster_gap.told_at is 'When it was told.';
comment on column roster_gap.closed_at is 'When it was filled or had passed.';
create index roster_gap_open on roster_gap (district, roster) where closed_at is null;

-- who may ---------------------------------------------------------------------------------------------------------
alter table roster enable row level security; alter table roster force row level security;
alter table shift enable row level security; alter table shift force row level security;
alter table shift_sign enable row level security; alter table shift_sign force row level security;
alter table shift_swap enable row level security; alter table shift_swap force row level security;
alter table roster_gap enable row level security; alter table roster_gap force row level security;

-- Seen by whoever staffs it, by the school it protects, by its territory, and by those who see the district.
create policy see_own_school_or_territory on roster for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or unit = any ((select my_units())::text[]) or school = any ((select my_units())::text[])));
create policy open_for_own_unit on roster for insert
  with check (district = (select my_district()) and not (select is_administrator()) and unit = (select my_unit()));
create policy change_for_own_unit on roster for update
  using (district = (select my_district()) and ((select my_role()) = 'system' or not (select is_administrator()) and unit = (select my_unit())));
create policy see_with_roster on shift for select using (district = (select my_district())
  and exists (select 1 from roster r where r.district = shift.district and r.id = shift.roster));
create policy plan_for_own_unit on shift for insert with check (district = (select my_district())
  and exists (select 1 from roster r where r.district = shift.district and r.id = shift.roster and r.unit = (select my_unit())));
create policy work_in_own_unit on shift for update using (district = (select my_district()) and ((select my_role()) = 'system'
  or exists (select 1 from roster r where r.district = shift.district and r.id = shift.roster and r.unit = (select my_unit()))));
create policy withdraw_untouched on shift for delete using (district = (select my_district()) and state = 'planned' and not touched
  and exists (select 1 from roster r where r.district = shift.district and r.id = shift.roster and r.unit = (select my_unit())));
create policy see_with_shift on shift_sign for select using (district = (select my_district())
  and exists (select 1 from shift s where s.district = shift_sign.district and s.id = shift_sign.shift));
create policy sign_for_own_shift on shift_sign for insert with check (district = (select my_district()) and post = (select my_post())
  and exists (select 1 from shift s where s.district = shift_sign.district and s.id = shift_sign.shift and s.post = (select my_post())));
create policy see_with_shift on shift_swap for select using (district = (select my_district())
  and exists (select 1 from shift s where s.district = shift_swap.district and s.id = shift_swap.shift));
create policy ask_for_own_shift on shift_swap for insert with check (district = (select my_district()) and asked_by = (select my_post())
  and exists (select 1 from shift s where s.district = shift_swap.district and s.id = shift_swap.shift and s.post = (select my_post())));
create policy answer_in_own_unit on shift_swap for update using (district = (select my_district())
  and exists (select 1 from shift s join roster r on r.district = s.district and r.id = s.roster
    where s.district = shift_swap.district and s.id = shift_swap.shift and r.unit = (select my_unit())));
create policy see_with_roster on roster_gap for select using (district = (select my_district())
  and exists (select 1 from roster r where r.district = roster_gap.district and r.id = roster_gap.roster));
create policy told_by_system on roster_gap for insert with check (district = (select my_district()) and (select my_role()) = 'system');
create policy followed_by_system on roster_gap for update using (district = (select my_district()) and (select my_role()) = 'system');

grant select on roster, shift, shift_sign, shift_swap, roster_gap to huxue_app;
grant select on roster, shift to huxue_reader;
grant insert (district, id, kind, name, unit, school, town, place, lat, lng, radius, days, windows, school_type, police, late_after, opened_on) on roster to huxue_app;
grant update (pattern, planned_until, closed_on, reason) on roster to huxue_app;
grant insert (district, id, roster, day, from_at, to_at, post, state) on shift to huxue_app;
grant update (post, original_post, state, touched, on_at, off_at, late_minutes, equipment_complete, open_matters, received_at, received_by) on shift to huxue_app;
grant delete on shift to huxue_app;
grant insert (district, id, shift, kind, post, at, received_at, distance, accuracy, near, no_place) on shift_sign to huxue_app;
grant insert (district, id, shift, other, asked_by, asked_at, reason, other_post) on shift_swap to huxue_app;
grant update (consented, consented_at, approved, decided_by, decided_at, note) on shift_swap to huxue_app;
grant insert (district, roster, from_at, to_at, told_at) on roster_gap to huxue_app;
grant update (to_at, closed_at) on roster_gap to huxue_app;
