-- Duties: what should have happened is computed and stored nowhere; here stands what did happen, and what was excused.

create table duty_proof (
  district text not null,
  id uuid not null,
  duty text not null,
  subject text not null,
  period text not null,
  slot text not null default '',
  turn integer not null check (turn >= 1),
  outcome text not null check (outcome in ('done', 'impossible', 'done-by-others')),
  reason text not null default '',
  person text not null,
  post text not null,
  unit text not null,
  observed_at timestamptz not null,
  received_at timestamptz not null,
  standing text not null check (standing in ('done', 'late', 'made-up')),
  lat double precision,
  lng double precision,
  accuracy double precision check (accuracy >= 0),
  metres integer check (metres >= 0),
  place_reason text not null default '',
  points jsonb not null default '[]',
  fields jsonb not null default '{}',
  checklist text,
  checklist_version integer,
  answers jsonb not null default '{}',
  score numeric(5, 1) check (score between 0 and 100),
  unmet integer not null default 0 check (unmet >= 0),
  countersigned_by text,
  countersigned_at timestamptz,
  corrects uuid,
  corrected_by uuid,
  programme text not null,
  audience text[] not null default '{}',
  primary key (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, subject) references unit (district, id) on delete restrict,
  foreign key (district, corrects) references duty_proof (district, id) on delete restrict,
  check (outcome <> 'done' or reason = ''),
  check ((checklist is null) = (checklist_version is null))
);
comment on table duty_proof is 'That a duty was done, or honestly not: who, for which post, seen when and received when, where, and what was found.';
comment on column duty_proof.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_proof.id is 'Made by the device or the server; also the subject facts are written about.';
comment on column duty_proof.duty is 'Code of the duty in the programme it was made under.';
comment on column duty_proof.subject is 'School or unit it was done for.';
comment on column duty_proof.period is 'Which of its recurrences: a day, or the kind and first day of a longer period.';
comment on column duty_proof.slot is 'Peak window of the day, or nothing.';
comment on column duty_proof.turn is 'Which of the times asked in the period this is; more than asked is allowed.';
comment on column duty_proof.outcome is 'Done, honestly impossible, or done by others.';
comment on column duty_proof.reason is 'Why it was impossible, or who did it instead.';
comment on column duty_proof.person is 'Who gave it.';
comment on column duty_proof.post is 'Post in which the person gave it.';
comment on column duty_proof.unit is 'Unit of that post.';
comment on column duty_proof.observed_at is 'When it was done, by the clock of the phone.';
comment on column duty_proof.received_at is 'When the server had it, by the clock of the house.';
comment on column duty_proof.standing is 'Judged once from observed_at against the window: in time, late, or entered afterwards.';
comment on column duty_proof.lat is 'Latitude, CGCS2000.';
comment on column duty_proof.lng is 'Longitude, CGCS2000.';
comment on column duty_proof.accuracy is 'Error of the position in metres, as the phone gave it.';
comment on column duty_proof.metres is 'Straight distance to the nearest gate or point of the school.';
comment on column duty_proof.place_reason is 'Why there is no position, or why it lies outside: it never stops anybody.';
comment on column duty_proof.points is 'Points of a patrol in their order: code, when, scanned or typed.';
comment on column duty_proof.fields is 'Counts and words the duty asks for, by code.';
comment on column duty_proof.checklist is 'Code of the checklist that was answered.';
comment on column duty_proof.checklist_version is 'Its version; the answers are read by that one for ever.';
comment on column duty_proof.answers is 'Answers by item code.';
comment on column duty_proof.score is 'Weighted score of 100 without what does not apply; null when nothing applied.';
comment on column duty_proof.unmet is 'How many items that must hold do not.';
comment on column duty_proof.countersigned_by is 'Post that confirmed it.';
comment on column duty_proof.countersigned_at is 'When it was confirmed.';
comment on column duty_proof.corrects is 'The proof this one stands in place of.';
comment on column duty_proof.corrected_by is 'The proof that stands in its place; such a one is counted nowhere.';
comment on column duty_proof.programme is 'Version of the programme it was made under.';
comment on column duty_proof.audience is 'The same as audience of its subject, kept here for counting.';
create unique index duty_proof_turn on duty_proof (district, duty, subject, period, slot, turn) where corrected_by is null;
create index duty_proof_counted on duty_proof (district, period, duty) include (subject, slot, outcome, standing, observed_at, unmet, audience)
  where corrected_by is null;
create index duty_proof_of_subject on duty_proof (district, subject, observed_at desc, id);

create table duty_exemption (
  district text not null,
  id uuid not null,
  duty text not null,
  subject text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  reason text not null,
  approved_by text not null,
  approved_at timestamptz not null,
  ended_on date,
  primary key (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, subject) references unit (district, id) on delete restrict
);
comment on table duty_exemption is 'A duty one school or unit need not do for a while (免除): who allowed it and why. It leaves every denominator.';
comment on column duty_exemption.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_exemption.id is 'Also the subject facts are written about.';
comment on column duty_exemption.duty is 'Code of the duty.';
comment on column duty_exemption.subject is 'School or unit that need not do it.';
comment on column duty_exemption.from_day is 'First day.';
comment on column duty_exemption.to_day is 'Last day.';
comment on column duty_exemption.reason is 'Why.';
comment on column duty_exemption.approved_by is 'Post that allowed it.';
comment on column duty_exemption.approved_at is 'When.';
comment on column duty_exemption.ended_on is 'First day on which it no longer holds, when it was ended early.';
create index duty_exemption_of on duty_exemption (district, subject, duty, from_day);

create table patrol_point (
  district text not null,
  id uuid not null,
  school text not null,
  code text not null check (code ~ '^[A-Z0-9]{4,8}$'),
  name text not null,
  sort integer not null default 0,
  lat double precision,
  lng double precision,
  closed_on date,
  primary key (district, id),
  unique (district, school, code),
  foreign key (district, school) references school (district, unit) on delete restrict
);
comment on table patrol_point is 'A point a patrol passes; its code is printed as a QR sheet and may be typed by hand.';
comment on column patrol_point.district is 'GB/T 2260 code of the district that owns the row.';
comment on column patrol_point.id is 'Stable for ever.';
comment on column patrol_point.school is 'School it stands in.';
comment on column patrol_point.code is 'What is printed under the QR sheet, without letters that look alike.';
comment on column patrol_point.name is 'Where it is, for example 食堂后门.';
comment on column patrol_point.sort is 'Order of the round.';
comment on column patrol_point.lat is 'Latitude, CGCS2000.';
comment on column patrol_point.lng is 'Longitude, CGCS2000.';
comment on column patrol_point.closed_on is 'First day on which it is no longer passed.';

alter table duty_proof enable row level security; alter table duty_proof force row level security;
alter table duty_exemption enable row level security; alter table duty_exemption force row level security;
alter table patrol_point enable row level security; alter table patrol_point force row level security;

create policy see_as_audience on duty_proof for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select my_role()) = 'system' or audience && (select my_units()) or person = (select my_person())));
create policy give_self on duty_proof for insert with check (district = (select my_district()) and not (select is_administrator())
  and person = (select my_person()));
create policy countersign_or_correct on duty_proof for update using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or audience && (select my_units())));
create policy known_to_subject_and_district on duty_exemption for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select my_role()) = 'system' or subject = any ((select my_units())::text[])));
create policy allow_by_office on duty_exemption for insert
  with check (district = (select my_district()) and (select my_role()) in ('office-director', 'office-staff', 'system'));
create policy end_by_office on duty_exemption for update
  using (district = (select my_district()) and (select my_role()) in ('office-director', 'office-staff', 'system'));
create policy known_to_school_and_district on patrol_point for select using (district = (select my_district())
  and ((select sees_district()) or (select my_role()) = 'system' or school = any ((select my_units())::text[])));
create policy placed_by_school on patrol_point for insert
  with check (district = (select my_district()) and ((select my_role()) = 'system' or school = (select my_unit())));
create policy changed_by_school on patrol_point for update
  using (district = (select my_district()) and ((select my_role()) = 'system' or school = (select my_unit())));

grant select on duty_proof, duty_exemption, patrol_point to huxue_app, huxue_reader;
grant insert (district, id, duty, subject, period, slot, turn, outcome, reason, person, post, unit, observed_at, received_at, standing, lat, lng,
  accuracy, metres, place_reason, points, fields, checklist, checklist_version, answers, score, unmet, corrects, programme, audience)
  on duty_proof to huxue_app;
grant update (countersigned_by, countersigned_at, corrected_by) on duty_proof to huxue_app;
grant insert (district, id, duty, subject, from_day, to_day, reason, approved_by, approved_at) on duty_exemption to huxue_app;
grant update (ended_on) on duty_exemption to huxue_app;
grant insert (district, id, school, code, name, sort, lat, lng) on patrol_point to huxue_app;
grant update (name, sort, lat, lng, closed_on) on patrol_point to huxue_app;
-- NOTE: no delete: a proof that was wrong is corrected by another, and an exemption ends.
